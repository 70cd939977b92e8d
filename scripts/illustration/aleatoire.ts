import { hasard } from '../../src/lib/stats/hasard.ts';

/** A generator whose whole future is in its name: the same word gives the same numbers, on every machine. */
export const aleatoire = (graine: string): (() => number) => hasard(empreinte(graine));

/** One draw of a centred, reduced normal law (Box–Muller) for a name. */
export function ecartNormal(graine: string): number {
  const tirer = aleatoire(graine);
  return Math.sqrt(-2 * Math.log(1 - tirer())) * Math.cos(2 * Math.PI * tirer());
}

/** FNV-1a, 32 bits. */
function empreinte(texte: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < texte.length; i++) h = Math.imul(h ^ texte.charCodeAt(i), 0x01000193);
  return h;
}
