import { enregistrements, type Format } from './enregistrements.ts';
import { LectureError } from './erreur.ts';
import { plier } from '../../src/lib/format/listes.ts';

/** The spellings under which a column has been published; case, accents and punctuation do not count. */
export type Colonnes<K extends string> = Readonly<Record<K, string | readonly string[]>>;

export type Rangee<K extends string> = Readonly<Record<K, string>> & { readonly ligne: number };

export interface FormatTable<K extends string> extends Format {
  colonnes: Colonnes<K>;
  /** Columns that may be missing: '' is then read. */
  facultatives?: readonly K[];
}

/** Rows of a published table of any size, read by the labels of its header, never by position. */
export async function* rangees<K extends string>(
  flux: AsyncIterable<Buffer>,
  format: FormatTable<K>
): AsyncGenerator<Rangee<K>[], void, undefined> {
  const cles = Object.keys(format.colonnes) as K[];
  let attendus = 0;
  let barreEnPlus = false;
  let lignes = 0;
  const surEntete = (entete: string[]) => {
    attendus = entete.length;
    // Lines of files cut by bars end with one; their header may not. Elsewhere one field more is a fault.
    barreEnPlus = format.separateur === '|' && entete.at(-1)?.trim() !== '';
    return rangsDe(entete, cles, format);
  };
  for await (const lot of enregistrements(flux, format, surEntete)) {
    lignes += lot.length;
    yield lot.map(({ ligne, champs, nombre, finVide }) => {
      if (nombre !== attendus && !(barreEnPlus && finVide && nombre === attendus + 1)) {
        throw new LectureError({
          fichier: format.fichier,
          ligne,
          trouve: `${nombre} champs, l’en-tête en annonce ${attendus}`,
          remede: 'Ligne coupée ou séparateur en trop : télécharger le fichier de nouveau.'
        });
      }
      const rangee: Record<string, string | number> = { ligne };
      for (let place = 0; place < cles.length; place++) rangee[cles[place] ?? ''] = champs[place] ?? '';
      return rangee as Rangee<K>;
    });
  }
  if (lignes > 0) return;
  throw new LectureError({
    fichier: format.fichier,
    trouve: 'un en-tête et aucune ligne',
    remede: 'Fichier sans doute tronqué : le télécharger de nouveau.'
  });
}

function rangsDe<K extends string>(entete: readonly string[], cles: readonly K[], format: FormatTable<K>): number[] {
  const plies = entete.map(plier);
  return cles.map((cle) => {
    const titres = [format.colonnes[cle]].flat() as string[];
    const voulus = new Set(titres.map(plier));
    const rangs = [...plies.keys()].filter((rang) => voulus.has(plies[rang] ?? ''));
    if (rangs.length === 1) return rangs[0] ?? -1;
    if (rangs.length === 0 && format.facultatives?.includes(cle)) return -1;
    throw new LectureError({
      fichier: format.fichier,
      ligne: 1,
      colonne: titres[0] ?? cle,
      trouve:
        rangs.length > 1 ? 'colonne en double' : `colonne absente ; colonnes lues : ${entete.slice(0, 60).join(', ')}`,
      remede: 'Vérifier le millésime du fichier ; si le producteur a renommé la colonne, corriger le lecteur.'
    });
  });
}
