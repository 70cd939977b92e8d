import type { ProfessionScenario } from '../catalogue/index';
import { exposesEstimes } from '../stats/exposition';
import type { DonneesExposition } from './exposition';
import { bilan, type Bilan } from './scenario';

/** Those who stop: over an age, up to the one the access shown counts. */
export interface Retrait {
  /** They are older than this. */
  age: number;
  /** Last age that the access shown counts; none when it counts all. */
  jusque: number | null;
  /** No access stops at that age: what they bear is a model. */
  estime: boolean;
}

type ParAge = NonNullable<DonneesExposition['ages']>;

/** Ages at which a retirement changes the access shown, rising; over the one it stops at, nothing would. */
export function retraits(
  { ages, apl }: ProfessionScenario,
  { acces: { bornes }, estimee }: Pick<ParAge, 'acces' | 'estimee'>
): Retrait[] {
  const jusque = ages?.bornes.find((b) => b.apl === apl)?.age ?? null;
  const connus = [
    ...bornes.map(({ age }) => ({ age, estime: false })),
    ...(estimee ? [{ age: estimee.age, estime: true }] : [])
  ];
  return connus.flatMap((c) => (jusque === null || c.age < jusque ? [{ ...c, jusque }] : []));
}

const acces = ({ acces: { tous, bornes }, estimee }: ParAge, age: number | null): Float64Array | undefined =>
  age === null ? tous : [...bornes, ...(estimee ? [estimee] : [])].find((b) => b.age === age)?.acces;

/**
 * The territory before and after they all stopped, in every commune of the country: a difference between two columns,
 * of which a share is given back.
 */
export function retraitPartout(
  communes: readonly number[],
  { age, jusque }: Retrait,
  remplaces: number,
  parAge: ParAge,
  seuil: number | null
): Bilan | null {
  const [avant, apres] = [acces(parAge, jusque), acces(parAge, age)];
  if (!avant || !apres) return null;
  const publies = avant.map((a, i) => (Number.isNaN(apres[i]!) ? NaN : a));
  const deltas = publies.map((a, i) => (1 - remplaces) * (apres[i]! - a));
  return bilan(communes, { lectures: [deltas] }, { acces: publies, demande: parAge.demande, effectif: null }, seuil);
}

/**
 * Full-time equivalents that one counted practitioner gives, on the whole country: the supply its published access
 * shares out, Σ P̃·A, over those counted.
 */
export function etpParTete({ acces: { tous }, demande }: ParAge, effectif: Float64Array, parEtp: number): number {
  let [offre, comptes] = [0, 0];
  for (let i = 0; i < tous.length; i++) {
    if (demande[i]! > 0 && !Number.isNaN(tous[i]!)) offre += demande[i]! * tous[i]!;
    if (!Number.isNaN(effectif[i]!)) comptes += effectif[i]!;
  }
  return offre / parEtp / comptes;
}

/** Those of a commune who are exposed, in full-time equivalents; an estimate. */
export interface DepartEstime {
  commune: number;
  /** Persons counted. */
  effectif: number;
  exposes: number;
}

export interface DepartsEstimes {
  /** The most exposed first; nobody exposed, no line. */
  departs: DepartEstime[];
  /** Communes where the count or an access is unknown. */
  inconnues: number;
}

/** Practitioners of each commune of a territory who would stop, were they as old as those its people reach. */
export function departsEstimes(
  communes: readonly number[],
  { age, jusque }: Retrait,
  parAge: ParAge,
  effectif: Float64Array,
  parTete: number
): DepartsEstimes {
  const [montre, borne] = [acces(parAge, jusque), acces(parAge, age)];
  const departs: DepartEstime[] = [];
  let inconnues = 0;
  for (const commune of communes) {
    const compte = effectif[commune]!;
    const estimes = exposesEstimes(
      compte,
      parAge.acces.tous[commune]!,
      montre?.[commune] ?? NaN,
      borne?.[commune] ?? NaN
    );
    if (Number.isNaN(estimes)) inconnues++;
    const exposes = Math.round(estimes * parTete * 100) / 100;
    if (exposes > 0) departs.push({ commune, effectif: compte, exposes });
  }
  departs.sort((a, b) => b.exposes - a.exposes || a.commune - b.commune);
  return { departs, inconnues };
}
