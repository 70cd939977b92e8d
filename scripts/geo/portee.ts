import { kmEquivalents, minutesEstimees } from '../../src/lib/access/temps.ts';
import { porteeDe, type Temps } from '../../src/lib/access/decroissance.ts';
import type { Palier, Portee } from '../../src/lib/access/e2sfca.ts';
import { distanceKm, KM_PAR_DEGRE } from '../../src/lib/access/sphere.ts';
import type { Point } from './points.ts';

/** Pairs of places within reach of one another, weighted by estimated driving time; a place reaches itself in no time. */
export function porteeEstimee(lieux: readonly Point[], paliers: readonly Palier[]): Portee {
  return porteeDe(tempsEstimes(lieux, paliers.at(-1)?.minutes ?? 0), { type: 'paliers', paliers });
}

/** The same with their estimated minutes, up to a limit. */
export function tempsEstimes(lieux: readonly Point[], limite: number): Temps {
  const pas = kmEquivalents(limite) / KM_PAR_DEGRE;
  const rangees = new Map<number, number[]>();
  lieux.forEach(({ latitude }, i) => {
    const rangee = Math.floor(latitude / pas);
    const membres = rangees.get(rangee);
    if (membres) membres.push(i);
    else rangees.set(rangee, [i]);
  });
  for (const membres of rangees.values()) membres.sort((a, b) => longitude(lieux, a) - longitude(lieux, b) || a - b);
  const debut = new Int32Array(lieux.length + 1);
  const voisin: number[] = [];
  const minutes: number[] = [];
  lieux.forEach((lieu, i) => {
    const largeur = pas / Math.cos((lieu.latitude * Math.PI) / 180) + 1e-3;
    for (const d of [-1, 0, 1]) {
      const membres = rangees.get(Math.floor(lieu.latitude / pas) + d) ?? [];
      for (let k = premier(membres, lieux, lieu.longitude - largeur); k < membres.length; k++) {
        const j = membres[k] ?? 0;
        const autre = lieux[j];
        if (!autre || autre.longitude > lieu.longitude + largeur) break;
        const km = distanceKm(lieu.longitude, lieu.latitude, autre.longitude, autre.latitude);
        const temps = i === j ? 0 : minutesEstimees(km);
        if (temps <= limite) {
          voisin.push(j);
          minutes.push(temps);
        }
      }
    }
    debut[i + 1] = voisin.length;
  });
  return { debut, voisin: Int32Array.from(voisin), minutes: Float64Array.from(minutes) };
}

const longitude = (lieux: readonly Point[], i: number): number => lieux[i]?.longitude ?? 0;

/** First member of a row, sorted by longitude, at or east of `ouest`. */
function premier(membres: readonly number[], lieux: readonly Point[], ouest: number): number {
  let [bas, haut] = [0, membres.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (longitude(lieux, membres[milieu] ?? 0) < ouest) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}
