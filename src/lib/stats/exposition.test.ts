import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleJson, sansExemples } from '../../../tests/exemples';
import { echeance, exposesEstimes, exposition, reste } from './exposition';

const TABLE = [
  { age: 60, probabilite: 0.1 },
  { age: 65, probabilite: 0.3 },
  { age: 70, probabilite: 0.5 }
];
const acces = {
  tous: Float64Array.of(4, 2, NaN, 3),
  bornes: [
    { age: 62, acces: Float64Array.of(2, 2, 1, 1) },
    { age: 65, acces: Float64Array.of(3, 2, 1, NaN) }
  ]
};
const demande = Float64Array.of(100, 300, 500, 100);
const porte = fc.double({ min: 0, max: 5, noNaN: true });

describe('exposition', () => {
  it('est un rapport de sommes, sur les communes où tout est publié', () => {
    const e = exposition([0, 1, 2, 3], acces, demande);
    expect(e.tous).toBeCloseTo(1000 / 400, 14);
    expect(e.bornes.map((b) => b.age)).toEqual([62, 65]);
    expect(e.bornes[0]!.part).toBeCloseTo(200 / 1000, 14);
    expect(e.bornes[1]!.part).toBeCloseTo(100 / 1000, 14);
    expect(e.observee).toBeCloseTo(400 / 1000, 14);
  });

  it('n’est pas la moyenne des parts des communes', () =>
    expect(exposition([0, 1], acces, demande).bornes[0]!.part).not.toBeCloseTo(0.125, 3));

  it('ne dit rien d’un territoire dont rien n’est publié', () => {
    const e = exposition([2, 3], acces, demande);
    expect(e.tous).toBeNaN();
    expect(e.bornes[0]!.part).toBeNaN();
    expect(e.observee).toBe(0);
  });
});

describe('échéances', () => {
  const e = exposition([0], acces, demande);

  it('à trois ans, tous ceux de plus de 62 ans auront passé 65 : c’est une borne publiée', () =>
    expect(echeance(e, TABLE, 3)).toMatchObject({ tousPartis: 2, borne: 62, auMoins: false }));

  it('à cinq ans il faudrait la borne de 60 ans : sans elle, la perte est un minimum', () =>
    expect(echeance(e, TABLE, 5)).toMatchObject({ tousPartis: 2, borne: 62, auMoins: true }));

  it('les chances prennent l’âge le plus favorable, puis le moins, de chaque tranche', () => {
    const { hasards } = echeance(e, TABLE, 3);
    // 63 to 65 bear 1, over 65 bear 1: hazards rise with age here.
    const q = (...p: number[]) => 1 - p.reduce((r, x) => r * (1 - x), 1);
    expect(hasards.bas).toBeCloseTo(q(0.1, 0.1, 0.3) + q(0.3, 0.3, 0.3), 14);
    expect(hasards.haut).toBeCloseTo(q(0.3, 0.3, 0.3) + q(0.5, 0.5, 0.5), 14);
  });

  it('remplacer tout le monde rend l’accès d’aujourd’hui, à moitié la moitié de la perte', () => {
    const trois = echeance(e, TABLE, 3);
    expect(reste(e, trois, 1)).toEqual({ bas: 4, haut: 4 });
    const [aucun, moitie] = [reste(e, trois, 0), reste(e, trois, 0.5)];
    expect(aucun.bas).toBe(2);
    expect(moitie.bas).toBeCloseTo((aucun.bas + 4) / 2, 14);
    expect(moitie.haut).toBeCloseTo((aucun.haut + 4) / 2, 14);
  });

  it('les chances ne dépassent jamais ce que portent les tranches, et plus d’années ne rend rien', () =>
    fc.assert(
      fc.property(fc.tuple(porte, porte, porte), ([a, b, c]) => {
        const dite = exposition(
          [0],
          {
            tous: Float64Array.of(a + b + c),
            bornes: [
              { age: 62, acces: Float64Array.of(a) },
              { age: 65, acces: Float64Array.of(a + b) }
            ]
          },
          Float64Array.of(10)
        );
        const [trois, cinq] = [echeance(dite, TABLE, 3), echeance(dite, TABLE, 5)];
        expect(trois.hasards.bas).toBeLessThanOrEqual(trois.hasards.haut + 1e-12);
        expect(trois.hasards.haut).toBeLessThanOrEqual(b + c + 1e-9);
        expect(cinq.hasards.bas).toBeGreaterThanOrEqual(trois.hasards.bas - 1e-12);
      })
    ));
});

it('ceux qu’on estime exposés ne dépassent ni l’effectif ni zéro', () => {
  expect(exposesEstimes(4, 4, 3, 2)).toBeCloseTo(1, 14);
  expect(exposesEstimes(4, 4, 4, -1)).toBe(4);
  expect(exposesEstimes(4, 4, 3, 3.1)).toBe(0);
  expect(exposesEstimes(0, 0, 0, 0)).toBe(0);
  expect(exposesEstimes(NaN, 4, 3, 2)).toBeNaN();
  expect(exposesEstimes(2, NaN, 3, 2)).toBeNaN();
});

it.skipIf(sansExemples)('sur l’exemple de l’APL, la part exposée est celle de l’offre elle-même', () => {
  const exemple = exempleJson<{
    standardised_population: Record<string, number>;
    APL: Record<string, number>;
    APL_65_and_under: Record<string, number>;
    APL_62_and_under: Record<string, number>;
    gps: { acts: number; age: number }[];
    cap: number;
  }>('worked-examples/apl_four_communes.json');
  const colonne = (par: Record<string, number>) => Float64Array.from(['A', 'B', 'C', 'D'], (c) => par[c]!);
  const e = exposition(
    [0, 1, 2, 3],
    {
      tous: colonne(exemple.APL),
      bornes: [
        { age: 62, acces: colonne(exemple.APL_62_and_under) },
        { age: 65, acces: colonne(exemple.APL_65_and_under) }
      ]
    },
    colonne(exemple.standardised_population)
  );
  const actes = (garder: (age: number) => boolean) =>
    exemple.gps.reduce((n, g) => n + (garder(g.age) ? Math.min(exemple.cap, g.acts) : 0), 0);
  for (const { age, part } of e.bornes) expect(part).toBeCloseTo(actes((a) => a > age) / actes(() => true), 9);
});
