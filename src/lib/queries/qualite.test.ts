import { describe, expect, it } from 'vitest';
import { manifeste } from '../../../tests/fixtures/petitJeu';
import { faitsDe, noter, type Faits } from './qualite';

const parfaite: Faits = {
  population: 1,
  age: 1,
  modelee: false,
  maille: 'commune',
  absents: { secret: 0, nonDisponible: 0 }
};

describe('the grade is that of the weakest criterion', () => {
  it.each<[string, Partial<Faits>, string]>([
    ['everything at best', {}, 'A'],
    ['no year in the vintage', { age: null }, 'A'],
    ['feeds no measure', { maille: null, absents: null }, 'A'],
    ['99 % of the population', { population: 0.99 }, 'A'],
    ['under 99 %', { population: 0.9899 }, 'B'],
    ['95 %', { population: 0.95 }, 'B'],
    ['80 %', { population: 0.8 }, 'C'],
    ['half of the population', { population: 0.5 }, 'D'],
    ['three years', { age: 3 }, 'A'],
    ['four years', { age: 4 }, 'B'],
    ['ten years', { age: 10 }, 'C'],
    ['eleven years', { age: 11 }, 'D'],
    ['a vintage after the date', { age: -1 }, 'A'],
    ['modelled', { modelee: true }, 'D'],
    ['by département', { maille: 'departement' }, 'C'],
    ['a little secrecy', { absents: { secret: 0.1, nonDisponible: 0 } }, 'B'],
    ['mostly secret', { absents: { secret: 0.6, nonDisponible: 0 } }, 'D'],
    ['many not available', { absents: { secret: 0, nonDisponible: 0.3 } }, 'C']
  ])('%s', (_, changement, note) => expect(noter({ ...parfaite, ...changement }).note).toBe(note));
});

it('says why, naming each criterion that holds the grade down', () => {
  const { raison } = noter({ ...parfaite, age: 13, modelee: true, population: 0.97 });
  expect(raison).toBe(
    'âge du millésime (13\u00a0ans à la date du jeu), nature des valeurs (modélisées par une règle de ce projet)'
  );
});

it('reads the facts of each source of a manifest', () => {
  for (const source of manifeste.sources) expect(noter(faitsDe(manifeste, source)).criteres.length).toBeGreaterThan(1);
});
