import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparer, comparerDeux, difference, melanger, placer } from './comparaison';
import { wilson } from './intervalles';

describe('comparer', () => {
  it('decides by the interval', () => {
    expect(comparer(8, { bas: 7, haut: 9 }, 6.9, 1)).toBe('superieur');
    expect(comparer(8, { bas: 7, haut: 9 }, 9.1, 1)).toBe('inferieur');
    expect(comparer(8, { bas: 7, haut: 9 }, 7.5, 1)).toBe('non_different');
  });

  it('without interval, asks for a gap one can read and that counts', () => {
    expect(comparer(0.554, null, 0.546, 2)).toBe('non_different');
    expect(comparer(0.57, null, 0.549, 2)).toBe('superieur');
    expect(comparer(23_375, null, 23_387, 0)).toBe('non_different');
    expect(comparer(22_000, null, 23_387, 0)).toBe('inferieur');
    expect(comparer(0, null, 0, 1)).toBe('non_different');
    expect(comparer(-0.3, null, 0, 2)).toBe('inferieur');
  });

  it('says nothing of what is absent', () => {
    expect(comparer(NaN, null, 1, 1)).toBeNull();
    expect(comparer(1, null, NaN, 1)).toBeNull();
  });
});

it('blends by share, on the zones that have a value', () => {
  expect(
    melanger([
      { part: 3000, valeur: 10 },
      { part: 1000, valeur: 20 }
    ])
  ).toBe(12.5);
  expect(
    melanger([
      { part: 3000, valeur: NaN },
      { part: 1000, valeur: 20 }
    ])
  ).toBe(20);
  expect(melanger([{ part: 1, valeur: NaN }])).toBeNaN();
});

describe('la place d’une valeur', () => {
  it('compte à partir du plus faible, les absentes à part', () => {
    expect(placer([3, NaN, 1, 2, 2], 2)).toEqual({ rang: 2, n: 4, egaux: 2 });
    expect(placer([3, 1], 9)).toEqual({ rang: 3, n: 2, egaux: 0 });
    expect(placer([3, 1], 0)).toEqual({ rang: 1, n: 2, egaux: 0 });
  });

  it('n’a pas de place sans valeur, ni parmi rien', () => {
    expect(placer([1, 2], NaN)).toBeNull();
    expect(placer([NaN], 1)).toBeNull();
  });
});

describe('deux valeurs estimées', () => {
  it('l’intervalle de la différence est celui de Newcombe (1998), méthode 10', () => {
    const { bas, haut } = difference(56 / 70, wilson(56, 70), 48 / 80, wilson(48, 80));
    expect(bas).toBeCloseTo(0.0524, 4);
    expect(haut).toBeCloseTo(0.3339, 4);
    expect(comparerDeux(0.8, wilson(56, 70), 0.6, wilson(48, 80), 2)).toBe('superieur');
  });

  it('demande plus que le point de l’autre : les deux sont incertains', () => {
    const [a, b] = [wilson(60, 100), wilson(50, 100)];
    expect(comparer(0.6, a, 0.5, 2)).toBe('superieur');
    expect(comparerDeux(0.6, a, 0.5, b, 2)).toBe('non_different');
  });

  it('échanger les côtés échange les mots', () => {
    const inverse = { superieur: 'inferieur', inferieur: 'superieur', non_different: 'non_different' } as const;
    const valeur = fc.double({ min: -100, max: 100, noNaN: true });
    const demi = fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: null });
    const bornes = (v: number, d: number | null) => (d === null ? null : { bas: v - d, haut: v + d });
    fc.assert(
      fc.property(valeur, demi, valeur, demi, (a, da, b, db) => {
        const dans = comparerDeux(a, bornes(a, da), b, bornes(b, db), 1);
        const autre = comparerDeux(b, bornes(b, db), a, bornes(a, da), 1);
        expect(autre).toBe(dans && inverse[dans]);
      })
    );
  });

  it('ne dit rien de ce qui manque', () => expect(comparerDeux(NaN, null, 1, null, 0)).toBeNull());
});
