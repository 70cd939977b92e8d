import { effet, type Autour } from './autour';
import type { Palier } from './e2sfca';

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

export interface Choix {
  /** Rank among the candidates. */
  candidat: number;
  /** Σ P·(gain, capped) that it adds to those before, in supply. */
  gain: number;
}

export interface Implantation {
  choix: Choix[];
  total: number;
  /** No set of as many places does better than this. */
  borne: number;
  /** What a single post would add at each place where it adds something, the best first. */
  seuls: Choix[];
}

/**
 * Where to put posts of equal supply so that the needy gain most: each in turn where it adds most (greedy). The gain is
 * submodular, so the greedy set is worth at least 63 % of the best one (Nemhauser, Wolsey, Fisher 1978); `borne` is the
 * bound of these very data, f(S) + Σ of the best remaining gains.
 * @param autours reach of each candidate place
 */
export function implanter(
  autours: readonly Autour[],
  offre: number,
  posts: number,
  besoin: Besoin,
  paliers: readonly Palier[]
): Implantation {
  const effets = autours.map((a) => effet(a, offre, besoin.demande, paliers));
  const acces = besoin.acces.slice();
  const gainDe = (c: number): number => {
    const [ou, combien] = [autours[c], effets[c]];
    if (!ou || !combien) return 0;
    let gain = 0;
    combien.forEach((d, k) => {
      const i = ou.lieux[k] ?? -1;
      const place = besoin.plafond - (acces[i] ?? NaN);
      if (besoin.compte[i] === 1 && place > 0) gain += (besoin.demande[i] || 0) * Math.min(d, place);
    });
    return gain;
  };
  const choix: Choix[] = [];
  let borne = Infinity;
  let total = 0;
  let seuls: Choix[] = [];
  for (let tour = 0; tour <= posts; tour++) {
    const gains = autours.map((_, candidat) => ({ candidat, gain: gainDe(candidat) }));
    gains.sort((a, b) => b.gain - a.gain || a.candidat - b.candidat);
    if (tour === 0) seuls = gains.filter(({ gain }) => gain > 0);
    // A place may take several posts: the best of a second one is never more than that of the first.
    borne = Math.min(borne, total + posts * (gains[0]?.gain ?? 0));
    const meilleur = gains[0];
    if (tour === posts || !meilleur || meilleur.gain <= 0) break;
    choix.push(meilleur);
    total += meilleur.gain;
    const ou = autours[meilleur.candidat];
    effets[meilleur.candidat]?.forEach((d, k) => {
      const i = ou?.lieux[k] ?? -1;
      acces[i] = (acces[i] ?? NaN) + d;
    });
  }
  return { choix, total, borne, seuls };
}
