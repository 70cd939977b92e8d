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

/** Percentile rank, 0–100: (count below + ½ count equal) / N. */
export function rangPercentile(valeurs: ArrayLike<number>, valeur: number): number {
  let sous = 0;
  let egaux = 0;
  let n = 0;
  for (let i = 0; i < valeurs.length; i++) {
    const v = valeurs[i]!;
    if (Number.isNaN(v)) continue;
    n++;
    if (v < valeur) sous++;
    else if (v === valeur) egaux++;
  }
  return n === 0 || Number.isNaN(valeur) ? NaN : ((sous + egaux / 2) / n) * 100;
}
