import { describe, expect, it } from 'vitest';
import { financementCpts, taillesAci } from '../catalogue/index';
import { simulerCpts, simulerMsp } from './financement';

describe('enveloppe d’une CPTS', () => {
  it.each([
    [39_999, '1', 50_000, 220_000, 1],
    [40_000, '2', 60_000, 287_000, 40_000],
    [79_999, '2', 60_000, 287_000, 1],
    [80_000, '3', 75_000, 370_000, 95_001],
    [175_000, '3', 75_000, 370_000, 1],
    [175_001, '4', 90_000, 450_000, null]
  ])('%d habitants : taille %s', (habitants, taille, fonctionnement, maximum2019, manquent) => {
    expect(simulerCpts(habitants)).toMatchObject({ taille, fonctionnement, maximum2019, manquent });
    expect(simulerCpts(habitants)?.missions2019).toBe(maximum2019 - fonctionnement);
  });

  it('une population inconnue ou nulle n’a pas d’enveloppe', () => {
    for (const n of [NaN, 0, -1]) expect(simulerCpts(n)).toBeNull();
  });

  it('chaque taille a ses montants, croissants, et chaque texte son jour', () => {
    for (const montants of [financementCpts.fonctionnement, financementCpts.maximum2019]) {
      expect(montants).toHaveLength(taillesAci.length);
      expect([...montants]).toEqual([...montants].sort((a, b) => a - b));
    }
    for (const { date } of financementCpts.references) expect(date).toMatch(/20\d\d$/);
  });
});

describe('points d’une maison de santé', () => {
  const base = { fixes: 2000, variables: 3000, patientele: 4000, fixesSocles: 1500, variablesSocles: 2500 };

  it('7 € le point, les variables au prorata de 4 000 patients', () => {
    expect(simulerMsp(base)).toEqual({ points: 5000, euros: 35_000, avance: 16_800 });
    expect(simulerMsp({ ...base, patientele: 6000 })).toEqual({ points: 6500, euros: 45_500, avance: 22_050 });
  });

  it('l’avance ne descend pas sous 12 000 €', () =>
    expect(simulerMsp({ ...base, fixesSocles: 0, variablesSocles: 0 })?.avance).toBe(12_000));

  it('refuse ce qui n’a pas de sens', () => {
    expect(simulerMsp({ ...base, fixes: NaN })).toBeNull();
    expect(simulerMsp({ ...base, variables: -1 })).toBeNull();
    expect(simulerMsp({ ...base, fixesSocles: 2001 })).toBeNull();
    expect(simulerMsp({ fixes: 0, variables: 0, patientele: 0, fixesSocles: 0, variablesSocles: 0 })).toBeNull();
  });
});
