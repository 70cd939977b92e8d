import { probabiliteDepart, type TableDeparts } from '../stats/departs';
import { nombreAtteints, peuple } from './couverture';
import type { Atteinte } from './types';

/**
 * Chance of each person to have stopped in five years. One whose age is unknown is counted as gone: what is expected
 * never rests on a person of whom nothing is known.
 */
export const chancesDepart = (ages: Float64Array, table: TableDeparts): Float64Array =>
  ages.map((age) => (Number.isNaN(age) ? 1 : probabiliteDepart(age, table)));

/** For each commune, the chance that one at least of those within reach is still there: 1 − Π q_k. */
export function chancesGarder(atteinte: Atteinte, departs: Float64Array): Float64Array {
  const { debut, voisin } = atteinte;
  return Float64Array.from({ length: debut.length - 1 }, (_, i) => {
    if (nombreAtteints(atteinte, i) === 0) return 0;
    let tous = 1;
    for (let k = debut[i]!; k < debut[i + 1]!; k++) tous *= departs[voisin[k]!]!;
    return 1 - tous;
  });
}

/** Expected share of the people of a zone who still have someone; NaN where nobody lives. */
export function couvertureAttendue(garder: Float64Array, habitants: Float64Array, zone: readonly number[]): number {
  let [total, gardes] = [0, 0];
  for (const i of zone) {
    const p = peuple(habitants, i);
    total += p;
    gardes += p * garder[i]!;
  }
  return gardes / total;
}
