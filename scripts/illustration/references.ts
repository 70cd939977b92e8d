import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from './positions.ts';

const DOSSIER = join(import.meta.dirname, '../../data/reference');

/** Cells of a hand-kept table: no quotes, no comma within a cell. */
function lignes(fichier: string): Record<string, string>[] {
  const [entete = '', ...corps] = readFileSync(join(DOSSIER, fichier), 'utf8').trim().split('\n');
  const colonnes = entete.split(',');
  return corps.map((ligne) => {
    const cellules = ligne.split(',');
    return Object.fromEntries(colonnes.map((colonne, i) => [colonne, cellules[i] ?? '']));
  });
}

/** Columns of the supply table: which measure and vintage each one feeds. */
export const colonnesOffre = [
  { colonne: 'medecins_generalistes_2016', mesure: 'medecins_generalistes', millesime: '2016' },
  { colonne: 'infirmiers_2016', mesure: 'infirmiers', millesime: '2016' },
  { colonne: 'kinesitherapeutes_2016', mesure: 'kinesitherapeutes', millesime: '2016' },
  { colonne: 'chirurgiens_dentistes_2016', mesure: 'chirurgiens_dentistes', millesime: '2016' },
  { colonne: 'sages_femmes_2016', mesure: 'sages_femmes', millesime: '2016' },
  { colonne: 'orthophonistes_2016', mesure: 'orthophonistes', millesime: '2016' },
  { colonne: 'pharmacies_2020', mesure: 'pharmacies', millesime: '2020' }
] as const;

/** Published total of a column for each département. */
export function totauxOffre(colonne: (typeof colonnesOffre)[number]['colonne']): Map<string, number> {
  return new Map(lignes('offre-departements.csv').map((l) => [l.departement ?? '', entier(l[colonne])]));
}

/** Communes that no gazetteer of the packages places. */
export function positionsOutremer(): Map<string, Position> {
  return new Map(
    lignes('positions-outremer.csv').map((l) => [
      l.code ?? '',
      { longitude: Number(l.longitude), latitude: Number(l.latitude) }
    ])
  );
}

function entier(cellule: string | undefined): number {
  const valeur = Number(cellule);
  if (cellule === undefined || cellule === '' || !Number.isInteger(valeur))
    throw new Error(`offre-departements.csv : « ${cellule ?? ''} » n’est pas un effectif`);
  return valeur;
}
