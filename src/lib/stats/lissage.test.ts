import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homicides, population, voisins } from '../../../tests/fixtures/saintLouis';
import { lisser } from './lissage';

describe('lisser', () => {
  // esda.smoothing.Spatial_Empirical_Bayes on stl_hom (HC7984, PO7984): Marshall's formula over a county and those it touches.
  const attendus = [
    4.01485749e-5, 3.62437513e-5, 4.93034844e-5, 5.09387329e-5, 3.7273521e-5, 3.69333797e-5, 5.40245456e-5,
    2.99806055e-5, 3.73034109e-5, 3.47270722e-5
  ];
  it.each(attendus.map((taux, i) => [i + 1, taux] as const))('comté %i : le taux publié par PySAL', (comte, taux) => {
    const groupe = [comte, ...voisins[comte - 1]!].map((c) => c - 1);
    const lu = lisser(
      groupe.map((c) => homicides[c]!),
      groupe.map((c) => population[c]!)
    );
    expect(lu.taux[0]! / taux).toBeCloseTo(1, 8);
  });

  it('rapproche de la moyenne, jamais au-delà, d’autant plus que la population est petite', () => {
    const { taux, moyenne } = lisser([0, 0, 40, 400], [100, 10_000, 10_000, 50_000]);
    expect(taux[0]).toBeGreaterThan(taux[1]!);
    expect(taux[1]).toBeGreaterThan(0);
    expect(taux[1]).toBeLessThan(moyenne);
    expect(taux[3]).toBeLessThan(400 / 50_000);
    expect(taux[3]).toBeGreaterThan(moyenne);
  });

  it('rend la moyenne partout où le hasard suffit, et garde les absences', () => {
    const { taux, moyenne, variance } = lisser([10, 10, NaN, 3, 10], [1000, 1000, 1000, 0, 1000]);
    expect(variance).toBe(0);
    expect([...taux]).toEqual([moyenne, moyenne, NaN, NaN, moyenne]);
    expect([...lisser([0, 0], [10, 20]).taux]).toEqual([0, 0]);
  });

  it('ne change pas la moyenne pondérée quand toutes les zones ont la même population', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 2, maxLength: 30 }), (lus) => {
        const { taux, moyenne } = lisser(
          lus,
          lus.map(() => 500)
        );
        expect(taux.reduce((s, t) => s + t, 0) / lus.length).toBeCloseTo(moyenne, 12);
      })
    );
  });
});
