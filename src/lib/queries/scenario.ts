import { baremes, type Bareme, type Manifeste, type ProfessionScenario } from '../catalogue/index';
import { autour, effet, LECTURES, lectures as lecturesDe, type Atteints } from '../access/autour';
import type { Durees } from '../access/durees';

/** What a scenario is computed from, by commune. */
export interface DonneesScenario {
  /** Published access; NaN where it is not published. */
  acces: Float64Array;
  /** Standardised inhabitants. */
  demande: Float64Array;
  /** Practitioners counted; NaN where unknown. */
  effectif: Float64Array | null;
}

/** Columns of a profession in the data set, at the vintage of its published access; null when one is missing. */
export function colonnesScenario(
  { apl, poids, effectif }: ProfessionScenario<keyof Manifeste['mesures'] & string>,
  { mesures }: Manifeste
) {
  const dernier = mesures[apl]?.millesimes.at(-1);
  const pese = mesures[poids]?.millesimes.find((m) => m.millesime === dernier?.millesime);
  const compte = mesures[effectif]?.millesimes.at(-1);
  if (!dernier || !pese) return null;
  return {
    millesime: dernier.millesime,
    acces: dernier.colonne,
    demande: pese.colonne,
    effectif: compte?.colonne ?? null,
    millesimeEffectif: compte?.millesime ?? ''
  };
}

export interface EffetCommune {
  commune: number;
  /** Published; NaN where it is not. */
  avant: number;
  /** Modelled change, at the times given or estimated. */
  delta: number;
  /** Over the band of the times. */
  bas: number;
  haut: number;
}

export interface Simulation {
  /** Communes that a reading of the times touches, largest change first. */
  effets: EffetCommune[];
  /** Modelled change of every commune at the times given or estimated. */
  deltas: Float64Array;
  /** The same at each reading of the times, the first as they stand. */
  lectures: readonly Float64Array[];
  /** Communes of a change that nobody reaches: it does nothing. */
  sansEffet: number[];
}

/** The widest time that a scale weighs. */
export const LIMITE_SCENARIO = Math.max(...baremes.flatMap(({ paliers }) => paliers.map((p) => p.minutes)));

/** Reach of communes, each computed once, at each reading of the times. */
export class Portees {
  readonly #connues = new Map<number, readonly Atteints[]>();
  readonly durees: Durees;

  constructor(durees: Durees) {
    this.durees = durees;
  }

  de(commune: number): readonly Atteints[] {
    let connue = this.#connues.get(commune);
    if (!connue) this.#connues.set(commune, (connue = lecturesDe(autour(commune, this.durees, LIMITE_SCENARIO))));
    return connue;
  }
}

/** Changes of supply at communes, in full-time equivalents. */
export type Changements = readonly { commune: number; etp: number }[];

/** What changes of supply do to the access of every commune: published level, plus a modelled change. */
export function simuler(
  changements: Changements,
  { parEtp }: Pick<ProfessionScenario, 'parEtp'>,
  { acces, demande }: DonneesScenario,
  portees: Portees,
  { paliers }: Bareme = baremes[0]
): Simulation {
  const lectures = Array.from({ length: LECTURES }, () => new Float64Array(acces.length));
  const touchees = new Set<number>();
  const sansEffet: number[] = [];
  for (const { commune, etp } of changements) {
    portees.de(commune).forEach((ou, l) => {
      const combien = effet(ou, etp * parEtp, demande, paliers);
      if (!combien && l === 0) sansEffet.push(commune);
      combien?.forEach((d, k) => {
        if (d === 0) return;
        const i = ou.lieux[k]!;
        lectures[l]![i]! += d;
        touchees.add(i);
      });
    });
  }
  const effets = [...touchees].map((commune) => {
    const lus = lectures.map((lecture) => lecture[commune]!);
    return {
      commune,
      avant: acces[commune]!,
      delta: lus[0]!,
      bas: Math.min(...lus),
      haut: Math.max(...lus)
    };
  });
  effets.sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta) || a.commune - b.commune);
  return { effets, deltas: lectures[0]!, lectures, sansEffet };
}

/** A territory before and after, weighed by standardised inhabitants; NaN where nothing is published. */
export interface Bilan {
  avant: number;
  delta: number;
  bas: number;
  haut: number;
  /** People under the reading mark, before and after; NaN without a mark. */
  sousAvant: number;
  sousApres: number;
}

export function bilan(
  communes: readonly number[],
  { lectures }: Pick<Simulation, 'lectures'>,
  { acces, demande }: DonneesScenario,
  seuil: number | null
): Bilan {
  const sommes = lectures.map(() => 0);
  let [poids, avant, sousAvant, sousApres] = [0, 0, 0, 0];
  for (const i of communes) {
    const [a, p] = [acces[i]!, demande[i]!];
    if (Number.isNaN(a) || !(p > 0)) continue;
    poids += p;
    avant += p * a;
    lectures.forEach((lecture, l) => (sommes[l]! += p * lecture[i]!));
    if (seuil !== null && a < seuil) sousAvant += p;
    if (seuil !== null && a + lectures[0]![i]! < seuil) sousApres += p;
  }
  const moyenne = (v: number) => (poids > 0 ? v / poids : NaN);
  // A band of the whole, reading by reading: what one commune loses to longer times another one keeps.
  const deltas = sommes.map(moyenne);
  const connu = seuil !== null && poids > 0;
  return {
    avant: moyenne(avant),
    delta: deltas[0]!,
    bas: Math.min(...deltas),
    haut: Math.max(...deltas),
    sousAvant: connu ? sousAvant : NaN,
    sousApres: connu ? sousApres : NaN
  };
}

/** What a scenario does, in one line: to a territory, and to all those who gain or lose by it. */
export interface Evaluation extends Bilan {
  /** Standardised inhabitants, here or around. */
  gagnent: number;
  perdent: number;
  /** Those for whom the readings of the times do not agree. */
  partages: number;
}

export function evaluer(
  changements: Changements,
  profession: ProfessionScenario,
  communes: readonly number[],
  donnees: DonneesScenario,
  portees: Portees,
  seuil: number | null
): Evaluation {
  const simulation = simuler(changements, profession, donnees, portees);
  const { gagnent, perdent, partages } = parSens(simulation.effets, profession.crans);
  const habitants = (effets: readonly EffetCommune[]) => habitantsDe(effets, donnees.demande);
  return {
    ...bilan(communes, simulation, donnees, seuil),
    gagnent: habitants(gagnent),
    perdent: habitants(perdent),
    partages: habitants(partages)
  };
}

/** People by size and sense of their change: rank −3 (most lost) to 3 (most gained), 0 for next to nothing. */
export function rangEffet(delta: number, crans: readonly [number, number, number]): number {
  const taille = crans.filter((c) => Math.abs(delta) >= c).length;
  return delta < 0 && taille > 0 ? -taille : taille;
}

/** The readings of the times do not agree: neither a gain, nor a loss, nor nothing. */
export const PARTAGE = 'partage';

/** Rank of a commune: a gain or a loss only when each reading of the times is one, nothing only when none is. */
export function classeEffet(
  { delta, bas, haut }: Pick<EffetCommune, 'delta' | 'bas' | 'haut'>,
  crans: readonly [number, number, number]
): number | typeof PARTAGE {
  const sens = Math.sign(rangEffet(bas, crans));
  return sens === Math.sign(rangEffet(haut, crans)) ? rangEffet(delta, crans) : PARTAGE;
}

/** Touched communes by the sense of their change, next to nothing left out. */
export function parSens(effets: readonly EffetCommune[], crans: readonly [number, number, number]) {
  const ranges = effets.map((e) => ({ e, classe: classeEffet(e, crans) }));
  const garder = (voulu: (classe: number | typeof PARTAGE) => boolean) =>
    ranges.flatMap(({ e, classe }) => (voulu(classe) ? e : []));
  return {
    gagnent: garder((c) => c !== PARTAGE && c > 0),
    perdent: garder((c) => c !== PARTAGE && c < 0),
    partages: garder((c) => c === PARTAGE)
  };
}

/** Standardised inhabitants of touched communes. */
export const habitantsDe = (effets: readonly EffetCommune[], demande: Float64Array): number =>
  effets.reduce((n, e) => n + (demande[e.commune] || 0), 0);
