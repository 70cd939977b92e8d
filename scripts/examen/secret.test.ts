import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decouvertes, proteger, type Case, type Somme } from './secret.ts';

const cases = (valeurs: Record<string, number | null>): Case[] =>
  Object.entries(valeurs).map(([cle, valeur]) => ({ cle, valeur, secrete: valeur === null }));

describe('une case secrète', () => {
  test('seule de sa région, se découvre par différence avec le total', () => {
    const sommes: Somme[] = [{ total: 100, parts: ['a', 'b', 'c'] }];
    expect(decouvertes(cases({ a: null, b: 30, c: 65 }), sommes)).toEqual(['a']);
    expect(decouvertes(cases({ a: null, b: null, c: 65 }), sommes)).toEqual([]);
    expect(decouvertes(cases({ a: null, b: 30, c: 65 }), [{ total: null, parts: ['a', 'b', 'c'] }])).toEqual([]);
  });

  test('dans une région secrète elle aussi, se découvre par la France', () => {
    // Région R is not published, but France and the other région are.
    const sommes: Somme[] = [
      { total: null, cle: 'R', parts: ['a', 'b'] },
      { total: 500, parts: ['R', 'S'] }
    ];
    const valeurs = { a: null, b: 90, R: null, S: 405 };
    expect(decouvertes(cases(valeurs), sommes).sort()).toEqual(['R', 'a']);
    expect(decouvertes(cases({ ...valeurs, S: null }), sommes)).toEqual([]);
  });

  test('n’est pas découverte si un département manque au fichier', () => {
    expect(decouvertes(cases({ a: null, b: 30 }), [{ total: 100, parts: ['a', 'b', 'absent'] }])).toEqual([]);
  });
});

test('le secret complémentaire cache la plus petite autre case, jamais un zéro tant qu’il y a mieux', () => {
  const sommes: Somme[] = [{ total: 127, parts: ['a', 'b', 'c', 'd'] }];
  const { primaires, complementaires, cases: apres } = proteger(cases({ a: 7, b: 40, c: 80, d: 0 }), sommes, 10);
  expect([primaires, complementaires]).toEqual([['a'], ['b']]);
  expect(apres.map(({ valeur }) => valeur)).toEqual([null, null, 80, 0]);
});

test('un tableau croisé : deux cases cachées dans la même colonne suffisent, sans en entraîner d’autres', () => {
  const table = [
    [30, 6, 90],
    [31, 44, 62],
    [77, 5, 48]
  ];
  const cle = (i: number, j: number) => `${i}${j}`;
  const valeurs = Object.fromEntries(table.flatMap((ligne, i) => ligne.map((v, j) => [cle(i, j), v])));
  const sommes: Somme[] = [0, 1, 2].flatMap((i) => [
    { total: 1, parts: [0, 1, 2].map((j) => cle(i, j)) },
    { total: 1, parts: [0, 1, 2].map((j) => cle(j, i)) }
  ]);
  const { primaires, complementaires } = proteger(cases(valeurs), sommes, 10);
  expect(primaires.sort()).toEqual(['01', '21']);
  expect(complementaires.sort()).toEqual(['00', '20']);
});

test('après protection, rien ne se découvre, quel que soit le tableau', () => {
  const ligne = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(ligne, { minLength: 3, maxLength: 5 }), (table) => {
      const valeurs = Object.fromEntries(table.flatMap((l, i) => l.map((v, j) => [`${i}${j}`, v])));
      const rangs = [0, 1, 2, 3];
      const sommes: Somme[] = [
        ...table.map((_, i) => ({ total: 1, parts: rangs.map((j) => `${i}${j}`) })),
        ...rangs.map((j) => ({ total: 1, parts: table.map((_, i) => `${i}${j}`) }))
      ];
      const { cases: apres } = proteger(cases(valeurs), sommes, 11);
      expect(decouvertes(apres, sommes)).toEqual([]);
      expect(apres.filter(({ valeur }) => valeur !== null && valeur > 0 && valeur < 11)).toEqual([]);
    })
  );
});
