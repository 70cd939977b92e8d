import type { Balayage } from './balayage';
import type { Atteinte } from './types';

/** How much of all the professionals of a zone the network holds. */
export interface Retention {
  /** Persons of the network who practise in the communes where all are counted. */
  reseau: number;
  tous: number;
  /** In network over all; NaN where nobody is counted. It may pass 1: the two lists have not the same day. */
  part: number;
  /** Communes of the zone where the public count is unknown: left out on both sides. */
  inconnues: number;
}

/** @param effectifs public count by commune; NaN where unknown */
export function retention(
  surPlace: Atteinte,
  effectifs: ArrayLike<number>,
  zone: readonly number[],
  balayage: Balayage
): Retention {
  const comptees = zone.filter((i) => !Number.isNaN(effectifs[i] ?? NaN));
  const tous = comptees.reduce((n, i) => n + effectifs[i]!, 0);
  const reseau = balayage.surPlace(surPlace, comptees);
  return { reseau, tous, part: tous > 0 ? reseau / tous : NaN, inconnues: zone.length - comptees.length };
}
