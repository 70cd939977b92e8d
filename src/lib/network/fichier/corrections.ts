import type { Comptes, ReseauLu } from './lire';
import { STATUTS } from './situer';

/** Communes that the visitor gave to lines, by what the list knows a line by. */
export type Corrections = ReadonlyMap<number, number>;

/** @param commune null gives the line back to what was read */
export function corriger(corrections: Corrections, numero: number, commune: number | null): Corrections {
  const corrigees = new Map(corrections);
  if (commune === null) corrigees.delete(numero);
  else corrigees.set(numero, commune);
  return corrigees;
}

/** What the reading counted, once the lines placed by hand are no longer where it left them. */
export function comptesCorriges(
  { comptes, numeros, statuts }: Pick<ReseauLu, 'comptes' | 'numeros' | 'statuts'>,
  corrections: Corrections
): Comptes {
  if (corrections.size === 0) return comptes;
  const corriges: Comptes = { ...comptes, statuts: { ...comptes.statuts } };
  numeros.forEach((numero, rang) => {
    if (!corrections.has(numero)) return;
    corriges.main++;
    corriges.statuts[STATUTS[statuts[rang]!]!]--;
  });
  return corriges;
}
