export interface Voix<T> {
  choix: T;
  poids: number;
}

export interface Majorite<T> {
  choix: T;
  /** Distinct choices with their weight, heaviest first. */
  scores: Voix<T>[];
}

/** What most of the population has; the smallest choice wins a tie, so that the result does not depend on row order. */
export function majorite<T extends string | number>(voix: readonly Voix<T>[]): Majorite<T> | null {
  const totaux = new Map<T, number>();
  for (const { choix, poids } of voix) totaux.set(choix, (totaux.get(choix) ?? 0) + poids);
  const scores = Array.from(totaux, ([choix, poids]) => ({ choix, poids })).sort(
    (a, b) => b.poids - a.poids || (a.choix < b.choix ? -1 : 1)
  );
  const premier = scores[0];
  return premier ? { choix: premier.choix, scores } : null;
}
