import type { Part } from './passage.ts';

/**
 * Shares a value between the communes a code became. Integers stay integers and sum to the value
 * (largest remainders first, then code order), so that carrying never makes or loses anyone.
 */
export function repartir(valeur: number, parts: readonly Part[], entier: boolean): number[] {
  if (parts.length === 1) return [valeur];
  const exactes = parts.map((p) => valeur * p.part);
  if (!entier) return exactes;
  const entieres = exactes.map(Math.floor);
  const reste = valeur - entieres.reduce((total, v) => total + v, 0);
  const ordre = exactes
    .map((exacte, rang) => ({ rang, fraction: exacte - Math.floor(exacte) }))
    .sort((a, b) => b.fraction - a.fraction || a.rang - b.rang);
  for (const { rang } of ordre.slice(0, Math.round(reste))) entieres[rang] = (entieres[rang] ?? 0) + 1;
  return entieres;
}
