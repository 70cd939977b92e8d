import { describe, expect, it } from 'vitest';
import type { Manifeste } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import { compteServi, lireServis } from './reseau';

const mesure = (...millesimes: [millesime: string, colonne: string][]) => ({
  millesimes: millesimes.map(([millesime, colonne]) => ({ millesime, colonne }))
});
const manifeste = (...recensement: string[]) =>
  ({
    mesures: {
      population: mesure(['2023', 'population_2023']),
      age_60_74: mesure(['2018', 'age_60_74_2018'], ['2023', 'age_60_74_2023']),
      age_75_plus: mesure(['2018', 'age_75_plus_2018'], ['2023', 'age_75_plus_2023']),
      ...Object.fromEntries(recensement.map((id) => [id, mesure(['2022', `${id}_2022`])]))
    }
  }) as unknown as Manifeste;
const colonnes: Record<string, Float64Array> = {
  population_2023: Float64Array.of(1000, 200, 50),
  age_60_74_2023: Float64Array.of(180, 36, NaN),
  age_75_plus_2023: Float64Array.of(100, 20, 5)
};
const jeu = (m: Manifeste) =>
  ({ manifeste: m, mesures: { nombres: (c: string) => Promise.resolve(colonnes[c]!) } }) as unknown as Jeu;

describe('ceux qu’un réseau doit servir', () => {
  it('se comptent par le recensement quand il est là en entier, sinon par le département', () => {
    const femmesSeules = manifeste('rp_femmes_75_plus');
    expect(compteServi('plus_75', femmesSeules)).toMatchObject({
      colonnes: ['age_75_plus_2023'],
      departementale: true,
      millesime: '2023'
    });
    const entier = manifeste('rp_femmes_75_plus', 'rp_hommes_75_plus');
    expect(compteServi('plus_75', entier)).toMatchObject({
      colonnes: ['rp_hommes_75_plus_2022', 'rp_femmes_75_plus_2022'],
      departementale: false
    });
  });

  it('ne se comptent pas quand rien ne le permet', () => expect(compteServi('femmes_15_44', manifeste())).toBeNull());

  it('s’additionnent par commune ; une part inconnue rend le tout inconnu', async () => {
    expect([...(await lireServis(jeu(manifeste()), 'plus_60'))]).toEqual([280, 56, NaN]);
    expect([...(await lireServis(jeu(manifeste()), 'tous'))]).toEqual([1000, 200, 50]);
  });
});
