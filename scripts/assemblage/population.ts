import type { CommuneLue, Entrees } from '../entrees.ts';

/** Population of each commune at its latest vintage with a value; NaN when none. */
export function populationRecente({ series }: Entrees, communes: readonly CommuneLue[]): Float64Array {
  const anneesCroissantes = series
    .filter(({ mesure }) => mesure === 'population')
    .sort((a, b) => (a.millesime < b.millesime ? -1 : 1));
  const recentes = new Map<string, number>();
  for (const { communes: codes, valeurs } of anneesCroissantes)
    for (const [rang, code] of codes.entries()) {
      const valeur = valeurs[rang] ?? Number.NaN;
      if (!Number.isNaN(valeur)) recentes.set(code, valeur);
    }
  return Float64Array.from(communes, ({ code }) => recentes.get(code) ?? Number.NaN);
}
