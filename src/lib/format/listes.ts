/** « a », « a et b », « a, b et c ». */
export function enumeration(mots: readonly string[], lien: 'et' | 'ou' = 'et'): string {
  if (mots.length < 2) return mots[0] ?? '';
  return `${mots.slice(0, -1).join(', ')} ${lien} ${mots.at(-1)}`;
}

/** A French quote, whose marks no line end leaves alone. */
export const citer = (texte: string): string => `«\u00a0${texte}\u00a0»`;

/** Folds a name for search: no accent, no hyphen, no apostrophe, saint and sainte written out. */
export function plier(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst\b/g, 'saint')
    .replace(/\bste\b/g, 'sainte');
}
