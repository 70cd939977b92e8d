import { limitesEffectif, type Bornes } from './intervalles';

/** One class of age and sex: events among its people, and what it weighs in the population taken as a standard. */
export interface ClasseStandard {
  evenements: number;
  population: number;
  poids: number;
}

/** Under so many events no directly standardised rate is given (OHID rule, methods.md §5). */
export const EVENEMENTS_MINIMUM = 10;

/**
 * Directly standardised rate, per person: Σ w·O/n / Σ w, the rate if the classes weighed what they weigh in the standard.
 * Limits of Dobson (1991): the rate moved by √(Var/O) times the gap from the total to its own limits (exact under ten
 * events, Byar from ten). Null under EVENEMENTS_MINIMUM events, or where a class that weighs has no one or no known count.
 */
export function tauxStandardise(classes: readonly ClasseStandard[]): (Bornes & { taux: number }) | null {
  let [total, poids, somme, variance] = [0, 0, 0, 0];
  for (const { evenements, population, poids: w } of classes) {
    if (w === 0) continue;
    if (!(population > 0) || Number.isNaN(evenements)) return null;
    total += evenements;
    poids += w;
    somme += (w * evenements) / population;
    variance += (w * w * evenements) / (population * population);
  }
  if (poids === 0 || total < EVENEMENTS_MINIMUM) return null;
  const { bas, haut } = limitesEffectif(total);
  const taux = somme / poids;
  const pas = Math.sqrt(variance / total) / poids;
  return { taux, bas: taux + pas * (bas - total), haut: taux + pas * (haut - total) };
}

/**
 * Events expected if each class knew the rate of the reference: Σ n·r, the denominator of an indirectly standardised
 * ratio (methods.md §5). NaN where a rate or a population is not known.
 */
export function attendus(classes: readonly { population: number; taux: number }[]): number {
  return classes.reduce((total, { population, taux }) => total + population * taux, 0);
}
