import { probabiliteDepart, type TableDeparts } from './departs';

/** An accessibility by commune, for all ages and for those up to some ages, rising; NaN where it is not published. */
export interface AccesParAge {
  tous: Float64Array;
  bornes: readonly { age: number; acces: Float64Array }[];
}

/** What of the access of a territory rests on those over an age. */
export interface Exposition {
  /** Weighed by standardised inhabitants; NaN where nothing is published. */
  tous: number;
  /** Access that those up to the age give, and the share of the whole that those over it give, 0–1. */
  bornes: readonly { age: number; jusque: number; part: number }[];
  /** Share of the standardised inhabitants where every age is published. */
  observee: number;
}

/** Sums of access over communes, then their ratio: never the mean of the ratios of communes. */
export function exposition(
  communes: readonly number[],
  { tous, bornes }: AccesParAge,
  demande: Float64Array
): Exposition {
  let [habitants, connus, somme] = [0, 0, 0];
  const sommes = bornes.map(() => 0);
  for (const i of communes) {
    const p = demande[i]!;
    if (!(p > 0)) continue;
    habitants += p;
    if (Number.isNaN(tous[i]!) || bornes.some(({ acces }) => Number.isNaN(acces[i]!))) continue;
    connus += p;
    somme += p * tous[i]!;
    bornes.forEach(({ acces }, b) => (sommes[b]! += p * acces[i]!));
  }
  return {
    tous: somme / connus,
    bornes: bornes.map(({ age }, b) => ({ age, jusque: sommes[b]! / connus, part: 1 - sommes[b]! / somme })),
    observee: connus / habitants
  };
}

/** Age past which everyone is taken to have stopped, in the darker reading. */
export const AGE_DEPART = 65;

/** Access that would be lost some years on if nobody came instead. */
export interface Echeance {
  annees: number;
  /** By the hazards, each bracket at its most lasting age, then at its least: the ages inside it are not known. */
  hasards: { bas: number; haut: number };
  /** Had all those who will be over 65 stopped. */
  tousPartis: number;
  /** The published age this last loss rests on: older than the one wanted, it is the least of what it could be. */
  borne: number;
  auMoins: boolean;
}

/** Those up to the lowest published age are counted as staying: nothing is published of their ages. */
export function echeance({ tous, bornes }: Exposition, table: TableDeparts, annees: number): Echeance {
  const doyen = table.at(-1)?.age ?? 0;
  const hasards = { bas: 0, haut: 0 };
  bornes.forEach(({ age, jusque }, b) => {
    const suivante = bornes[b + 1];
    const porte = (suivante?.jusque ?? tous) - jusque;
    const chances = anneesDAge(age + 1, Math.max(age + 1, suivante?.age ?? doyen)).map((a) =>
      probabiliteDepart(a, table, annees)
    );
    hasards.bas += porte * Math.min(...chances);
    hasards.haut += porte * Math.max(...chances);
  });
  const voulue = AGE_DEPART - annees;
  // The lowest published age that takes in nobody who will not be 65.
  const retenue = bornes.find(({ age }) => age >= voulue);
  return {
    annees,
    hasards,
    tousPartis: retenue ? tous - retenue.jusque : NaN,
    borne: retenue?.age ?? NaN,
    auMoins: retenue !== undefined && retenue.age > voulue
  };
}

const anneesDAge = (de: number, a: number): number[] => Array.from({ length: a - de + 1 }, (_, k) => de + k);

/** Access that would remain when a share of those gone is replaced, from the larger loss to the smaller. */
export function reste(
  { tous }: Exposition,
  { hasards, tousPartis }: Echeance,
  remplaces: number
): { bas: number; haut: number } {
  const pertes = [hasards.bas, hasards.haut, tousPartis].map((perte) => tous - (1 - remplaces) * perte);
  return { bas: Math.min(...pertes), haut: Math.max(...pertes) };
}

/**
 * Practitioners counted at a commune whose access rests on those over an age, among those up to another one: a share of
 * the access within reach lent to those who practise there. An estimate; NaN where a part is unknown.
 */
export function exposesEstimes(effectif: number, tous: number, jusque: number, borne: number): number {
  const part = (jusque - borne) / tous;
  return effectif === 0 ? 0 : effectif * Math.min(1, Math.max(0, part));
}

/** The age past which no accessibility is published, and some want to know. */
export const AGE_ESTIME = 67;
/** The published age it is reckoned from. */
export const AGE_AVANT_ESTIME = 65;

/**
 * Share of those over 67 (68 and more) among those over 65 (66 and more: an accessibility « 65 ans et moins » counts
 * those of 65), from counts of 65 and over and of 70 and over. The years from 65 to 69 are taken as even: two of their
 * five are over 67, four are over 65. NaN where a count is unknown or nobody is that old.
 */
export function partPlus67(plus65: number, plus70: number): number {
  const annee = Math.max(0, plus65 - plus70) / 5;
  return (2 * annee + plus70) / (4 * annee + plus70);
}

/** Access by those up to 67, a model: what those over 65 bear, less the share of it lent to those over 67. */
export function accesJusque67(
  tous: Float64Array,
  jusque65: Float64Array,
  { plus65, plus70 }: { plus65: Float64Array; plus70: Float64Array }
): Float64Array {
  return tous.map((a, i) => a - partPlus67(plus65[i]!, plus70[i]!) * (a - jusque65[i]!));
}
