import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composer, fourchetteDesRangs, jeuxDePoids, mettreALEchelle, rangsCentiles, rangsDecroissants } from './score';

const de = (...valeurs: number[]) => Float64Array.from(valeurs);
const tout = (n: number) => new Uint8Array(n).fill(1);

describe('rangsCentiles', () => {
  // Worked by hand: (below + ½ equal) / N × 100, the zone itself among its equals.
  it('partage les ex æquo, laisse de côté les absents et ce qui est hors du champ', () => {
    expect([...rangsCentiles(de(1, 2, 2, 3), tout(4))]).toEqual([12.5, 50, 50, 87.5]);
    expect([...rangsCentiles(de(5, NaN, 1), tout(3))]).toEqual([75, NaN, 25]);
    expect([...rangsCentiles(de(9, 1, 3), Uint8Array.of(0, 1, 1))]).toEqual([NaN, 25, 75]);
  });

  it('dit la même chose que le compte naïf, et vaut 50 en moyenne', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 }), (lus) => {
        const rangs = rangsCentiles(Float64Array.from(lus), tout(lus.length));
        lus.forEach((v, g) => {
          const dessous = lus.filter((w) => w < v).length;
          const egaux = lus.filter((w) => w === v).length;
          expect(rangs[g]).toBeCloseTo((100 * (dessous + egaux / 2)) / lus.length, 10);
        });
        expect(rangs.reduce((s, r) => s + r, 0) / lus.length).toBeCloseTo(50, 9);
      })
    );
  });
});

describe('composer', () => {
  const composantes = [
    { valeurs: de(1, 2, 3, 4), poids: 3, sens: 'bas' as const },
    { valeurs: de(10, 30, NaN, 20), poids: 1, sens: 'haut' as const }
  ];

  it('tourne chaque part dans son sens, la pèse, et ne note pas la zone dont une part manque', () => {
    const score = composer(composantes, 'rangs', tout(4));
    // 87.5·¾ + 16.67·¼, then 62.5·¾ + 83.33·¼, nothing, 12.5·¾ + 50·¼.
    expect(score.valeurs[0]).toBeCloseTo(87.5 * 0.75 + (100 / 6) * 0.25, 10);
    expect(score.valeurs[1]).toBeCloseTo(62.5 * 0.75 + (500 / 6) * 0.25, 10);
    expect(score.valeurs[2]).toBeNaN();
    expect([...score.rangs]).toEqual([1, 2, NaN, 3]);
  });

  it.each(['rangs', 'reduits'] as const)('est la somme de ses parts (%s)', (methode) => {
    const score = composer(composantes, methode, tout(4));
    [0, 1, 3].forEach((g) => expect(score.apports.reduce((s, a) => s + a[g]!, 0)).toBeCloseTo(score.valeurs[g]!, 12));
  });

  it('en scores réduits, écart-type 1 et moyenne 0, retournés quand le sens l’est', () => {
    const [premiere] = mettreALEchelle(composantes, 'reduits', tout(4));
    expect([...premiere!].map((v) => Number(v.toFixed(6)))).toEqual([1.341641, 0.447214, -0.447214, -1.341641]);
  });

  it('ne dit rien sans composante', () => {
    expect([...composer([], 'rangs', tout(2)).valeurs]).toEqual([NaN, NaN]);
  });
});

it('les ex æquo ont le meilleur de leurs rangs', () => {
  expect([...rangsDecroissants(de(5, 9, 5, NaN, 1))]).toEqual([2, 1, 2, NaN, 4]);
});

describe('fourchetteDesRangs', () => {
  it('essaie chaque combinaison jusqu’à six poids, puis un même tirage', () => {
    expect(jeuxDePoids([1, 2])).toEqual([
      [0.75, 1.5],
      [1.25, 1.5],
      [0.75, 2.5],
      [1.25, 2.5]
    ]);
    const huit = jeuxDePoids(new Array<number>(8).fill(1));
    expect(huit).toHaveLength(64);
    expect(huit).toEqual(jeuxDePoids(new Array<number>(8).fill(1)));
    expect(huit.flat().every((p) => p === 0.75 || p === 1.25)).toBe(true);
  });

  it('laisse en place ce qu’aucun poids ne départage, et déplace ce qui en dépend', () => {
    // Two zones that trade places: 60/50 against 50/60; the third is last whatever the weights.
    const echelles = [de(60, 50, 0), de(50, 60, 0)];
    const { meilleurs, pires } = fourchetteDesRangs(echelles, [1, 1]);
    expect([...meilleurs]).toEqual([1, 1, 3]);
    expect([...pires]).toEqual([2, 2, 3]);
    const seule = fourchetteDesRangs([de(3, 2, NaN)], [4]);
    expect([...seule.meilleurs]).toEqual([1, 2, NaN]);
    expect([...seule.pires]).toEqual([1, 2, NaN]);
  });

  it('contient toujours le rang lui-même', () => {
    const colonne = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(colonne, { minLength: 1, maxLength: 4 }), (colonnes) => {
        const composantes = colonnes.map((c, k) => ({
          valeurs: Float64Array.from(c),
          poids: k + 1,
          sens: 'haut' as const
        }));
        const { rangs } = composer(composantes, 'rangs', tout(6));
        const echelles = mettreALEchelle(composantes, 'rangs', tout(6));
        const { meilleurs, pires } = fourchetteDesRangs(
          echelles,
          composantes.map((c) => c.poids)
        );
        rangs.forEach((r, g) => {
          expect(meilleurs[g]).toBeLessThanOrEqual(r);
          expect(pires[g]).toBeGreaterThanOrEqual(r);
        });
      })
    );
  });
});
