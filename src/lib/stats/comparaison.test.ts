import { describe, expect, it } from 'vitest';
import { comparer, melanger, placer } from './comparaison';

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
