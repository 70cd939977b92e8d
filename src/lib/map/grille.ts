import texte from '../../../data/reference/grille-departements.txt?raw';

/** One square of the grid of départements. */
export interface Case {
  code: string;
  colonne: number;
  rang: number;
}

const RANGS = texte
  .trim()
  .split('\n')
  .map((ligne) => ligne.trim().split(/\s+/));

/** Width of the grid, in squares. */
export const LARGEUR = Math.max(...RANGS.map((rang) => rang.length));

/** The squares of the départements asked for; one that the table does not place goes under the others. */
export function grille(codes: readonly string[]): { cases: Case[]; hauteur: number } {
  const voulus = new Set(codes);
  const placees = RANGS.flatMap((rang, y) =>
    rang.flatMap((code, x): Case[] => (voulus.has(code) ? [{ code, colonne: x, rang: y }] : []))
  );
  const places = new Set(placees.map((c) => c.code));
  const reste = codes
    .filter((code) => !places.has(code))
    .map((code, k): Case => ({ code, colonne: k % LARGEUR, rang: RANGS.length + Math.floor(k / LARGEUR) }));
  const cases = [...placees, ...reste];
  return { cases, hauteur: 1 + Math.max(0, ...cases.map((c) => c.rang)) };
}
