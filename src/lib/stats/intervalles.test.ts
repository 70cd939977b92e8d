import { describe, expect, it } from 'vitest';
import { byar, limitesEffectif, poissonExact, wilson } from './intervalles';

// Figures of methods.md §5.
describe('Poisson limits', () => {
  it.each([
    [1, 0.025318, 5.571643],
    [10, 4.795389, 18.390356]
  ])('exact for %i', (x, bas, haut) => {
    const limites = poissonExact(x);
    expect(limites.bas).toBeCloseTo(bas, 6);
    expect(limites.haut).toBeCloseTo(haut, 6);
  });

  it.each([
    [10, 4.78745, 18.391459],
    [65, 50.163188, 82.849139],
    [1045, 982.593202, 1110.331213]
  ])('Byar for %i', (x, bas, haut) => {
    const limites = byar(x);
    expect(limites.bas).toBeCloseTo(bas, 5);
    expect(limites.haut).toBeCloseTo(haut, 5);
  });

  it('uses the 99.8 % quantile when asked', () => {
    expect(byar(65, 3.090232306167813).bas).toBeCloseTo(42.880261, 5);
    expect(byar(65, 3.090232306167813).haut).toBeCloseTo(94.000291, 5);
  });

  it('is exact under ten, Byar from ten, and starts at zero for no event', () => {
    expect(limitesEffectif(9)).toEqual(poissonExact(9));
    expect(limitesEffectif(10)).toEqual(byar(10));
    expect(limitesEffectif(0).bas).toBe(0);
    expect(limitesEffectif(0).haut).toBeCloseTo(3.688879, 6);
  });
});

it('Wilson for 65 of 100', () => {
  const { bas, haut } = wilson(65, 100);
  expect(bas).toBeCloseTo(0.552544, 6);
  expect(haut).toBeCloseTo(0.736358, 6);
});
