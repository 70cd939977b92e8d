import type { CommuneLue, Entrees } from '../entrees.ts';

/** Population of each commune at its latest vintage with a value; NaN when none. */
export function populationRecente({ valeurs }: Entrees, communes: readonly CommuneLue[]): Float64Array {
  const recentes = new Map<string, { millesime: string; valeur: number }>();
  for (const { commune, mesure, millesime, valeur } of valeurs) {
    if (mesure !== 'population' || valeur === null) continue;
    const deja = recentes.get(commune);
    if (!deja || deja.millesime < millesime) recentes.set(commune, { millesime, valeur });
  }
  return Float64Array.from(communes, ({ code }) => recentes.get(code)?.valeur ?? Number.NaN);
}
