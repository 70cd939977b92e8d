import { describe, expect, it } from 'vitest';
import { manifeste } from '../../../tests/fixtures/petitJeu';
import { millesimeProche, millesimesDe } from './formule';
import type { MesureBatie } from './manifest';

const bati = (millesime: string, manquants: number) => ({
  millesime,
  colonne: `population_${millesime}`,
  absents: { 1: 0, 2: manquants, 3: 0 }
});
const batie: MesureBatie = { source: 'essai', millesimes: [bati('2016', 17), bati('2022', 4), bati('2023', 0)] };

describe('the vintage of a denominator', () => {
  it.each([
    [undefined, '2023'],
    ['2016', '2016'],
    ['2022', '2022'],
    ['2013', '2016'],
    // 2022 is nearer by a year, but four communes have no population in it.
    ['2020', '2023']
  ])('asked %s, gives %s', (voulu, attendu) => expect(millesimeProche(batie, voulu)?.millesime).toBe(attendu));
});

it('une évolution demande deux millésimes, et n’est pas offerte avec un seul', () => {
  const [seul] = manifeste.mesures.population!.millesimes;
  const jeune = {
    ...manifeste,
    mesures: { ...manifeste.mesures, population: { ...manifeste.mesures.population!, millesimes: [seul!] } }
  };
  expect(millesimesDe('evolution_population', jeune)).toEqual([]);
  expect(millesimesDe('evolution_population', manifeste)).toHaveLength(1);
  expect(millesimesDe('population', jeune)).toEqual([seul!.millesime]);
});
