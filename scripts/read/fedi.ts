import { sources } from '../../src/lib/catalogue/index.ts';
import { separateurDe, tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, type Lecture } from './lecture.ts';
import type { Tableau } from './tableau.ts';

const SOURCE = 'spf_fedi';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
/** Labels of the export, then names of its fields: the portal writes either. */
const TITRES = {
  code: ['Commune Code', 'commune_code'],
  indice: ['EDI', 'edi'],
  millesime: ['Millésime EDI', 'millesime_edi']
} as const;
/** An empty cell: the index was not computed there. */
const VIDE = { '': 2 } as const;

/** Published deprivation index by commune: read, never made again, since its weights are those of the country. */
export function readFedi(brut: DossierBrut): Lecture {
  const octets = brut.octets(FICHIER);
  const table = tableauCsv(octets, FICHIER, separateurDe(octets));
  const rang = (nom: keyof typeof TITRES) =>
    table.colonne(TITRES[nom].find((titre) => table.entete.includes(titre)) ?? TITRES[nom][0]);
  const codes = codesDe(table, rang('code'));
  const [indice, annee] = [rang('indice'), rang('millesime')];
  const millesimes = new Set([...table.lignes.keys()].map((ligne) => table.code(ligne, annee, /^\d{4}$/)));
  const [millesime = sources[SOURCE].millesime, ...autres] = millesimes;
  if (autres.length > 0)
    throw new LectureError({
      fichier: FICHIER,
      colonne: TITRES.millesime[0],
      trouve: `plusieurs millésimes : ${[...millesimes].sort().join(', ')}`,
      remede: 'Exporter un seul millésime : un indice ne se compare pas d’une année à l’autre.'
    });
  return {
    source: SOURCE,
    // The file does not say its geography: codes of an older day are carried all the same, those of a later one would not be.
    geographie: `${millesime}-01-01`,
    codes,
    colonnes: [colonneLue(table, 'f_edi', millesime, (ligne) => table.nombre(ligne, indice, VIDE))],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [],
    constats: []
  };
}

/** Codes of communes, each once; the portal may lose their leading zero. */
function codesDe(table: Tableau, rang: number): string[] {
  const vus = new Set<string>();
  return [...table.lignes.keys()].map((ligne) => {
    const code = table.texte(ligne, rang).padStart(5, '0');
    const faute = !CODE_COMMUNE.test(code) ? 'n’est pas une commune' : vus.has(code) ? 'est là deux fois' : null;
    if (faute !== null)
      throw new LectureError({
        fichier: FICHIER,
        ligne: table.numero(ligne),
        colonne: table.entete[rang] ?? '',
        trouve: `« ${code} » ${faute}`,
        remede: 'Une ligne par commune est attendue : exporter de nouveau le jeu.'
      });
    vus.add(code);
    return code;
  });
}
