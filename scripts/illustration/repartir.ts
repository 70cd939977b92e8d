/**
 * Whole parts of a whole total in proportion to weights: largest remainder, ties to the first.
 * The parts always add up to the total; without any weight, the first one takes it all.
 */
export function repartir(total: number, poids: readonly number[]): number[] {
  const somme = poids.reduce((a, b) => a + b, 0);
  if (somme <= 0) return poids.map((_, i) => (i === 0 ? total : 0));
  const exactes = poids.map((p) => (total * p) / somme);
  const parts = exactes.map(Math.floor);
  const reste = total - parts.reduce((a, b) => a + b, 0);
  exactes
    .map((exacte, i) => ({ i, fraction: exacte - Math.floor(exacte) }))
    .sort((a, b) => b.fraction - a.fraction || a.i - b.i)
    .slice(0, reste)
    .forEach(({ i }) => {
      parts[i] = (parts[i] ?? 0) + 1;
    });
  return parts;
}
