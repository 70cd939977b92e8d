/** Rates drawn towards the mean of all zones, the more so as fewer people stand behind them. */
export interface Lissage {
  /** Events per person; NaN where the population or the events are unknown or nobody lives. */
  taux: Float64Array;
  /** Σ events / Σ population. */
  moyenne: number;
  /** Variance between zones once chance is taken away; 0 when chance alone explains what is seen. */
  variance: number;
}

/**
 * Global empirical Bayes (Marshall 1991; methods, § 5): m = ΣO/Σn, A = max(0, Σn(r−m)²/Σn − m/n̄),
 * r̃ = m + A/(A + m/n) · (r − m). The mean is that of all zones, not of the neighbours: smoothing by neighbours would
 * itself make the clusters that a local Moran looks for.
 */
export function lisser(evenements: ArrayLike<number>, population: ArrayLike<number>): Lissage {
  let [total, habitants, zones] = [0, 0, 0];
  const connue = (i: number) => population[i]! > 0 && !Number.isNaN(evenements[i]!);
  for (let i = 0; i < population.length; i++) {
    if (!connue(i)) continue;
    total += evenements[i]!;
    habitants += population[i]!;
    zones++;
  }
  const moyenne = total / habitants;
  let dispersion = 0;
  for (let i = 0; i < population.length; i++)
    if (connue(i)) dispersion += population[i]! * (evenements[i]! / population[i]! - moyenne) ** 2;
  const variance = Math.max(0, dispersion / habitants - moyenne / (habitants / zones));
  const taux = Float64Array.from({ length: population.length }, (_, i) => {
    if (!connue(i)) return NaN;
    const brut = evenements[i]! / population[i]!;
    // No event anywhere: no rate to draw apart.
    const confiance = variance === 0 ? 0 : variance / (variance + moyenne / population[i]!);
    return moyenne + confiance * (brut - moyenne);
  });
  return { taux, moyenne, variance };
}
