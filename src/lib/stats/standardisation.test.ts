import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limitesEffectif } from './intervalles';
import { attendus, tauxStandardise, type ClasseStandard } from './standardisation';

/** Births with Down syndrome by age of the mother, first births and all births (Fleiss 1981, p. 249): a published example. */
const PREMIERS = {
  cas: [107, 141, 60, 40, 39, 25],
  naissances: [230_061, 329_449, 114_920, 39_487, 14_208, 3_052]
};
const TOUTES = [319_933, 931_318, 786_511, 488_235, 237_863, 61_313];
const fleiss = PREMIERS.cas.map((evenements, i) => ({
  evenements,
  population: PREMIERS.naissances[i] ?? 0,
  poids: TOUTES[i] ?? 0
}));

const classe = fc.record({
  evenements: fc.integer({ min: 2, max: 500 }),
  population: fc.integer({ min: 1_000, max: 50_000 }),
  poids: fc.integer({ min: 1, max: 10_000 })
});
const classes = fc.array(classe, { minLength: 5, maxLength: 20 });
const total = (c: readonly ClasseStandard[]) => c.reduce((t, { evenements }) => t + evenements, 0);

describe('taux standardisé direct', () => {
  test('l’exemple de Fleiss : 92,30 pour 100 000, pour un taux brut de 56,35', () => {
    const { taux = 0, bas = 0, haut = 0 } = tauxStandardise(fleiss) ?? {};
    expect(taux * 1e5).toBeCloseTo(92.3, 2);
    expect((total(fleiss) / PREMIERS.naissances.reduce((t, n) => t + n, 0)) * 1e5).toBeCloseTo(56.35, 2);
    // Limits published by the gamma method, 80.44 to 105.76: Dobson's are near them, not the same.
    expect(Math.abs(bas * 1e5 - 80.44)).toBeLessThan(1.5);
    expect(Math.abs(haut * 1e5 - 105.76)).toBeLessThan(1.5);
  });

  test('les limites publiées d’un taux de 10 430,247991469 sur 895 événements ont l’asymétrie de Byar', () => {
    // The classes of that example are not published with it: only what its limits share can be checked.
    const [taux, bas, haut] = [10_430.247991469, 9_717.709068, 11_178.940915];
    const byar = limitesEffectif(895);
    expect((haut - taux) / (taux - bas)).toBeCloseTo((byar.haut - 895) / (895 - byar.bas), 7);
  });

  test('sur sa propre population : le taux brut, et les limites de son effectif', () => {
    fc.assert(
      fc.property(classes, (lues) => {
        const siens = lues.map((c) => ({ ...c, poids: c.population }));
        const n = siens.reduce((t, { population }) => t + population, 0);
        const { bas, haut } = limitesEffectif(total(siens));
        const lu = tauxStandardise(siens);
        expect(lu?.taux).toBeCloseTo(total(siens) / n, 12);
        expect(lu?.bas).toBeCloseTo(bas / n, 12);
        expect(lu?.haut).toBeCloseTo(haut / n, 12);
      })
    );
  });

  test('ne dépend ni de l’ordre ni de l’échelle du standard, et tient entre ses limites', () => {
    fc.assert(
      fc.property(classes, fc.integer({ min: 2, max: 1_000 }), (lues, k) => {
        const lu = tauxStandardise(lues);
        const autre = tauxStandardise([...lues].reverse().map((c) => ({ ...c, poids: c.poids * k })));
        expect(autre?.taux).toBeCloseTo(lu?.taux ?? -1, 12);
        expect(autre?.haut).toBeCloseTo(lu?.haut ?? -1, 12);
        expect(lu && lu.bas < lu.taux && lu.taux < lu.haut).toBe(true);
      })
    );
  });

  test('pas sous dix événements, ni quand une classe qui pèse est inconnue ou vide', () => {
    const neuf = [{ evenements: 9, population: 100, poids: 1 }];
    expect(tauxStandardise(neuf)).toBeNull();
    expect(tauxStandardise([{ evenements: 10, population: 100, poids: 1 }])?.taux).toBeCloseTo(0.1, 12);
    expect(tauxStandardise([...fleiss, { evenements: Number.NaN, population: 10, poids: 1 }])).toBeNull();
    expect(tauxStandardise([...fleiss, { evenements: 0, population: 0, poids: 1 }])).toBeNull();
    expect(tauxStandardise([...fleiss, { evenements: 0, population: 0, poids: 0 }])?.taux).toBe(
      tauxStandardise(fleiss)?.taux
    );
  });
});

describe('effectif attendu', () => {
  test('s’ajoute d’un territoire à l’autre, et un rapport de 895 sur 835,883561 vaut 1,070723 (1,001715–1,143233)', () => {
    const deux = [
      { population: 1_000, taux: 0.1 },
      { population: 3_000, taux: 0.02 }
    ];
    expect(attendus(deux)).toBeCloseTo(160, 12);
    expect(attendus([...deux, { population: Number.NaN, taux: 0.1 }])).toBeNaN();
    const { bas, haut } = limitesEffectif(895);
    const E = 835.883561;
    expect(895 / E).toBeCloseTo(1.070723, 6);
    expect([bas / E, haut / E].map((v) => Number(v.toFixed(6)))).toEqual([1.001715, 1.143233]);
  });
});
