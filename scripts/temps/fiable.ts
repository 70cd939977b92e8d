import type { Temps } from '../../src/lib/access/decroissance.ts';
import { minutesEstimees } from '../../src/lib/access/temps.ts';
import { tempsEstimes } from '../geo/portee.ts';
import { entre, kmEntre, type Donnes } from './donnes.ts';
import { PORTEE_KM } from './ajuster.ts';

const PAS_KM = 5;
/** Under this share of the pairs given, a distance has lost its long trips. */
const PART_DONNEE = 0.95;
/** A formula fitted on nearer trips alone would say nothing of twenty minutes. */
const KM_MINIMUM = 10;

/** Estimated times between the communes that the file speaks of, in its ranks, without a commune to itself. */
export function estimesEntre({ donnee, points }: Donnes, limite: number): Temps {
  const ici = [...donnee.keys()].filter((i) => donnee[i] === 1 && Number.isFinite(points[i]?.longitude));
  const lus = tempsEstimes(
    ici.map((i) => points[i]!),
    limite
  );
  const debut = new Int32Array(donnee.length + 1);
  const [voisin, minutes]: [number[], number[]] = [[], []];
  let r = 0;
  for (let i = 0; i < donnee.length; i++) {
    if (ici[r] === i) {
      for (let k = lus.debut[r]!; k < lus.debut[r + 1]!; k++) {
        if (lus.voisin[k] === r) continue;
        voisin.push(ici[lus.voisin[k]!]!);
        minutes.push(lus.minutes[k]!);
      }
      r++;
    }
    debut[i + 1] = voisin.length;
  }
  return { debut, voisin: Int32Array.from(voisin), minutes: Float64Array.from(minutes) };
}

/**
 * How far the file gives almost every pair: a file that stops at some time lacks the long trips of its far pairs, and a
 * formula fitted on the others would be too short. null under ten kilometres.
 */
export function porteeFiable(donnes: Donnes): number | null {
  const tous = new Float64Array(PORTEE_KM / PAS_KM);
  const la = new Float64Array(tous.length);
  const { debut, voisin } = estimesEntre(donnes, minutesEstimees(PORTEE_KM));
  for (let i = 0; i + 1 < debut.length; i++)
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      const tranche = Math.min(tous.length - 1, Math.floor(kmEntre(donnes, i, voisin[k]!) / PAS_KM));
      tous[tranche]!++;
      if (entre(donnes, i, voisin[k]!) !== null) la[tranche]!++;
    }
  const manque = tous.findIndex((n, t) => la[t]! < PART_DONNEE * n);
  const portee = PAS_KM * (manque < 0 ? tous.length : manque);
  return portee < KM_MINIMUM ? null : portee;
}
