import { expect, it } from 'vitest';
import { professionsScenario } from '../catalogue/index';
import { annexeScenarios } from './comparaisonScenarios';

const evaluation = {
  avant: 2.5,
  delta: 0.1,
  bas: 0.05,
  haut: 0.2,
  sousAvant: NaN,
  sousApres: NaN,
  gagnent: 900,
  perdent: 0,
  partages: 40
};
const scenario = {
  nom: 'Une arrivée',
  profession: professionsScenario.infirmiers,
  changements: [{ commune: 0, etp: 1 }],
  ...evaluation
};

it('un scénario gardé est une rangée : ce qu’il change, et pour qui', () => {
  const annexe = annexeScenarios(
    'Le territoire',
    [scenario, { ...scenario, nom: 'Sans APL', avant: NaN }],
    () => 'Aups (83)'
  );
  expect(annexe?.rangees[0]).toEqual([
    'Une arrivée',
    'Infirmiers',
    '1\u00a0ETP de plus : Aups (83)',
    2.5,
    0.1,
    0.05,
    0.2,
    expect.any(String),
    900,
    0,
    40
  ]);
  expect(annexe?.rangees[1]?.[3]).toBeNull();
  expect(annexe?.rangees.every((r) => r.length === annexe.colonnes.length)).toBe(true);
  expect(annexe?.colonnes.reduce((n, c) => n + c.part, 0)).toBeCloseTo(1, 9);
  expect(annexe?.phrases[0]).toContain('les 2 scénarios gardés');
});

it('sans scénario, pas de tableau', () => expect(annexeScenarios('Le territoire', [], String)).toBeNull());
