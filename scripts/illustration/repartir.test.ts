import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aleatoire, ecartNormal } from './aleatoire.ts';
import { repartir } from './repartir.ts';

describe('repartir', () => {
  it('rend exactement le total, en entiers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 }),
        (total, poids) => {
          const parts = repartir(total, poids);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          expect(parts.every((p) => Number.isInteger(p) && p >= 0)).toBe(true);
        }
      )
    );
  });

  it('suit les plus forts restes', () => {
    expect(repartir(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(repartir(7, [5, 3, 2])).toEqual([4, 2, 1]);
    expect(repartir(3, [0, 0])).toEqual([3, 0]);
  });
});

describe('aleatoire', () => {
  it('rend toujours la même suite pour un même nom', () => {
    const suite = (nom: string): number[] => Array.from({ length: 3 }, aleatoire(nom));
    expect(suite('place 83062')).toEqual(suite('place 83062'));
    expect(suite('place 83062')).not.toEqual(suite('place 83063'));
  });

  it('est centré et réduit', () => {
    const tirages = Array.from({ length: 5000 }, (_, i) => ecartNormal(`essai ${i}`));
    const moyenne = tirages.reduce((a, b) => a + b, 0) / tirages.length;
    const variance = tirages.reduce((a, b) => a + (b - moyenne) ** 2, 0) / tirages.length;
    expect(Math.abs(moyenne)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.08);
  });
});
