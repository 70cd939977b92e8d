import { autour } from '../../src/lib/access/autour.ts';
import type { Temps } from '../../src/lib/access/decroissance.ts';
import { donnees, modelesDe, type Durees } from '../../src/lib/access/durees.ts';
import type { CommuneLue } from '../entrees.ts';
import type { Point } from '../geo/points.ts';
import type { TempsBatis } from './batir.ts';
import type { Coupures } from './coupures.ts';

/** Times between all the communes, each the middle one where it is estimated. */
export interface TempsConnus extends Temps {
  /** 1 where a file gives the time: no reading of the estimates moves it. */
  donne: Uint8Array;
}

/** What the build knows of the times, as a scenario of the site reads it. */
export function dureesBaties(
  communes: readonly CommuneLue[],
  points: readonly Point[],
  { composante }: Pick<Coupures, 'composante'>,
  batis: Pick<TempsBatis, 'temps' | 'table'> | null
): Durees {
  const { estimation, table } = batis?.temps ?? {};
  const densite = Float64Array.from(communes, (c) => c.densite ?? Number.NaN);
  return {
    longitude: Float64Array.from(points, (p) => p.longitude),
    latitude: Float64Array.from(points, (p) => p.latitude),
    composante: Int32Array.from(composante),
    table: batis?.table ?? null,
    ...(table && { jusque: table.limite }),
    ...(estimation?.classes.some(({ modele }) => modele !== null) ? modelesDe(estimation, densite) : {})
  };
}

/** Pairs of communes within a time of one another; a commune reaches itself in no time, one without a position nobody. */
export function tempsConnus(durees: Durees, limite: number): TempsConnus {
  const communes = durees.longitude.length;
  const debut = new Int32Array(communes + 1);
  const [voisin, minutes, donne]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < communes; i++) {
    const { lieux, minutes: temps } = autour(i, durees, limite);
    for (const [k, j] of lieux.entries()) {
      if (!(temps[k]! <= limite)) continue;
      voisin.push(j);
      minutes.push(temps[k]!);
      donne.push(i !== j && donnees(durees, i, j) ? 1 : 0);
    }
    debut[i + 1] = voisin.length;
  }
  return {
    debut,
    voisin: Int32Array.from(voisin),
    minutes: Float64Array.from(minutes),
    donne: Uint8Array.from(donne)
  };
}
