import { Coupeur } from './coupe.ts';
import { texteDuFlux } from './encodage.ts';
import { LectureError } from './erreur.ts';

export interface Format {
  fichier: string;
  separateur: '|' | ';' | ',';
  /** Whether a field may stand between double quotes; without it a quote is a letter. */
  guillemets: boolean;
}

export interface Enregistrement {
  /** 1-based line of the file where the record starts. */
  ligne: number;
  champs: string[];
  nombre: number;
  /** The record ends with a separator, so its last field is empty. */
  finVide: boolean;
}

/** A record may hold line breaks between quotes; beyond this many lines the quote was never closed. */
const LIGNES_AU_PLUS = 20;

/**
 * Records of a file of any size, one batch a block of bytes. The first record goes to `surEntete`, which says the ranks
 * of the fields to keep (null for all).
 */
export async function* enregistrements(
  flux: AsyncIterable<Buffer>,
  format: Format,
  surEntete: (champs: string[]) => readonly number[] | null
): AsyncGenerator<Enregistrement[], void, undefined> {
  const entete = new Coupeur(format.separateur, format.guillemets, null);
  let coupeur: Coupeur | null = null;
  let ouvert: string[] = [];
  let ligne = 0;
  for await (const lot of lignes(flux)) {
    const lus: Enregistrement[] = [];
    for (const physique of lot) {
      ligne++;
      if (physique === '' && ouvert.length === 0) continue;
      const texte = ouvert.length > 0 ? [...ouvert, physique].join('\n') : physique;
      const { champs, nombre } = (coupeur ?? entete).couper(texte);
      if (nombre < 0) {
        ouvert.push(physique);
        if (ouvert.length > LIGNES_AU_PLUS) throw nonFerme(format.fichier, ligne - ouvert.length + 1);
        continue;
      }
      const premiere = ligne - ouvert.length;
      if (ouvert.length > 0) ouvert = [];
      if (!coupeur) coupeur = new Coupeur(format.separateur, format.guillemets, surEntete(champs));
      else lus.push({ ligne: premiere, champs, nombre, finVide: texte.endsWith(format.separateur) });
    }
    yield lus;
  }
  if (ouvert.length > 0) throw nonFerme(format.fichier, ligne - ouvert.length + 1);
  if (!coupeur) {
    throw new LectureError({ fichier: format.fichier, trouve: 'fichier vide', remede: 'Le télécharger de nouveau.' });
  }
}

function nonFerme(fichier: string, ligne: number): LectureError {
  return new LectureError({
    fichier,
    ligne,
    trouve: 'guillemet ouvert et jamais fermé',
    remede: 'Fichier sans doute tronqué : le télécharger de nouveau.'
  });
}

/** Physical lines, one batch a block of text, whatever the line end. */
async function* lignes(flux: AsyncIterable<Buffer>): AsyncGenerator<string[], void, undefined> {
  let reste = '';
  for await (const texte of texteDuFlux(flux)) {
    const lot = (reste + texte).split('\n');
    reste = lot.pop() ?? '';
    yield lot.map(sansRetour);
  }
  if (reste !== '') yield [sansRetour(reste)];
}

function sansRetour(ligne: string): string {
  return ligne.endsWith('\r') ? ligne.slice(0, -1) : ligne;
}
