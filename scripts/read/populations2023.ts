import { sources } from '../../src/lib/catalogue/index.ts';
import { tableauCsv } from './csv.ts';
import type { DossierBrut } from './dossier.ts';
import { CODE_COMMUNE, colonneLue, controleSomme, type Lecture } from './lecture.ts';
import type { Tableau } from './tableau.ts';

const SOURCE = 'insee_populations_2023';
const [FRANCE, MAYOTTE] = sources[SOURCE].fichiers as [string, string];

/** Reference populations: Paris, Lyon and Marseille come by arrondissement. */
export function readPopulations2023(brut: DossierBrut): Lecture[] {
  return [
    lecture(tableauCsv(brut.octets(FRANCE), FRANCE, ';'), 'Population municipale, France hors Mayotte'),
    mayotte(tableauCsv(brut.octets(MAYOTTE), MAYOTTE, ';'))
  ];
}

function lecture(table: Tableau, libelle: string): Lecture {
  const codes = table.cles(table.colonne('COM'), CODE_COMMUNE);
  return avecPopulation(table, codes, libelle);
}

/** This small file gives the code of the commune without its département: « 601 » of « 976 » is 97601. */
function mayotte(table: Tableau): Lecture {
  const [dep, com] = [table.colonne('DEP'), table.colonne('CODCOM')];
  const codes = table.cles(com, /^6\d{2}$/).map((code, ligne) => table.code(ligne, dep, /^976$/) + code.slice(1));
  return {
    ...avecPopulation(table, codes, 'Population municipale, Mayotte'),
    constats: [
      {
        source: SOURCE,
        niveau: 'attention',
        texte:
          'Mayotte : la population de référence est celle du recensement de 2017, la dernière publiée ; elle est rangée avec le millésime 2023.'
      }
    ]
  };
}

function avecPopulation(table: Tableau, codes: string[], libelle: string): Lecture {
  const pmun = table.colonne('PMUN');
  const population = colonneLue(table, 'population', sources[SOURCE].millesime, (ligne) => table.entier(ligne, pmun));
  return {
    source: SOURCE,
    geographie: '2026-01-01',
    codes,
    colonnes: [population],
    absents: 'non_disponible',
    lignes: codes.length,
    controles: [controleSomme(SOURCE, libelle, population)],
    constats: []
  };
}
