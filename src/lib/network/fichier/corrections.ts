/** Communes that the visitor gave to lines, by what the list knows a line by. */
export type Corrections = ReadonlyMap<number, number>;

/** @param commune null gives the line back to what was read */
export function corriger(corrections: Corrections, numero: number, commune: number | null): Corrections {
  const corrigees = new Map(corrections);
  if (commune === null) corrigees.delete(numero);
  else corrigees.set(numero, commune);
  return corrigees;
}
