import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOSSIER, exempleCsv, sansExemples } from '../../../tests/exemples';
import { couvrir, couvrirPasAPas, type Couvertures } from './couvrir';
import { chargerGrands } from './grands';
import { coutMediane, medianes, modeleMediane, type Distances } from './mediane';

/** OR-Library: n, edges, p, then the edges, the last of two standing; shortest paths between all. */
function pmed(k: number): Distances & { p: number } {
  const nombres = readFileSync(join(DOSSIER, `orlib-pmed/pmed${k}.txt`), 'utf8')
    .trim()
    .split(/\s+/)
    .map(Number);
  const [n = 0, aretes = 0, p = 0] = nombres;
  const distance = new Float64Array(n * n).fill(Infinity);
  for (let i = 0; i < n; i++) distance[i * n + i] = 0;
  for (let a = 0; a < aretes; a++) {
    const [i = 0, j = 0, d = 0] = nombres.slice(3 + 3 * a, 6 + 3 * a);
    distance[(i - 1) * n + j - 1] = distance[(j - 1) * n + i - 1] = d;
  }
  for (let v = 0; v < n; v++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++)
        distance[i * n + j] = Math.min(distance[i * n + j]!, distance[i * n + v]! + distance[v * n + j]!);
  return { n, p, distance };
}

describe.skipIf(sansExemples)('OR-Library, p-médiane', () => {
  const lignes = sansExemples ? [] : exempleCsv('orlib-pmed/optima.csv');
  const optima = new Map(lignes.map((l) => [Number(l.instance?.replace('pmed', '')), Number(l.p_median_optimum)]));

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'pmed%i : pas à pas puis échanges, au plus à 0,84 pour cent de l’optimum',
    (k) => {
      const cas = pmed(k);
      const choix = medianes(cas, cas.p);
      expect(new Set(choix).size).toBe(cas.p);
      const ecart = coutMediane(cas, choix) / optima.get(k)! - 1;
      expect(ecart).toBeGreaterThanOrEqual(0);
      expect(ecart).toBeLessThan(0.00845);
    }
  );

  // The sixth, two hundred places for five, takes most of a minute; the others a second or two.
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'pmed%i : l’optimum est retrouvé, et prouvé',
    async (k) => {
      const resoudre = await chargerGrands();
      const cas = pmed(k);
      const { valeurs, borne, prouve } = resoudre(modeleMediane(cas, cas.p), 600);
      const choix = Array.from(valeurs?.subarray(0, cas.n) ?? []).flatMap((v, j) => (v > 0.5 ? [j] : []));
      expect(prouve).toBe(true);
      expect(coutMediane(cas, choix)).toBe(optima.get(k));
      expect(borne).toBeCloseTo(optima.get(k) ?? NaN, 3);
    },
    700_000
  );
});

describe.skipIf(sansExemples)('couverture maximale de 121 villes', () => {
  const villes = sansExemples ? [] : exempleCsv('pysal-access/french_cities_supply.csv');
  const rang = new Map(villes.map((v, i) => [v.id ?? '', i]));
  const trajets = sansExemples
    ? []
    : exempleCsv('pysal-access/french_cities_minutes_60.csv').map(({ from = '', to = '', minutes }) => ({
        de: rang.get(from) ?? -1,
        a: rang.get(to) ?? -1,
        minutes: Number(minutes)
      }));
  /** A town covers those from which it is reached in time. */
  function couvertures(rayon: number): Couvertures {
    const par = villes.map((_, c) =>
      trajets.flatMap(({ de, a, minutes }) => (a === c && minutes <= rayon ? [de] : []))
    );
    const debut = [0];
    for (const lignes of par) debut.push(debut.at(-1)! + lignes.length);
    return {
      debut: Int32Array.from(debut),
      ligne: Int32Array.from(par.flat()),
      poids: Float64Array.from(villes, (v) => Number(v.population))
    };
  }
  const cas = sansExemples ? [] : exempleCsv('mclp-french-cities/expected.csv');

  it.each(cas.map((c) => [Number(c.radius_min), Number(c.p), c] as const))(
    '%i min, %i lieux : l’optimum prouvé, et le pas à pas attendu',
    async (rayon, p, attendu) => {
      const demande = couvertures(rayon);
      const { total, borne, prouve, choix } = await couvrir(demande, p, { secondes: 10, grands: chargerGrands });
      expect(total).toBe(Number(attendu.optimal_population));
      expect(prouve).toBe(true);
      expect(borne).toBeCloseTo(total, 0);
      expect(new Set(choix).size).toBe(choix.length);
      const pas = couvrirPasAPas(demande, p);
      expect(pas.total).toBe(Number(attendu.greedy_population));
      expect(pas.borne).toBeGreaterThanOrEqual(total);
    }
  );
});
