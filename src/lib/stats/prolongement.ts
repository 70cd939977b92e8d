/** A count at a vintage. */
export interface PointCompte {
  annee: number;
  valeur: number;
}

export interface Rythme {
  debut: PointCompte;
  fin: PointCompte;
  /** Mean annual rate, 0,01 for 1 % a year. */
  taux: number;
}

/** A past trend carried on: what would be if nothing changed, never a forecast. */
export interface Prolongement {
  /** Between the last vintage and the latest one at least `RECUL` years before. */
  tendance: Rythme;
  /** Between each vintage and the next. */
  rythmes: Rythme[];
  /** The slowest and the fastest of those; null when there is only one. */
  fourchette: { bas: Rythme; haut: Rythme } | null;
  points: { annee: number; valeur: number; bas: number; haut: number }[];
}

/** Shortest period that makes a trend: rolling census, one year out of five. */
export const RECUL = 5;

/** Carries a series on at its constant annual rate; null where the past is too short or empty. */
export function prolonger(serie: readonly PointCompte[], horizons: readonly number[]): Prolongement | null {
  const points = serie.filter((p) => p.valeur > 0).toSorted((a, b) => a.annee - b.annee);
  const fin = points.at(-1);
  const debut = fin && points.findLast((p) => p.annee <= fin.annee - RECUL);
  if (!debut) return null;
  const rythmes = points.slice(1).map((p, k) => rythme(points[k]!, p));
  const tries = rythmes.toSorted((a, b) => a.taux - b.taux);
  const tendance = rythme(debut, fin);
  const fourchette = tries.length > 1 ? { bas: tries[0]!, haut: tries.at(-1)! } : null;
  return {
    tendance,
    rythmes,
    fourchette,
    points: horizons.map((ans) => ({
      annee: fin.annee + ans,
      valeur: fin.valeur * (1 + tendance.taux) ** ans,
      bas: fin.valeur * (1 + (fourchette?.bas ?? tendance).taux) ** ans,
      haut: fin.valeur * (1 + (fourchette?.haut ?? tendance).taux) ** ans
    }))
  };
}

const rythme = (debut: PointCompte, fin: PointCompte): Rythme => ({
  debut,
  fin,
  taux: (fin.valeur / debut.valeur) ** (1 / (fin.annee - debut.annee)) - 1
});
