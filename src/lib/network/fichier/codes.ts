/** A five-character code read from a cell: as written, mended, or spoilt beyond mending. */
export type CodeLu = { code: string; repare: boolean } | 'abime' | null;

const SCIENTIFIQUE = /^(\d)(?:[.,](\d+))?E\+?0?(\d)$/i;

/**
 * Reads an INSEE or postal code out of a cell that a spreadsheet may have spoilt: a leading zero taken away (« 1001 »),
 * decimals added (« 1001,0 »), a formula to keep it a text (« ="01001" »), a power of ten (« 9,7105E+04 », which still
 * holds all its digits; « 9,71E+02 » is three digits and « 9,71E+04 » has lost some).
 */
export function lireCode(cellule: string): CodeLu {
  const texte = cellule
    .trim()
    .replace(/^="?|^'|"$/g, '')
    .replace(/\s+/g, '')
    .toUpperCase();
  if (texte === '') return null;
  if (/^(?:\d{5}|2[AB]\d{3})$/.test(texte)) return { code: texte, repare: false };
  const [, entier] = /^(\d{4,5})(?:[.,]0+)?$/.exec(texte) ?? [];
  if (entier !== undefined) return { code: entier.padStart(5, '0'), repare: true };
  const [, tete, suite = '', puissance] = SCIENTIFIQUE.exec(texte) ?? [];
  if (tete === undefined) return null;
  const chiffres = `${tete}${suite}`;
  const longueur = Number(puissance) + 1;
  const exact = chiffres.length === longueur && (longueur === 4 || longueur === 5);
  return exact ? { code: chiffres.padStart(5, '0'), repare: true } : 'abime';
}

/** A number as a Frenchman or a machine writes it; NaN when it is none. */
export function lireNombre(cellule: string): number {
  if (cellule === '') return NaN;
  const texte = cellule
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(texte) ? Number(texte) : NaN;
}

/** « 0,8 », « 80 % » or « 80%  »: a share of full time; NaN when it is none. */
export function lireEtp(cellule: string): number {
  const [, pourcent] = /^(.*?)\s*%$/.exec(cellule.trim()) ?? [];
  return pourcent === undefined ? lireNombre(cellule) : lireNombre(pourcent) / 100;
}

/** Two numbers in one cell, « 48,85 ; 2,35 », « 48.85,2.35 » or « 48.85 2.35 »; null when it is not that. */
export function lireCouple(cellule: string): [number, number] | null {
  const texte = cellule.trim().replace(/^[([]|[)\]]$/g, '');
  const morceaux = /[;\t/]/.test(texte)
    ? texte.split(/[;\t/]/)
    : /^[^,]*,[^,]*$/.test(texte)
      ? texte.split(',')
      : texte.split(/,\s+|\s+/);
  const [a = NaN, b = NaN] = morceaux.map(lireNombre);
  return morceaux.length === 2 && !Number.isNaN(a) && !Number.isNaN(b) ? [a, b] : null;
}
