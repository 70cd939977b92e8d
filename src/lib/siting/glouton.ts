import { candidatsDe, type Apports } from './apports';

export interface Choix {
  /** Rank among the candidates. */
  candidat: number;
  /** What it adds to those before. */
  gain: number;
}

/** Gains closer than this, as shares, differ by rounding only. */
const EGALITE = 1e-9;

export interface Glouton {
  choix: Choix[];
  total: number;
  /** No set of as many posts does better than this. */
  borne: number;
  /** What a single post would add at each place where it adds something, the best first. */
  seuls: Choix[];
}

/**
 * Posts one after the other, each where it adds most. The gain is submodular, so the set is worth at least 63 % of the
 * best one (Nemhauser, Wolsey, Fisher 1978); `borne` is the bound of these very data, f(S) + Σ of the best remaining
 * gains.
 * @param parLieu posts that one place may take
 */
export function choisirPasAPas(
  apports: Apports,
  postes: number,
  parLieu: number,
  exclus: ReadonlySet<number> = new Set()
): Glouton {
  const { debut, ligne, apport, poids } = apports;
  const manque = apports.manque.slice();
  const candidats = Array.from({ length: candidatsDe(apports) }, (_, c) => c).filter((c) => !exclus.has(c));
  const gainDe = (c: number): number => {
    let gain = 0;
    for (let k = debut[c]!; k < debut[c + 1]!; k++) {
      const i = ligne[k]!;
      const place = manque[i]!;
      if (place > 0) gain += poids[i]! * Math.min(apport[k]!, place);
    }
    return gain;
  };
  const choix: Choix[] = [];
  const pris = new Map<number, number>();
  let borne = Infinity;
  let total = 0;
  let seuls: Choix[] = [];
  for (let tour = 0; tour <= postes; tour++) {
    const gains = candidats.map((candidat) => ({ candidat, gain: gainDe(candidat) })).filter(({ gain }) => gain > 0);
    gains.sort((a, b) => b.gain - a.gain || a.candidat - b.candidat);
    if (tour === 0) seuls = gains;
    borne = Math.min(borne, total + meilleurs(gains, postes, parLieu));
    const meilleur = plusLibre(gains, pris, parLieu);
    if (tour === postes || !meilleur) break;
    const { candidat } = meilleur;
    choix.push(meilleur);
    pris.set(candidat, (pris.get(candidat) ?? 0) + 1);
    total += meilleur.gain;
    for (let k = debut[candidat]!; k < debut[candidat + 1]!; k++)
      manque[ligne[k]!] = Math.max(0, manque[ligne[k]!]! - apport[k]!);
  }
  return { choix, total, borne, seuls };
}

/** The best gain; among equals, a place that has fewer posts already. */
function plusLibre(gains: readonly Choix[], pris: ReadonlyMap<number, number>, parLieu: number): Choix | undefined {
  const postesA = ({ candidat }: Choix) => pris.get(candidat) ?? 0;
  const permis = gains.filter((g) => postesA(g) < parLieu);
  const egaux = permis.filter(({ gain }) => gain >= permis[0]!.gain * (1 - EGALITE));
  return egaux.reduce<Choix | undefined>((m, g) => (m && postesA(m) <= postesA(g) ? m : g), undefined);
}

/** The most that as many posts could add, each place as often as it may be taken: a second post never adds more. */
function meilleurs(gains: readonly Choix[], postes: number, parLieu: number): number {
  let [somme, restent] = [0, postes];
  for (const { gain } of gains) {
    if (restent <= 0) break;
    somme += gain * Math.min(parLieu, restent);
    restent -= parLieu;
  }
  return somme;
}
