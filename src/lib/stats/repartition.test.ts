import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bornesParts, habitantsParClasse } from './repartition';

const valeurs = Float64Array.of(5, 1, NaN, 3, 2, 4);
const poids = Float64Array.of(10, 10, 99, 10, 10, 10);
const toutes = [0, 1, 2, 3, 4, 5];

describe('répartition', () => {
  it('cinq parts égales d’habitants, les valeurs inconnues laissées', () => {
    const bornes = bornesParts(valeurs, poids);
    expect(bornes).toEqual([1, 2, 3, 4]);
    expect(habitantsParClasse(toutes, (i) => valeurs[i]!, poids, bornes)).toEqual([10, 10, 10, 10, 10]);
  });

  it('une valeur qui remplit plusieurs parts est une seule borne', () =>
    expect(bornesParts(Float64Array.of(1, 2), Float64Array.of(90, 10))).toEqual([1]));

  it('ce qui est perdu passe dans une classe plus basse', () =>
    expect(habitantsParClasse([0, 3], (i) => valeurs[i]! - 1.5, poids, [1, 2, 3, 4])).toEqual([0, 10, 0, 10, 0]));

  it('les habitants comptés sont ceux qui ont une valeur, et aucune part ne dépasse la sienne de plus d’une commune', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.integer({ min: 1, max: 50 })), {
          minLength: 1,
          maxLength: 40
        }),
        (communes) => {
          const v = Float64Array.from(communes, ([x]) => x);
          const p = Float64Array.from(communes, ([, n]) => n);
          const bornes = bornesParts(v, p);
          expect(bornes).toEqual(bornes.toSorted((a, b) => a - b));
          const classes = habitantsParClasse([...v.keys()], (i) => v[i]!, p, bornes);
          const total = p.reduce((a, b) => a + b, 0);
          expect(classes.reduce((a, b) => a + b, 0)).toBe(total);
          // Up to each bound at least its share of the people.
          bornes.forEach((_, k) =>
            expect(classes.slice(0, k + 1).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(
              ((k + 1) * total) / 5 - 1e-9
            )
          );
        }
      )
    ));
});
