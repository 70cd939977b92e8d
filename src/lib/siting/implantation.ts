import { autour, effet } from '../access/autour';
import type { Palier } from '../access/e2sfca';
import type { Durees } from '../access/durees';
import type { Apports } from './apports';
import type { Couvertures } from './couvrir';

/** Who must gain, and up to where a gain counts. */
export interface Besoin {
  /** Standardised inhabitants of each place; NaN where unknown. */
  demande: Float64Array;
  /** Access before, in the unit of `offre` per inhabitant; NaN where unknown, and then no gain counts. */
  acces: Float64Array;
  /** 1 where a gain counts. */
  compte: Uint8Array;
  /** Access beyond which more is worth nothing here. */
  plafond: number;
}

/**
 * What a post of `offre` at each candidate would bring to the needy: rows are the places where a gain counts, their
 * weight their inhabitants, so that a worth is supply that reaches them, Σ P·min(gain, what they lack).
 */
export function apportsImplantation(
  candidats: readonly number[],
  durees: Durees,
  offre: number,
  { demande, acces, compte, plafond }: Besoin,
  paliers: readonly Palier[]
): Apports {
  const limite = Math.max(...paliers.map((p) => p.minutes));
  const rangs = new Map<number, number>();
  const [debut, ligne, apport] = [[0], [] as number[], [] as number[]];
  for (const c of candidats) {
    const ici = autour(c, durees, limite);
    effet(ici, offre, demande, paliers)?.forEach((gain, k) => {
      const i = ici.lieux[k]!;
      if (!(gain > 0 && compte[i] === 1 && acces[i]! < plafond && demande[i]! > 0)) return;
      const rang = rangs.get(i) ?? rangs.size;
      rangs.set(i, rang);
      ligne.push(rang);
      apport.push(gain);
    });
    debut.push(ligne.length);
  }
  const places = [...rangs.keys()];
  return {
    debut: Int32Array.from(debut),
    ligne: Int32Array.from(ligne),
    apport: Float64Array.from(apport),
    poids: Float64Array.from(places, (i) => demande[i]!),
    manque: Float64Array.from(places, (i) => plafond - acces[i]!)
  };
}

/**
 * Who among the needy each candidate would have within a time, even when times are read long: maximal covering. Weights
 * are their standardised inhabitants.
 */
export function couverturesImplantation(
  candidats: readonly number[],
  durees: Durees,
  minutes: number,
  { demande, acces, compte, plafond }: Besoin
): Couvertures {
  const rangs = new Map<number, number>();
  const [debut, ligne] = [[0], [] as number[]];
  for (const c of candidats) {
    const { lieux, longs } = autour(c, durees, minutes);
    lieux.forEach((i, k) => {
      if (!(longs[k]! <= minutes && compte[i] === 1 && acces[i]! < plafond && demande[i]! > 0)) return;
      const rang = rangs.get(i) ?? rangs.size;
      rangs.set(i, rang);
      ligne.push(rang);
    });
    debut.push(ligne.length);
  }
  return {
    debut: Int32Array.from(debut),
    ligne: Int32Array.from(ligne),
    poids: Float64Array.from(rangs.keys(), (i) => demande[i]!)
  };
}

/** Places of the lowest access that hold a share of the inhabitants, the one that crosses it included. */
export function moinsServis(
  places: readonly number[],
  { demande, acces }: Pick<Besoin, 'demande' | 'acces'>,
  part: number
): number[] {
  const connues = places.filter((i) => !Number.isNaN(acces[i]!) && demande[i]! > 0);
  connues.sort((a, b) => acces[a]! - acces[b]! || a - b);
  let restent = part * connues.reduce((n, i) => n + demande[i]!, 0);
  return connues.filter((i) => {
    const dedans = restent > 0;
    restent -= demande[i]!;
    return dedans;
  });
}
