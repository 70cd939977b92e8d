import type { Contiguite } from '../stats/contiguite';
import { nombreAtteints, peuple } from './couverture';
import type { Atteinte } from './types';

/** An uncovered area: communes that touch and have nobody within reach, the most peopled first. */
export interface ZoneVide {
  communes: readonly number[];
  habitants: number;
}

/**
 * Groups of contiguous communes of a zone that have nobody within reach, most people first. Where nobody lives, a
 * commune joins its neighbours but makes no area by itself.
 */
export function zonesVides(
  atteinte: Atteinte,
  habitants: Float64Array,
  zone: readonly number[],
  { departs, voisins }: Contiguite
): ZoneVide[] {
  const reste = new Set(zone.filter((i) => nombreAtteints(atteinte, i) === 0));
  const vides: ZoneVide[] = [];
  for (const depart of reste) {
    reste.delete(depart);
    const communes = [depart];
    for (const i of communes)
      for (let k = departs[i]!; k < departs[i + 1]!; k++) {
        const j = voisins[k]!;
        if (reste.delete(j)) communes.push(j);
      }
    const total = communes.reduce((n, i) => n + peuple(habitants, i), 0);
    if (total > 0)
      vides.push({
        communes: communes.sort((a, b) => peuple(habitants, b) - peuple(habitants, a) || a - b),
        habitants: total
      });
  }
  return vides.sort((a, b) => b.habitants - a.habitants || a.communes[0]! - b.communes[0]!);
}
