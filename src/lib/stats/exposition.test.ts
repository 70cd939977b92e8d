import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleJson, sansExemples } from '../../../tests/exemples';
import { accesJusque67, echeance, exposesEstimes, exposition, partPlus67, reste } from './exposition';

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

describe('plus de 67 ans, estimés', () => {
  const compte = fc.integer({ min: 0, max: 400 });

  it('« plus de 65 ans » commence à 66, « plus de 67 » à 68 : deux et quatre des cinq années de 65 à 69 ans', () => {
    // Ten a year from 65 to 69, thirty older: 68 and 69 make 20, 66 to 69 make 40.
    expect(partPlus67(80, 30)).toBeCloseTo(50 / 70, 14);
    expect(partPlus67(50, 0)).toBe(0.5);
    expect(partPlus67(30, 30)).toBe(1);
  });

  it('sans personne de cet âge, ou sans compte, rien n’est dit', () => {
    expect(partPlus67(0, 0)).toBeNaN();
    expect(partPlus67(NaN, 3)).toBeNaN();
    expect(partPlus67(3, NaN)).toBeNaN();
  });

  it('la part va de la moitié au tout, et monte avec les plus âgés', () =>
    fc.assert(
      fc.property(compte, compte, (entre, plus70) => {
        fc.pre(entre + plus70 > 0);
        const part = partPlus67(entre + plus70, plus70);
        expect(part).toBeGreaterThanOrEqual(0.5 - 1e-12);
        expect(part).toBeLessThanOrEqual(1);
        expect(partPlus67(entre + plus70 + 1, plus70 + 1)).toBeGreaterThanOrEqual(part - 1e-12);
      })
    ));

  it('l’exposition à 67 ans ne dépasse pas celle à 65, et les communes d’un département s’additionnent', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(porte, porte, fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 8 }),
        compte,
        fc.integer({ min: 1, max: 400 }),
        (communes, entre, plus70) => {
          const jusque65 = Float64Array.from(communes, ([a]) => a);
          const tous = Float64Array.from(communes, ([a, b]) => a + b);
          const habitants = Float64Array.from(communes, ([, , p]) => p);
          const comptes = {
            plus65: new Float64Array(communes.length).fill(entre + plus70),
            plus70: new Float64Array(communes.length).fill(plus70)
          };
          const jusque67 = accesJusque67(tous, jusque65, comptes);
          const rangs = communes.map((_, i) => i);
          const bornes = [
            { age: 65, acces: jusque65 },
            { age: 67, acces: jusque67 }
          ];
          const e = exposition(rangs, { tous, bornes }, habitants);
          fc.pre(e.tous > 1e-6);
          const [a65, a67] = e.bornes.map((b) => b.part);
          expect(a67!).toBeGreaterThanOrEqual(-1e-12);
          expect(a67!).toBeLessThanOrEqual(a65! + 1e-12);
          // One département, one share: what holds of each commune holds of their sum.
          expect(a67!).toBeCloseTo(partPlus67(entre + plus70, plus70) * a65!, 9);
        }
      )
    ));

  it('conserve l’accès : jusqu’à 65 ans, de 66 à 67 et plus de 67 font le tout', () => {
    const [tous, jusque65] = [Float64Array.of(4, 2), Float64Array.of(3, 2)];
    const jusque67 = accesJusque67(tous, jusque65, {
      plus65: Float64Array.of(80, 80),
      plus70: Float64Array.of(30, 30)
    });
    expect(jusque67[0]).toBeCloseTo(4 - 5 / 7, 14);
    expect(jusque67[0]! - 3).toBeCloseTo(2 / 7, 14);
    expect(jusque67[1]).toBe(2);
  });

  it('un département sans tranches n’a pas d’estimation', () =>
    expect(
      accesJusque67(Float64Array.of(4), Float64Array.of(3), {
        plus65: Float64Array.of(NaN),
        plus70: Float64Array.of(NaN)
      })[0]
    ).toBeNaN());
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
