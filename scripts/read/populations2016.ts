import { sources } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE, colonneLue, controleSomme, type Lecture } from './lecture.ts';
import { LectureError } from './erreur.ts';

const SOURCE = 'insee_populations_2016';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
const COMMUNES = 'Communes';
const CANTONS = 'Cantons et métropoles';

export interface Populations2016 {
  lecture: Lecture;
  /** « 0108 » → « Ceyzériat »: names of the cantons of 2015, by the code of the appartenance table. */
  cantons: Map<string, string>;
}

/** Populations légales 2016 in the limits of 1 January 2018, and the names of cantons that come with them. */
export function readPopulations2016(brut: DossierBrut): Populations2016 {
  const classeur = new Classeur(brut.octets(FICHIER), FICHIER, [COMMUNES, CANTONS]);
  const table = classeur.tableau(['Code département', 'Code commune', 'Population municipale'], COMMUNES);
  const [dep, com, pmun] = ['Code département', 'Code commune', 'Population municipale'].map((t) =>
    table.colonne(t)
  ) as [number, number, number];
  const vus = new Set<string>();
  const codes = Array.from(table.lignes.keys(), (ligne) => {
    const departement = table.code(ligne, dep, /^(?:\d{2}|2[AB]|97\d)$/);
    // Overseas « 974 » + « 401 » is 97401: the third digit is written twice.
    const code = departement.slice(0, 2) + table.code(ligne, com, /^\d{3}$/);
    if (!CODE_COMMUNE.test(code) || vus.has(code)) {
      throw new LectureError({
        fichier: FICHIER,
        ligne: table.numero(ligne),
        colonne: 'Code commune',
        trouve: `clé ${code} en double ou mal formée`,
        remede: 'Une ligne par commune est attendue.'
      });
    }
    vus.add(code);
    return code;
  });
  const population = colonneLue(table, 'population', sources[SOURCE].millesime, (ligne) => table.entier(ligne, pmun));
  const lecture: Lecture = {
    source: SOURCE,
    geographie: '2018-01-01',
    codes,
    colonnes: [population],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [controleSomme(SOURCE, 'Population municipale 2016, France hors Mayotte', population)],
    constats: []
  };
  return { lecture, cantons: readCantons(classeur) };
}

function readCantons(classeur: Classeur): Map<string, string> {
  const table = classeur.tableau(['Code département', 'Code canton', 'Nom du canton'], CANTONS);
  const [dep, canton, nom] = ['Code département', 'Code canton', 'Nom du canton'].map((t) => table.colonne(t)) as [
    number,
    number,
    number
  ];
  return new Map(
    Array.from(table.lignes.keys(), (ligne) => [
      table.texte(ligne, dep) + table.texte(ligne, canton),
      table.texte(ligne, nom)
    ])
  );
}
