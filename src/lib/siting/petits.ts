import { solve } from 'yalps';
import type { Modele, Resolution } from './modele';

const OBJECTIF = -1;
/** Rows of demand, each a column of what stays unserved, and cells of the dense table, beyond which it is not tried. */
const LIGNES = 1000;
const CELLULES = 1_500_000;
/** What it is given before the large one is called, seconds. */
export const SECONDES_PETITES = 2;

export const assezPetit = ({ cout, entieres, min }: Modele): boolean =>
  cout.length - entieres <= LIGNES && cout.length * min.length <= CELLULES;

/** Small models, at once: fifteen kilobytes of code, a dense table. Proves nothing when time runs out. */
export function resoudrePetit(modele: Modele, secondes: number): Resolution {
  const { cout, entieres, debut, colonne, valeur, min, max } = modele;
  const colonnes = Array.from(cout, (c): [number, number][] => [[OBJECTIF, c]]);
  for (let r = 0; r + 1 < debut.length; r++)
    for (let k = debut[r]!; k < debut[r + 1]!; k++) colonnes[colonne[k]!]!.push([r, valeur[k]!]);
  const resolu = solve<number, number>(
    {
      direction: 'minimize',
      objective: OBJECTIF,
      constraints: min.map((bas, r) => [
        r,
        { ...(bas > -Infinity && { min: bas }), ...(max[r]! < Infinity && { max: max[r]! }) }
      ]),
      variables: colonnes.map((coefficients, c) => [c, coefficients]),
      integers: Array.from({ length: entieres }, (_, c) => c)
    },
    { timeout: 1000 * secondes, maxPivots: 40_000 }
  );
  if (resolu.status !== 'optimal') return { valeurs: null, borne: -Infinity, prouve: false };
  const valeurs = new Float64Array(cout.length);
  for (const [c, v] of resolu.variables) valeurs[c] = v;
  return { valeurs, borne: resolu.result, prouve: true };
}
