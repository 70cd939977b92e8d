/**
 * How unevenly something is shared among people, from the share of each zone: `offre` counted things, `population` people.
 * Zones without people, or where either is unknown, are left out. Formulas: methods, § 5.
 */
export interface Partage {
  /** Share of the supply that would have to move for all zones to be alike, 0–1 (Hoover). */
  hoover: number;
  /** 0 when all zones are alike, near 1 when one person holds all. */
  gini: number;
  /** Theil's T; 0 when all zones are alike. */
  theil: number;
  /** The part of T that lies between groups; what is left lies within them. */
  entre: number;
  /** Lorenz curve: cumulated shares of people and of supply, zones from the least to the best served. */
  lorenz: readonly { population: number; offre: number }[];
}

/** @param groupes group of each zone, for the split of Theil's T */
export function partager(
  offre: ArrayLike<number>,
  population: ArrayLike<number>,
  groupes: ArrayLike<number>
): Partage | null {
  const zones = Array.from({ length: population.length }, (_, i) => i).filter(
    (i) => population[i]! > 0 && offre[i]! >= 0
  );
  const [habitants, total] = [somme(zones, population), somme(zones, offre)];
  if (zones.length === 0 || total === 0) return null;
  const parts = zones
    .map((i) => ({ p: population[i]! / habitants, s: offre[i]! / total, groupe: groupes[i]! }))
    .sort((a, b) => a.s * b.p - b.s * a.p);
  const lorenz = [{ population: 0, offre: 0 }];
  let [gini, hoover, theil] = [1, 0, 0];
  const parGroupe = new Map<number, { p: number; s: number }>();
  for (const { p, s, groupe } of parts) {
    const avant = lorenz.at(-1)!;
    const apres = { population: avant.population + p, offre: avant.offre + s };
    lorenz.push(apres);
    gini -= p * (avant.offre + apres.offre);
    hoover += Math.abs(s - p) / 2;
    theil += apport(s, p);
    const cumul = parGroupe.get(groupe) ?? { p: 0, s: 0 };
    parGroupe.set(groupe, { p: cumul.p + p, s: cumul.s + s });
  }
  const entre = [...parGroupe.values()].reduce((t, { p, s }) => t + apport(s, p), 0);
  return { hoover, gini, theil, entre, lorenz };
}

/** 0 · ln 0 is 0. */
const apport = (s: number, p: number): number => (s === 0 ? 0 : s * Math.log(s / p));

const somme = (rangs: readonly number[], valeurs: ArrayLike<number>): number =>
  rangs.reduce((n, i) => n + valeurs[i]!, 0);
