import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusSemblables } from './similarite';

const variable = (cible: number, poids: number, ...valeurs: number[]) => ({
  cible,
  poids,
  valeurs: Float64Array.from(valeurs)
});

describe('territoires semblables', () => {
  it('rangs, distance et parts, à la main', () => {
    // Deviations are 1 and 2; the second candidate is at 1 and 2 standard deviations.
    const trouves = plusSemblables([variable(0, 1, 0, 1, 0, -1, 2), variable(10, 2, 10, 12, 8, 10, 10)], 2);
    expect(trouves[0]).toEqual({ rang: 0, distance: 0, parts: [0, 0] });
    const ecarts = [Math.sqrt((0.16 + 0.36 + 0.16 + 1.96 + 2.56) / 5), Math.sqrt(8 / 5)];
    const [autre] = trouves.slice(1);
    expect(autre?.rang).toBe(3);
    expect(autre?.distance).toBeCloseTo(1 / ecarts[0]!, 9);
    expect(autre?.parts).toEqual([1, 0]);
  });

  it('une valeur absente laisse les autres compter pour elle', () => {
    const entier = plusSemblables([variable(0, 1, 0, 2, 4), variable(0, 1, 0, 2, 4)], 3);
    const troue = plusSemblables([variable(0, 1, 0, 2, 4), variable(0, 1, 0, NaN, 4)], 3);
    expect(troue[1]?.parts[1]).toBeNaN();
    expect(troue[1]?.distance).toBeCloseTo(entier[1]!.distance, 9);
  });

  it('ne dépend pas de l’ordre des candidats', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 30 }),
        fc.integer({ min: -1000, max: 1000 }),
        (valeurs, cible) => {
          const distances = (v: number[]) => plusSemblables([variable(cible, 1, ...v)], 4).map((s) => s.distance);
          const [a, b] = [distances(valeurs), distances(valeurs.toReversed())];
          a.forEach((d, k) => expect(b[k]).toBeCloseTo(d, 9));
        }
      )
    ));
});
