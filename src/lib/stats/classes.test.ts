import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bornesQuantiles, bornesSeuils, classeDe, effectifsParClasse } from './classes';

describe('classeDe', () => {
  const bornes = [0, 2.5, 5, 10];
  it.each([
    [0, 0],
    [2.5, 0],
    [2.51, 1],
    [5, 1],
    [10, 2],
    [99, 2],
    [NaN, -1]
  ])('%d is in class %i', (valeur, classe) => expect(classeDe(bornes, valeur, 'quantiles')).toBe(classe));

  it('leaves a threshold out of the class under it', () => {
    expect([2.49, 2.5, 9].map((v) => classeDe([0, 2.5, 9], v, 'seuils'))).toEqual([0, 1, 1]);
  });
});

describe('breaks', () => {
  it('rounds extremes outwards and keeps every value in a class', () => {
    const valeurs = Float64Array.from([1.04, 2.26, 3.31, 4.47, 5.58, 6.69, 7.71, 8.83, 9.94, 10.06]);
    const bornes = bornesQuantiles(valeurs, 5, 1);
    expect(bornes[0]).toBe(1);
    expect(bornes.at(-1)).toBe(10.1);
    expect(effectifsParClasse(bornes, valeurs, 'quantiles').reduce((a, b) => a + b)).toBe(valeurs.length);
    expect(effectifsParClasse(bornes, valeurs, 'quantiles').every((n) => n > 0)).toBe(true);
  });

  it('gives zero a class of its own when it fills one', () => {
    const valeurs = Float64Array.from([
      ...new Array<number>(60).fill(0),
      ...Array.from({ length: 40 }, (_, k) => k + 1)
    ]);
    const bornes = bornesQuantiles(valeurs, 5, 1);
    expect(bornes.slice(0, 2)).toEqual([0, 0]);
    expect(effectifsParClasse(bornes, valeurs, 'quantiles')).toEqual([60, 10, 10, 10, 10]);
  });

  it('gives one class to one value, none to none', () => {
    expect(bornesQuantiles(Float64Array.from([3, 3, 3]), 5, 0)).toEqual([3, 3]);
    expect(bornesQuantiles(Float64Array.from([NaN]), 5, 0)).toEqual([]);
  });

  it('drops the thresholds no value reaches', () => {
    expect(bornesSeuils(Float64Array.from([0.2, 2.2, 3.1]), [1.5, 2.5, 3.5, 4.5], 1)).toEqual([0.2, 1.5, 2.5, 3.1]);
  });
});

const golden = new URL('../../../../shared/golden/pysal-mapclassify/', import.meta.url);
describe.skipIf(!existsSync(golden))(
  'golden: California employment density (skipped without the shared golden files)',
  () => {
    it('quantiles of mapclassify, k = 5', () => {
      const lignes = readFileSync(new URL('calempdensity.csv', golden), 'utf8').trim().split('\n');
      const valeurs = Float64Array.from(lignes.map((l) => Number(l.split(',').at(-1))).filter((v) => !Number.isNaN(v)));
      expect(valeurs.length).toBe(58);
      const bornes = bornesQuantiles(valeurs, 5, 3);
      [1.464, 5.798, 13.278, 54.616, 4111.45].forEach((b, k) => expect(bornes[k + 1]).toBeCloseTo(b, 3));
      expect(effectifsParClasse(bornes, valeurs, 'quantiles')).toEqual([12, 11, 12, 11, 12]);
    });
  }
);
