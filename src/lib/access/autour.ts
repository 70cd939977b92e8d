import { poidsTemps, type Palier } from './e2sfca';
import { cosinus, distanceKm, KM_PAR_DEGRE, type Positions } from './sphere';
import { BANDE, kmEquivalents, minutesEstimees } from './temps';

/** Places around one, with the estimated minutes to each; the place itself at no time. */
export interface Autour {
  lieux: Int32Array;
  minutes: Float64Array;
}

/**
 * Every place that may be within a time of `centre`, even where the estimate is long by the whole of its band. One pass
 * over the places, two comparisons for most: a table of pairs would weigh megabytes to save a millisecond.
 */
export function autour(centre: number, { longitude, latitude }: Positions, limite: number): Autour {
  const [x, y] = [longitude[centre] ?? NaN, latitude[centre] ?? NaN];
  const rayon = kmEquivalents(limite / BANDE.bas);
  const pas = rayon / KM_PAR_DEGRE;
  const largeur = pas / Math.max(0.01, cosinus(Math.abs(y) + pas));
  const lieux: number[] = [];
  const minutes: number[] = [];
  for (let i = 0; i < latitude.length; i++) {
    if (!(Math.abs((latitude[i] ?? NaN) - y) <= pas && Math.abs((longitude[i] ?? NaN) - x) <= largeur)) continue;
    const km = i === centre ? 0 : distanceKm(x, y, longitude[i] ?? NaN, latitude[i] ?? NaN);
    if (km > rayon) continue;
    lieux.push(i);
    minutes.push(minutesEstimees(km));
  }
  return { lieux: Int32Array.from(lieux), minutes: Float64Array.from(minutes) };
}

/** The estimate as it stands, and at both ends of its band. */
export const LECTURES = [1, BANDE.bas, BANDE.haut] as const;

/**
 * What supply that comes or leaves at one place does around it, under the floating catchment of the APL: exact, since
 * access is linear in supply (ΔA_i = w_ij·ΔS/D_j, D_j = Σ_i w_ij·P_i).
 * @param offre in the unit of access times inhabitants; below 0 when it leaves
 * @param demande inhabitants, standardised, of every place; NaN where unknown, and then no demand
 * @param facteur times are multiplied by it before they are weighed
 * @returns ΔA of each place of `lieux`; null when nobody is within reach
 */
export function effet(
  { lieux, minutes }: Autour,
  offre: number,
  demande: Float64Array,
  paliers: readonly Palier[],
  facteur = 1
): Float64Array | null {
  const poids = minutes.map((t) => poidsTemps(t * facteur, paliers));
  let attendue = 0;
  lieux.forEach((i, k) => (attendue += (poids[k] ?? 0) * (demande[i] || 0)));
  if (attendue <= 0) return null;
  return poids.map((w) => (w * offre) / attendue);
}
