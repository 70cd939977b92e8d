import { describe, expect, it } from 'vitest';
import { autour, lectures } from './autour';
import { dePlaces, type Durees } from './durees';
import { distanceKm } from './sphere';
import { minutesEstimees } from './temps';

/** Six places on a line, 4 km apart. */
const positions = {
  longitude: Float64Array.from({ length: 6 }, (_, i) => 2 + (i * 4) / 77.24),
  latitude: new Float64Array(6).fill(46)
};
const km = (i: number, j: number) => distanceKm(positions.longitude[i]!, 46, positions.longitude[j]!, 46);
/** The file covers 0, 1, 2 and 3; from 0, it takes 25 minutes to 1, and 2 is beyond its limit. */
const donnees: Durees = {
  ...positions,
  table: {
    debut: Int32Array.of(0, 2, 3, 3, 4, 4, 4),
    voisin: Int32Array.of(1, 3, 0, 0),
    minutes: Uint8Array.of(25, 9, 25, 9),
    donnee: Uint8Array.of(1, 1, 1, 1, 0, 0)
  }
};
const temps = (durees: Durees, centre: number, limite = 30) => {
  const [tels, courts, longs] = lectures(autour(centre, durees, limite));
  return new Map([...tels!.lieux].map((i, k) => [i, [tels!.minutes[k]!, courts!.minutes[k]!, longs!.minutes[k]!]]));
};

describe('les temps donnés', () => {
  it('valent seuls entre deux communes du fichier, sans fourchette', () => {
    const lus = temps(donnees, 0);
    expect(lus.get(0)).toEqual([0, 0, 0]);
    expect(lus.get(1)).toEqual([25, 25, 25]);
    expect(lus.get(3)).toEqual([9, 9, 9]);
  });

  it('absents entre deux communes du fichier, c’est hors de portée : l’estimation ne revient pas', () => {
    expect(minutesEstimees(km(0, 2))).toBeLessThan(20);
    expect(temps(donnees, 0).has(2)).toBe(false);
  });

  it('laissent à l’estimation toute paire dont un bout n’est pas du fichier', () => {
    const estime = minutesEstimees(km(0, 4));
    expect(temps(donnees, 0).get(4)).toEqual([estime, 0.78 * estime, 1.27 * estime]);
    expect([...temps(donnees, 4).keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('au-delà de la limite demandée ne sont pas lus', () => expect(temps(donnees, 0, 20).has(1)).toBe(false));

  it('se coupent aux lieux voulus sans rien changer d’eux', () => {
    const coupes = dePlaces(donnees, [0, 4]);
    expect(temps(coupes, 0)).toEqual(temps(donnees, 0));
    expect(temps(coupes, 4)).toEqual(temps(donnees, 4));
    expect(coupes.table?.voisin).toHaveLength(2);
  });
});

it('entre deux rives, seul le temps court compte', () => {
  const lus = temps({ ...positions, composante: Int32Array.of(1, 1, 3, 3, 3, 3) }, 0);
  expect(lus.get(1)![0]).toBeCloseTo(minutesEstimees(km(0, 1)), 9);
  expect(lus.get(2)).toEqual([Infinity, 0.78 * minutesEstimees(km(0, 2)), Infinity]);
});

it('une formule recalée est celle du bout le moins dense, avec sa bande et sa portée', () => {
  const dense = { facteur: 10, exposant: 1, bas: 0.9, haut: 1.1 };
  const rural = { facteur: 1, exposant: 1, bas: 0.5, haut: 2 };
  const durees = { ...positions, modeles: [dense, rural], classe: Uint8Array.of(0, 0, 1, 1, 1, 1) };
  const lus = temps(durees, 0, 36.5);
  const d = km(0, 1);
  expect(lus.get(1)).toEqual([10 * d, 0.9 * (10 * d), 1.1 * (10 * d)]);
  expect(lus.get(5)).toEqual([km(0, 5), 0.5 * km(0, 5), 2 * km(0, 5)]);
  expect(temps({ ...durees, classe: new Uint8Array(6) }, 0, 36.5).has(2)).toBe(false);
});
