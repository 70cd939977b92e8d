import { donnees, estimer, rayon, type Durees } from './durees';
import { poidsTemps, type Palier } from './e2sfca';
import { cosinus, distanceKm, KM_PAR_DEGRE } from './sphere';

/** Places around one, with the minutes to each at the readings of the times; the place itself at no time. */
export interface Autour {
  lieux: Int32Array;
  /** Given, or estimated. */
  minutes: Float64Array;
  /** At both ends of the band of the estimate; the very same where the time is given. */
  courts: Float64Array;
  longs: Float64Array;
}

/** What an effect is computed from. */
export type Atteints = Pick<Autour, 'lieux' | 'minutes'>;

/** The readings of the times: as they stand, then at both ends of their band. */
export const lectures = ({ lieux, minutes, courts, longs }: Autour): readonly Atteints[] => [
  { lieux, minutes },
  { lieux, minutes: courts },
  { lieux, minutes: longs }
];

export const LECTURES = 3;

/**
 * Every place that may be within a time of `centre`: those that a file of times says, then those it does not speak of,
 * even where the estimate is long by the whole of its band. One pass over the places, two comparisons for most.
 */
export function autour(centre: number, durees: Durees, limite: number): Autour {
  const { longitude, latitude, table } = durees;
  const [x, y] = [longitude[centre] ?? NaN, latitude[centre] ?? NaN];
  const lieux: number[] = [];
  const [minutes, courts, longs]: [number[], number[], number[]] = [[], [], []];
  const poser = (i: number, t: number, court = t, long = t) => {
    lieux.push(i);
    minutes.push(t);
    courts.push(court);
    longs.push(long);
  };
  if (table?.donnee[centre] === 1) {
    poser(centre, 0);
    for (let k = table.debut[centre]!; k < table.debut[centre + 1]!; k++)
      if (table.minutes[k]! <= limite) poser(table.voisin[k]!, table.minutes[k]!);
  }
  const km = rayon(durees, limite);
  const pas = km / KM_PAR_DEGRE;
  const largeur = pas / Math.max(0.01, cosinus(Math.abs(y) + pas));
  for (let i = 0; i < latitude.length; i++) {
    if (!(Math.abs((latitude[i] ?? NaN) - y) <= pas && Math.abs((longitude[i] ?? NaN) - x) <= largeur)) continue;
    if (donnees(durees, centre, i)) continue;
    const distance = i === centre ? 0 : distanceKm(x, y, longitude[i] ?? NaN, latitude[i] ?? NaN);
    if (distance > km) continue;
    const duree = estimer(durees, centre, i, distance);
    if (duree.court <= limite) poser(i, duree.minutes, duree.court, duree.long);
  }
  return {
    lieux: Int32Array.from(lieux),
    minutes: Float64Array.from(minutes),
    courts: Float64Array.from(courts),
    longs: Float64Array.from(longs)
  };
}

/**
 * What supply that comes or leaves at one place does around it, under the floating catchment of the APL: exact, since
 * access is linear in supply (ΔA_i = w_ij·ΔS/D_j, D_j = Σ_i w_ij·P_i).
 * @param offre in the unit of access times inhabitants; below 0 when it leaves
 * @param demande inhabitants, standardised, of every place; NaN where unknown, and then no demand
 * @returns ΔA of each place of `lieux`; null when nobody is within reach
 */
export function effet(
  { lieux, minutes }: Atteints,
  offre: number,
  demande: Float64Array,
  paliers: readonly Palier[]
): Float64Array | null {
  const poids = minutes.map((t) => poidsTemps(t, paliers));
  let attendue = 0;
  lieux.forEach((i, k) => (attendue += (poids[k] ?? 0) * (demande[i] || 0)));
  if (attendue <= 0) return null;
  return poids.map((w) => (w * offre) / attendue);
}
