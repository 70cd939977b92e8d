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
