/** One thing by which territories are alike or not. */
export interface Variable {
  /** One value a candidate; NaN when absent. */
  valeurs: Float64Array;
  /** The value of the territory that is compared. */
  cible: number;
  poids: number;
}

export interface Semblable {
  /** Index among the candidates. */
  rang: number;
  /** Weighted Euclidean distance between z-scores. */
  distance: number;
  /** Share of the squared distance that each variable makes, 0–1; NaN where it is absent. */
  parts: number[];
}

/**
 * The candidates nearest to a territory: z-scores over all candidates, weighted Euclid, ties in the order of the
 * candidates (methods.md §5). A variable absent on one side is left out and the others weigh for it, as Gower's index does.
 */
export function plusSemblables(variables: readonly Variable[], nombre: number): Semblable[] {
  const reduites = variables.map((variable) => ({ ...variable, ...moments(variable.valeurs) }));
  const total = variables.reduce((somme, v) => somme + v.poids, 0);
  const candidats = variables[0]?.valeurs.length ?? 0;
  const semblables: Semblable[] = [];
  for (let rang = 0; rang < candidats; rang++) {
    const carres = reduites.map(({ valeurs, cible, poids, ecart }) => poids * ((valeurs[rang]! - cible) / ecart) ** 2);
    const presents = reduites.reduce((somme, { poids }, k) => somme + (Number.isNaN(carres[k]!) ? 0 : poids), 0);
    if (presents === 0) continue;
    const somme = carres.reduce((s, c) => s + (Number.isNaN(c) ? 0 : c), 0);
    const parts = carres.map((c) => (somme === 0 ? 0 : c / somme));
    semblables.push({ rang, distance: Math.sqrt((somme * total) / presents), parts });
  }
  return semblables.sort((a, b) => a.distance - b.distance || a.rang - b.rang).slice(0, nombre);
}

/** Standard deviation over the candidates that have a value; 1 when they are all equal, so that nothing is divided by zero. */
function moments(valeurs: Float64Array): { ecart: number } {
  const presentes = valeurs.filter((v) => Number.isFinite(v));
  const moyenne = presentes.reduce((s, v) => s + v, 0) / presentes.length;
  const variance = presentes.reduce((s, v) => s + (v - moyenne) ** 2, 0) / presentes.length;
  return { ecart: Math.sqrt(variance) || 1 };
}
