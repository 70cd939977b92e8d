import type { Bornes } from './intervalles';

export type Issue = 'superieur' | 'inferieur' | 'non_different';

/** Figures that cannot have an interval are said to differ from this relative gap on: under it the gap is noise. */
export const ECART_NOTABLE = 0.02;

/**
 * A value against a reference: by its interval where it has one; where it cannot have one, by a gap of more
 * than one unit of the last decimal shown and more than ECART_NOTABLE.
 */
export function comparer(
  valeur: number,
  intervalle: Bornes | null,
  reference: number,
  decimales: number
): Issue | null {
  if (Number.isNaN(valeur) || Number.isNaN(reference)) return null;
  const marge = Math.max(ECART_NOTABLE * Math.abs(reference), 10 ** -decimales);
  const lue = arrondi(valeur, decimales);
  const { bas, haut } = intervalle ?? { bas: lue - marge, haut: lue + marge };
  const face = intervalle ? reference : arrondi(reference, decimales);
  if (bas > face) return 'superieur';
  if (haut < face) return 'inferieur';
  return 'non_different';
}

/**
 * Two estimated values: the interval of their difference (square and add, Newcombe's method 10), which excludes zero or
 * not. A side without an interval is taken as exact; without any, the notable gap decides. Swapping the sides swaps
 * the words.
 */
export function comparerDeux(
  a: number,
  intervalleA: Bornes | null,
  b: number,
  intervalleB: Bornes | null,
  decimales: number
): Issue | null {
  if (Number.isNaN(a) || Number.isNaN(b)) return null;
  if (!intervalleA && !intervalleB) {
    const [x, y] = [arrondi(a, decimales), arrondi(b, decimales)];
    const marge = Math.max(ECART_NOTABLE * Math.max(Math.abs(x), Math.abs(y)), 10 ** -decimales);
    return Math.abs(x - y) <= marge ? 'non_different' : x > y ? 'superieur' : 'inferieur';
  }
  const { bas, haut } = difference(a, intervalleA, b, intervalleB);
  return bas > 0 ? 'superieur' : haut < 0 ? 'inferieur' : 'non_different';
}

/** Interval of a − b from the interval of each. */
export function difference(a: number, intervalleA: Bornes | null, b: number, intervalleB: Bornes | null): Bornes {
  const [x, y] = [intervalleA ?? { bas: a, haut: a }, intervalleB ?? { bas: b, haut: b }];
  return {
    bas: a - b - Math.hypot(a - x.bas, y.haut - b),
    haut: a - b + Math.hypot(x.haut - a, b - y.bas)
  };
}

const arrondi = (valeur: number, decimales: number) => Math.round(valeur * 10 ** decimales) / 10 ** decimales;

/**
 * A reference blended over several zones: Σ share·value / Σ share, on the zones that have a value.
 * Shares are the territory's population in each zone, so a territory astride two départements
 * is set against what its inhabitants would have if they lived like the rest of theirs.
 */
export function melanger(parts: readonly { part: number; valeur: number }[]): number {
  let somme = 0;
  let poids = 0;
  for (const { part, valeur } of parts) {
    if (Number.isNaN(valeur) || part === 0) continue;
    somme += part * valeur;
    poids += part;
  }
  return poids === 0 ? NaN : somme / poids;
}

/** Place of a value among others, from the lowest: 1 + count below. NaN is neither placed nor counted. */
export interface Place {
  rang: number;
  n: number;
  /** Others of the very same value, when it is one of them. */
  egaux: number;
}

export function placer(valeurs: ArrayLike<number>, valeur: number): Place | null {
  if (Number.isNaN(valeur)) return null;
  const presentes = Array.from(valeurs).filter((v) => !Number.isNaN(v));
  if (presentes.length === 0) return null;
  return {
    rang: 1 + presentes.filter((v) => v < valeur).length,
    n: presentes.length,
    egaux: presentes.filter((v) => v === valeur).length
  };
}
