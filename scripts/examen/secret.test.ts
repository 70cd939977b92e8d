import { sum } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encadrements, tropEncadrees } from './encadrer.ts';
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
    { total: sum(table[i] ?? []), parts: [0, 1, 2].map((j) => cle(i, j)) },
    { total: sum(table, (l) => l[i] ?? 0), parts: [0, 1, 2].map((j) => cle(j, i)) }
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
        ...table.map((l, i) => ({ total: sum(l), parts: rangs.map((j) => `${i}${j}`) })),
        ...rangs.map((j) => ({ total: sum(table, (l) => l[j] ?? 0), parts: table.map((_, i) => `${i}${j}`) }))
      ];
      const { cases: apres } = proteger(cases(valeurs), sommes, 11);
      expect(decouvertes(apres, sommes)).toEqual([]);
      expect(apres.filter(({ valeur }) => valeur !== null && valeur > 0 && valeur < 11)).toEqual([]);
    })
  );
});

describe('encadrement d’une case cachée', () => {
  test('entre ce que les sommes lui laissent, à la main', () => {
    // Three by three, two cells under 11 and two complements: a + b = 31 and a + c = 11, so a is at most 11, b at least 20.
    const sommes: Somme[] = [
      { total: 72, parts: ['a', 'b', 'vue'] },
      { total: 11, parts: ['a', 'c'] },
      { total: 63, parts: ['b', 'd'] },
      { total: 43, parts: ['c', 'd'] }
    ];
    const bornes = encadrements(cases({ a: null, b: null, c: null, d: null, vue: 41 }), sommes);
    expect(bornes.get('a')).toEqual({ bas: 0, haut: 11 });
    expect(bornes.get('b')).toEqual({ bas: 20, haut: 31 });
    expect(bornes.get('c')).toEqual({ bas: 0, haut: 11 });
  });

  test('une case d’aucune somme, ou d’une somme que rien ne publie, n’est pas bornée', () => {
    const sans = encadrements(cases({ a: null, b: 4 }), [{ total: null, parts: ['a', 'b'] }]);
    expect(sans.get('a')).toEqual({ bas: 0, haut: Infinity });
  });

  test('deux cases que leur somme serre de trop près en cachent une troisième', () => {
    // a + b = 4: whoever subtracts knows each to within 4.
    const sommes: Somme[] = [{ total: 104, parts: ['a', 'b', 'c', 'd'] }];
    const depart = cases({ a: null, b: null, c: 40, d: 60 });
    expect(decouvertes(depart, sommes)).toEqual([]);
    expect(tropEncadrees(depart, sommes, 11)).toEqual(['a', 'b']);
    const { complementaires, cases: apres } = proteger(depart, sommes, 11);
    expect(complementaires).toEqual(['c']);
    expect(tropEncadrees(apres, sommes, 11)).toEqual([]);
  });

  test('dit toujours vrai : la valeur cachée est entre ses bornes', () => {
    const valeurs = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(valeurs, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (v, cachee) => {
        const cle = (k: number) => `c${k}`;
        const lues = Object.fromEntries(v.map((valeur, k) => [cle(k), cachee[k] === true ? null : valeur]));
        const sommes: Somme[] = [
          [0, 1, 2],
          [3, 4, 5],
          [0, 3],
          [1, 4],
          [2, 5]
        ].map((rangs) => ({ total: sum(rangs, (k) => v[k] ?? 0), parts: rangs.map(cle) }));
        for (const [k, { bas, haut }] of encadrements(cases(lues), sommes)) {
          const vraie = v[Number(k.slice(1))] ?? 0;
          expect(bas).toBeLessThanOrEqual(vraie + 1e-6);
          expect(haut).toBeGreaterThanOrEqual(vraie - 1e-6);
        }
      })
    );
  });
});
