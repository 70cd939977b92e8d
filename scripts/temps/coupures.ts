import { distanceKm } from '../../src/lib/access/sphere.ts';
import type { Point } from '../geo/points.ts';

/** Farther than this no scenario goes: 30 minutes estimated, even where the estimate is long by its whole band. */
export const KM_COUPURE = 25;

export interface Coupures {
  /** By commune, the first commune (id) of those that it touches step by step. */
  composante: Int32Array;
  /** By commune, 1 for an island or a group cut from a larger one nearby. */
  coupee: Uint8Array;
}

/**
 * Communes that touch one another, step by step, make a group. A commune is cut off when a larger group than its own has a
 * commune within reach: between the two lies water, which the crow-fly distance crosses as if it were land. A bridge does
 * not show in contours: an island joined to the mainland by one is cut off here too.
 */
export function coupures(
  points: readonly Point[],
  voisins: readonly { a: number; b: number }[],
  km: number = KM_COUPURE
): Coupures {
  const chef = Int32Array.from(points, (_, i) => i);
  const tete = (i: number): number => {
    let t = i;
    while (chef[t] !== t) t = chef[t] = chef[chef[t]!]!;
    return t;
  };
  for (const { a, b } of voisins) {
    const [x, y] = [tete(a - 1), tete(b - 1)];
    chef[Math.max(x, y)] = Math.min(x, y);
  }
  const composante = chef.map((_, i) => tete(i) + 1);
  const taille = new Int32Array(points.length + 1);
  for (const c of composante) taille[c]!++;
  const plusGrande = Math.max(0, ...taille.subarray(1));
  const petites = [...composante.keys()].filter((i) => taille[composante[i]!]! < plusGrande);
  const coupees = new Set<number>();
  for (const i of petites) {
    if (coupees.has(composante[i]!)) continue;
    const ici = points[i];
    const proche =
      ici &&
      points.some(
        (p, j) =>
          taille[composante[j]!]! > taille[composante[i]!]! &&
          Math.abs(p.latitude - ici.latitude) < 1 &&
          distanceKm(ici.longitude, ici.latitude, p.longitude, p.latitude) <= km
      );
    if (proche) coupees.add(composante[i]!);
  }
  return { composante, coupee: Uint8Array.from(composante, (c) => Number(coupees.has(c))) };
}
