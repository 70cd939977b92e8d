import type { TempsDonnes } from '../../src/lib/catalogue/index.ts';
import { distanceKm } from '../../src/lib/access/sphere.ts';
import type { CommuneLue } from '../entrees.ts';
import type { Point } from '../geo/points.ts';
import type { Couples } from './reunir.ts';

/** No road goes faster than this from one commune to another, as the crow flies. */
export const KMH_MAXIMUM = 130;

/** Given times by rank of commune, both ways: a way that the file lacks takes the time of the other. */
export interface Donnes {
  /** 1 where the file speaks of the commune. */
  donnee: Uint8Array;
  debut: Int32Array;
  /** In rising order for each commune. */
  voisin: Int32Array;
  minutes: Float64Array;
  maximum: number;
  asymetrie: TempsDonnes['asymetrie'];
  points: readonly Point[];
}

export function enRangs(
  { codes, debut, voisin, minutes, maximum }: Couples,
  communes: readonly CommuneLue[],
  points: readonly Point[]
): Donnes {
  const rangs = new Map(communes.map(({ code }, i) => [code, i]));
  const rang = codes.map((code) => rangs.get(code) ?? -1);
  const allers = communes.map(() => new Map<number, number>());
  for (const [a, i] of rang.entries())
    for (let k = debut[a]!; k < debut[a + 1]!; k++) {
      const j = rang[voisin[k]!]!;
      if (i >= 0 && j >= 0) allers[i]!.set(j, minutes[k]!);
    }
  const ecarts: number[] = [];
  const retours: [number, number, number][] = [];
  allers.forEach((siens, i) => {
    for (const [j, aller] of siens) {
      const retour = allers[j]!.get(i);
      if (retour === undefined) retours.push([j, i, aller]);
      else if (i < j) ecarts.push(aller + retour === 0 ? 0 : (2 * Math.abs(aller - retour)) / (aller + retour));
    }
  });
  for (const [i, j, duree] of retours) allers[i]!.set(j, duree);
  const total = allers.reduce((n, siens) => n + siens.size, 0);
  const sortie = {
    debut: new Int32Array(communes.length + 1),
    voisin: new Int32Array(total),
    minutes: new Float64Array(total)
  };
  let k = 0;
  allers.forEach((siens, i) => {
    for (const [j, duree] of [...siens].sort(([x], [y]) => x - y)) {
      sortie.voisin[k] = j;
      sortie.minutes[k++] = duree;
    }
    sortie.debut[i + 1] = k;
  });
  const donnee = Uint8Array.from(allers, (siens) => Number(siens.size > 0));
  return { donnee, ...sortie, maximum, asymetrie: resumer(ecarts), points };
}

function resumer(ecarts: number[]): TempsDonnes['asymetrie'] {
  if (ecarts.length === 0) return null;
  const tries = Float64Array.from(ecarts).sort();
  const rang = (part: number) => Math.round(1000 * tries[Math.ceil(part * tries.length) - 1]!) / 1000;
  return { couples: tries.length, mediane: rang(0.5), p95: rang(0.95) };
}

/** Minutes from one commune to another; null where the file does not say. */
export function entre({ debut, voisin, minutes }: Donnes, i: number, j: number): number | null {
  let [bas, haut] = [debut[i]!, debut[i + 1]!];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (voisin[milieu]! < j) bas = milieu + 1;
    else haut = milieu;
  }
  return bas < debut[i + 1]! && voisin[bas] === j ? minutes[bas]! : null;
}

/** Crow-fly kilometres; NaN where a position is unknown. */
export function kmEntre({ points }: Pick<Donnes, 'points'>, i: number, j: number): number {
  const [a, b] = [points[i], points[j]];
  return a && b ? distanceKm(a.longitude, a.latitude, b.longitude, b.latitude) : Number.NaN;
}

/** Pairs that no car can make in their time; two places of one village may be a minute apart. */
export function tropVites(donnes: Donnes): { a: number; b: number }[] {
  const trouves: { a: number; b: number }[] = [];
  for (let a = 0; a < donnes.donnee.length; a++)
    for (let k = donnes.debut[a]!; k < donnes.debut[a + 1]!; k++) {
      const b = donnes.voisin[k]!;
      if (kmEntre(donnes, a, b) > (KMH_MAXIMUM / 60) * donnes.minutes[k]!) trouves.push({ a, b });
    }
  return trouves;
}
