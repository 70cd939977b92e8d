import { describe, expect, it } from 'vitest';
import { professionsScenario, type Manifeste, type MesureId } from '../catalogue/index';
import { colonnesExposition, lireExposition, partSoixante } from './exposition';

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
        ]
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
  });
});

it('la part des soixante ans et plus est un rapport de comptes', () => {
  const comptes = { plus: Float64Array.of(1, 9, NaN, 5), tous: Float64Array.of(2, 18, 3, NaN) };
  expect(partSoixante([0, 1, 2, 3], comptes)).toBe(0.5);
  expect(partSoixante([2, 3], comptes)).toBeNaN();
});
