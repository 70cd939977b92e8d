import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cog, Mouvement } from '../read/cog.ts';
import { Passage } from './passage.ts';
import { repartir } from './repartir.ts';

const mouvement = (mod: string, date: string, avant: string, apres: string, typeAvant = 'COM'): Mouvement => ({
  mod,
  date,
  typeAvant: avant === '' ? '' : typeAvant,
  avant,
  nomAvant: avant,
  typeApres: 'COM',
  apres
});

function passage(codes: string[], mouvements: Mouvement[], populations: Record<string, number> = {}): Passage {
  const communes = codes.map((code) => ({ code, nom: code, departement: '01', region: '84' }));
  const parties: Cog['parties'] = [{ type: 'ARM', code: '75101', nom: 'Paris 1', parent: '75056' }];
  return new Passage({ communes, parties, mouvements }, (code) => populations[code] ?? 0);
}

describe('suivre un code jusqu’au COG courant', () => {
  test('une fusion, même suivie d’un changement de chef-lieu', () => {
    const p = passage(
      ['00003'],
      [
        mouvement('32', '2016-01-01', '00001', '00002'),
        mouvement('32', '2016-01-01', '00002', '00002'),
        mouvement('50', '2020-01-01', '00002', '00003')
      ]
    );
    expect(p.vers('00001', '2015-01-01')).toEqual([{ code: '00003', part: 1 }]);
    expect(p.vers('00002', '2018-01-01')).toEqual([{ code: '00003', part: 1 }]);
  });

  test('un changement de département et une fusion le même jour : le code intermédiaire n’a pas vécu', () => {
    const p = passage(
      ['44180'],
      [
        mouvement('41', '2018-01-01', '49144', '44225'),
        mouvement('32', '2018-01-01', '44225', '44180'),
        mouvement('32', '2018-01-01', '44180', '44180')
      ]
    );
    expect(p.vers('49144', '2017-01-01')).toEqual([{ code: '44180', part: 1 }]);
    expect([...p.existants('2017-01-01')].sort()).toEqual(['44180', '49144']);
  });

  test('une scission se partage selon la population, à parts égales quand elle est inconnue', () => {
    const scission = [mouvement('21', '2024-01-01', '00001', '00001'), mouvement('21', '2024-01-01', '00001', '00002')];
    expect(passage(['00001', '00002'], scission, { '00001': 30, '00002': 10 }).vers('00001', '2023-01-01')).toEqual([
      { code: '00001', part: 0.75 },
      { code: '00002', part: 0.25 }
    ]);
    expect(
      passage(['00001', '00002'], scission)
        .vers('00001', '2023-01-01')
        .map((p) => p.part)
    ).toEqual([0.5, 0.5]);
  });

  test('un changement de nom le jour d’une fusion n’est pas une scission', () => {
    const p = passage(
      ['00002'],
      [
        mouvement('10', '2016-01-01', '00001', '00001'),
        mouvement('32', '2016-01-01', '00001', '00002'),
        mouvement('32', '2016-01-01', '00002', '00002')
      ]
    );
    expect(p.vers('00001', '2015-01-01')).toEqual([{ code: '00002', part: 1 }]);
  });

  test('un arrondissement mène à sa commune, un code jamais vu nulle part', () => {
    const p = passage(['75056'], []);
    expect(p.vers('75101', '2020-01-01')).toEqual([{ code: '75056', part: 1 }]);
    expect(p.dateDe('99999', '2020-01-01')).toBeNull();
  });

  test('un code d’un autre millésime que celui annoncé se suit depuis la date où il existait', () => {
    const p = passage(
      ['00002'],
      [mouvement('32', '2016-01-01', '00001', '00002'), mouvement('32', '2016-01-01', '00002', '00002')]
    );
    expect(p.dateDe('00001', '2020-01-01')).toBe('2015-12-31');
    expect(p.vers('00001', '2020-01-01')).toEqual([{ code: '00002', part: 1 }]);
  });
});

test('répartir conserve tout effectif', () => {
  const poids = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 })
    .filter((p) => p.some((v) => v > 0));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), poids, (valeur, w) => {
      const total = w.reduce((t, v) => t + v, 0);
      const parts = w.map((v, i) => ({ code: String(i), part: v / total }));
      const reparties = repartir(valeur, parts, true);
      expect(reparties.reduce((t, v) => t + v, 0)).toBe(valeur);
      expect(reparties.every((v) => Number.isInteger(v) && v >= 0)).toBe(true);
    })
  );
});
