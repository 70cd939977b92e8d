import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prolonger } from './prolongement';

const serie = (...points: [number, number][]) => points.map(([annee, valeur]) => ({ annee, valeur }));

describe('prolongement à tendance constante', () => {
  it('à la main : 1 % par an depuis 2016', () => {
    const p = prolonger(serie([2011, 500], [2016, 1000], [2022, 1061.520150601], [2023, 1072.135352107]), [5, 10])!;
    expect(p.tendance.debut.annee).toBe(2016);
    expect(p.tendance.taux).toBeCloseTo(0.01, 9);
    expect(p.points.map((x) => x.annee)).toEqual([2028, 2033]);
    expect(p.points[0]!.valeur).toBeCloseTo(1072.135352107 * 1.01 ** 5, 4);
    // The doubling before 2016 makes the top of the range, not the trend.
    expect(p.fourchette!.haut.debut.annee).toBe(2011);
  });

  it('se tait quand le passé est trop court, vide ou nul', () => {
    expect(prolonger(serie([2019, 10], [2023, 12]), [5])).toBeNull();
    expect(prolonger(serie([2023, 12]), [5])).toBeNull();
    expect(prolonger(serie([2016, 0], [2023, 0]), [5])).toBeNull();
    expect(prolonger(serie([2016, NaN], [2023, 8]), [5])).toBeNull();
  });

  it('sans deux rythmes, pas de fourchette', () =>
    expect(prolonger(serie([2016, 9], [2023, 8]), [5])!.fourchette).toBeNull());

  it('la tendance passe par le dernier point et reste dans la fourchette', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 7, maxLength: 12 }), (valeurs) => {
        const p = prolonger(serie(...valeurs.map((v, k): [number, number] => [2012 + k, v])), [0, 5, 10])!;
        expect(p.points[0]!.valeur).toBeCloseTo(valeurs.at(-1)!, 6);
        for (const { valeur, bas, haut } of p.points) {
          expect(valeur).toBeGreaterThanOrEqual(bas * (1 - 1e-9));
          expect(valeur).toBeLessThanOrEqual(haut * (1 + 1e-9));
        }
      })
    ));
});
