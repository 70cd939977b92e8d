import { poidsTemps, type Palier, type Portee } from './e2sfca.ts';

/** How a travel time weighs: from 1 at no distance to 0 beyond a limit, which is inclusive. */
export type Decroissance =
  | { type: 'binaire'; minutes: number }
  /** Steps in rising order (Luo & Qi 2009; DREES since 2015). */
  | { type: 'paliers'; paliers: readonly Palier[] }
  /** exp(−t²/2σ²), cut at the limit. */
  | { type: 'gaussienne'; sigma: number; minutes: number }
  /** (e^(−½(t/t₀)²) − e^(−½)) / (1 − e^(−½)): falls to zero at the limit itself (Dai 2010). */
  | { type: 'dai'; minutes: number }
  /** ¾(1 − (t/t₀)²) (Dai & Wang 2011, Epanechnikov). */
  | { type: 'epanechnikov'; minutes: number }
  /** 1/t, cut at the limit; t in minutes, never 0. */
  | { type: 'inverse'; minutes: number };

/** Pairs of places within reach, with their time in minutes: rows of demand, columns of supply, as in `Portee`. */
export interface Temps {
  debut: Int32Array;
  voisin: Int32Array;
  minutes: Float64Array;
}

/** Weight of a travel time in minutes, 0–1; 0 beyond the limit. */
export function poids(minutes: number, decroissance: Decroissance): number {
  if (decroissance.type === 'paliers') return poidsTemps(minutes, decroissance.paliers);
  const limite = decroissance.minutes;
  if (!(minutes <= limite)) return 0;
  switch (decroissance.type) {
    case 'binaire':
      return 1;
    case 'gaussienne':
      return Math.exp(-((minutes / decroissance.sigma) ** 2) / 2);
    case 'dai':
      return (Math.exp(-((minutes / limite) ** 2) / 2) - PIED) / (1 - PIED);
    case 'epanechnikov':
      return 0.75 * (1 - (minutes / limite) ** 2);
    case 'inverse':
      return 1 / minutes;
  }
}

const PIED = Math.exp(-0.5);

/** Times weighed; a pair out of reach keeps its place with no weight. */
export function porteeDe({ debut, voisin, minutes }: Temps, decroissance: Decroissance): Portee {
  return { debut, voisin, poids: minutes.map((t) => poids(t, decroissance)) };
}
