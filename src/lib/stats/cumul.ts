import { quantileSorted } from 'd3-array';

/** Zones in rising order of their value, with what each threshold leaves under it. Zones without value enter nowhere. */
export interface Cumul {
  /** Rising. */
  valeurs: Float64Array;
  /** Zone of each value. */
  zones: Int32Array;
  /** People of the first k zones, from none to all. */
  habitants: Float64Array;
}

export interface Dessous {
  zones: number;
  habitants: number;
}

/** @param champ 1 for the zones looked at */
export function cumuler(valeurs: Float64Array, population: Float64Array, champ: Uint8Array): Cumul {
  const zones = Int32Array.from(
    Array.from(valeurs, (v, g) => (champ[g] === 1 && !Number.isNaN(v) ? g : -1)).filter((g) => g >= 0)
  ).sort((a, b) => valeurs[a]! - valeurs[b]! || a - b);
  const habitants = new Float64Array(zones.length + 1);
  zones.forEach((g, k) => (habitants[k + 1] = habitants[k]! + population[g]!));
  return { valeurs: Float64Array.from(zones, (g) => valeurs[g]!), zones, habitants };
}

/** What has a value strictly under a threshold. */
export function dessous({ valeurs, habitants }: Cumul, seuil: number): Dessous {
  const zones = place(valeurs, seuil);
  return { zones, habitants: habitants[zones]! };
}

/** Zones from the lower of two thresholds, included, to the other, left out. */
export function entre({ valeurs, zones }: Cumul, a: number, b: number): Int32Array {
  return zones.slice(place(valeurs, Math.min(a, b)), place(valeurs, Math.max(a, b)));
}

/** Values strictly under a threshold. */
function place(valeurs: Float64Array, seuil: number): number {
  let [bas, haut] = [0, valeurs.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (valeurs[milieu]! < seuil) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}

/** The value under which a share of the zones lies; undefined without zones. */
export const quantile = ({ valeurs }: Cumul, part: number): number | undefined =>
  quantileSorted(Array.from(valeurs), part);
