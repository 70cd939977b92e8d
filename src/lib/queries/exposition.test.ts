import { describe, expect, it } from 'vitest';
import { professionsScenario, type Manifeste, type MesureId } from '../catalogue/index';
import { colonnesExposition, lireExposition, origineTranches, partSoixante } from './exposition';

function manifeste(millesimes: Partial<Record<MesureId, readonly string[]>>): Pick<Manifeste, 'mesures'> {
  return {
    mesures: Object.fromEntries(
      Object.entries(millesimes).map(([mesure, ans]) => [
        mesure,
        {
          source: 'drees_apl',
          millesimes: ans.map((millesime) => ({
            millesime,
            colonne: `${mesure}_${millesime}`,
            absence: `${mesure}_${millesime}_absence`,
            absents: {}
          }))
        }
      ])
    )
  };
}
const { generalistes, infirmiers } = professionsScenario;
const COMPLET = manifeste({
  apl_mg: ['2021', '2022', '2023'],
  apl_mg_62: ['2021', '2022'],
  apl_mg_65: ['2021', '2022'],
  standardisee_mg: ['2021', '2022'],
  cnam_generalistes: ['2022', '2023'],
  cnam_generalistes_60: ['2022']
});

describe('colonnes de l’exposition', () => {
  it('prend le dernier millésime qui a tout', () =>
    expect(colonnesExposition(generalistes, COMPLET)).toEqual({
      ages: {
        millesime: '2022',
        tous: 'apl_mg_2022',
        demande: 'standardisee_mg_2022',
        bornes: [
          { age: 62, colonne: 'apl_mg_62_2022' },
          { age: 65, colonne: 'apl_mg_65_2022' }
        ],
        tranches: null
      },
      soixante: { millesime: '2022', plus: 'cnam_generalistes_60_2022', tous: 'cnam_generalistes_2022' }
    }));

  it('laisse l’âge que le jeu n’a pas, et le dit d’une profession qui n’en a qu’un', () => {
    const sans62 = manifeste({ apl_mg: ['2021'], apl_mg_65: ['2021'], standardisee_mg: ['2021'] });
    expect(colonnesExposition(generalistes, sans62).ages?.bornes.map((b) => b.age)).toEqual([65]);
    expect(colonnesExposition(infirmiers, COMPLET)).toEqual({ ages: null, soixante: null });
  });

  it('lit chaque colonne à sa place', async () => {
    const lire = (colonne: string) => Promise.resolve(Float64Array.of(Object.keys(VALEURS).indexOf(colonne)));
    const VALEURS = {
      apl_mg_2022: 0,
      standardisee_mg_2022: 0,
      apl_mg_62_2022: 0,
      apl_mg_65_2022: 0,
      cnam_generalistes_60_2022: 0,
      cnam_generalistes_2022: 0
    };
    const lu = await lireExposition(colonnesExposition(generalistes, COMPLET), lire);
    expect(lu.ages?.acces.tous[0]).toBe(0);
    expect(lu.ages?.demande[0]).toBe(1);
    expect(lu.ages?.acces.bornes.map((b) => [b.age, b.acces[0]])).toEqual([
      [62, 2],
      [65, 3]
    ]);
    expect([lu.soixante?.plus[0], lu.soixante?.tous[0]]).toEqual([4, 5]);
    expect(lu.ages?.estimee).toBeNull();
  });

  describe('tranches d’âge, pour 67 ans', () => {
    const avec = (millesimes: readonly string[], plus: Partial<Record<MesureId, readonly string[]>> = {}) =>
      manifeste({
        apl_mg: ['2021'],
        apl_mg_65: ['2021'],
        standardisee_mg: ['2021'],
        cnam_generalistes_65: millesimes,
        cnam_generalistes_70: millesimes,
        ...plus
      });
    const millesime = (lu: Pick<Manifeste, 'mesures'>) =>
      colonnesExposition(generalistes, lu).ages?.tranches?.millesime;

    it('celles de l’année de l’APL, sinon les dernières', () => {
      expect(millesime(avec(['2020', '2021', '2024']))).toBe('2021');
      expect(millesime(avec(['2020', '2024']))).toBe('2024');
    });

    it('aucune s’il en manque une, ou l’APL des 65 ans et moins', () => {
      expect(millesime(avec(['2021'], { cnam_generalistes_70: [] }))).toBeUndefined();
      expect(millesime(avec(['2021'], { apl_mg_65: [], apl_mg_62: ['2021'] }))).toBeUndefined();
    });

    it('l’accès jusqu’à 67 ans s’en tire, et leur origine se lit dans le manifeste', async () => {
      const valeurs: Readonly<Record<string, number>> = {
        apl_mg_2021: 4,
        apl_mg_65_2021: 3,
        standardisee_mg_2021: 100,
        cnam_generalistes_65_2021: 15,
        cnam_generalistes_70_2021: 5
      };
      const lu = await lireExposition(colonnesExposition(generalistes, avec(['2021'])), (colonne) =>
        Promise.resolve(Float64Array.of(valeurs[colonne]!))
      );
      // Two a year from 65 to 69: 4 and 5 are over 67, 8 and 5 are over 65.
      expect(lu.ages?.estimee?.age).toBe(67);
      expect(lu.ages?.estimee?.acces[0]).toBeCloseTo(4 - 9 / 13, 12);
      const bati = { ...avec(['2021']), sources: [{ id: 'drees_apl', producteur: 'CNAM' }] } as unknown as Manifeste;
      expect(origineTranches(generalistes, lu, bati)).toEqual({ producteur: 'CNAM', millesime: '2021' });
      expect(origineTranches(infirmiers, lu, bati)).toBeUndefined();
    });
  });
});

it('la part des soixante ans et plus est un rapport de comptes', () => {
  const comptes = { plus: Float64Array.of(1, 9, NaN, 5), tous: Float64Array.of(2, 18, 3, NaN) };
  expect(partSoixante([0, 1, 2, 3], comptes)).toBe(0.5);
  expect(partSoixante([2, 3], comptes)).toBeNaN();
});
