import { expect, it } from 'vitest';
import { colonnes, lecteur, manifeste } from '../../../tests/fixtures/petitJeu';
import { colonnesDe, serieEffectif } from './serieEffectif';
import { entieres } from '../territory/territoire';

it('somme les mêmes communes à chaque millésime', () => {
  const lues = colonnes();
  lues.get('population_2016')!.set([100, NaN, 300]);
  lues.get('population_2023')!.set([110, 50, 280]);
  const prises = colonnesDe(manifeste, 'population');
  expect(prises.map((c) => c.annee)).toEqual([2016, 2023]);
  expect(serieEffectif(prises, lecteur(lues), entieres([0, 1, 2]))).toEqual({
    points: [
      { annee: 2016, valeur: 400 },
      { annee: 2023, valeur: 390 }
    ],
    ecartees: 1
  });
});
