/** Values that part the people into equal shares, rising, each closing its share; a value that fills several is one bound. People without a value are left out. */
export function bornesParts(valeurs: Float64Array, poids: Float64Array, parts = 5): number[] {
  const rangs = Array.from(valeurs.keys()).filter((i) => !Number.isNaN(valeurs[i]!) && poids[i]! > 0);
  rangs.sort((a, b) => valeurs[a]! - valeurs[b]!);
  const total = rangs.reduce((n, i) => n + poids[i]!, 0);
  const bornes = new Set<number>();
  let cumul = 0;
  for (const i of rangs) {
    cumul += poids[i]!;
    // The value at which each share is filled; the last share has no bound above it.
    for (let k = 1; k < parts; k++)
      if (cumul >= (k * total) / parts && cumul - poids[i]! < (k * total) / parts) bornes.add(valeurs[i]!);
  }
  return [...bornes];
}

/** People of a zone by class, a bound closing the class under it; those without a value are left out. */
export function habitantsParClasse(
  communes: readonly number[],
  valeur: (commune: number) => number,
  poids: Float64Array,
  bornes: readonly number[]
): number[] {
  const classes = Array.from({ length: bornes.length + 1 }, () => 0);
  for (const i of communes) {
    const v = valeur(i);
    if (Number.isNaN(v) || !(poids[i]! > 0)) continue;
    classes[bornes.filter((b) => v > b).length]! += poids[i]!;
  }
  return classes;
}
