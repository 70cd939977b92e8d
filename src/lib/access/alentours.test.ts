import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alentours } from './alentours';
import { distanceKm } from './sphere';
import { BANDE, etatEntre, minutesEstimees } from './temps';

const etatTemps = (minutes: number, limite: number) => etatEntre(BANDE.bas * minutes, BANDE.haut * minutes, limite);

describe('trois états d’un temps estimé', () => {
  it.each([
    [15.74, 'dedans'],
    [15.75, 'incertain'],
    [25.64, 'incertain'],
    [25.65, 'dehors']
  ])('%s min face à 20', (minutes, etat) => expect(etatTemps(minutes, 20)).toBe(etat));
});

describe('communes alentour', () => {
  const place = fc.record({
    x: fc.double({ min: 1, max: 2.5, noNaN: true }),
    y: fc.double({ min: 44, max: 45.5, noNaN: true })
  });

  it('sont celles que donnent toutes les paires, une à une', () =>
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (places, n) => {
        const longitude = Float64Array.from(places, (p) => p.x);
        const latitude = Float64Array.from(places, (p) => p.y);
        const origines = places.map((_, i) => i).slice(0, Math.min(n, places.length - 1));
        const dedans = new Set(origines);
        const attendues = places.flatMap((p, j) => {
          if (dedans.has(j)) return [];
          const minutes = Math.min(
            ...origines.map((i) => minutesEstimees(distanceKm(places[i]!.x, places[i]!.y, p.x, p.y)))
          );
          const etat = etatTemps(minutes, 20);
          return etat === 'dehors' ? [] : [`${j} ${etat} ${minutes.toFixed(6)}`];
        });
        const trouvees = alentours(origines, dedans, { longitude, latitude }, 20);
        expect(trouvees.map((v) => `${v.commune} ${v.etat} ${v.minutes.toFixed(6)}`).sort()).toEqual(attendues.sort());
        const temps = trouvees.map((v) => v.minutes);
        expect(temps).toEqual(temps.toSorted((a, b) => a - b));
      })
    ));

  it('ignore ce qui n’a pas de position', () => {
    const positions = { longitude: Float64Array.of(2, NaN, 2.01), latitude: Float64Array.of(45, NaN, 45) };
    expect(alentours([0, 1], new Set([0, 1]), positions, 20).map((v) => v.commune)).toEqual([2]);
    expect(alentours([1], new Set([1]), positions, 20)).toEqual([]);
  });
});

describe('communes alentour, par des temps donnés ou par-dessus l’eau', () => {
  // 0 and 1 are the territory; 2, 3 and 4 lie around, some 5 km from one another.
  const positions = {
    longitude: Float64Array.of(2, 2.01, 2.07, 2.07, 2.07),
    latitude: Float64Array.of(46, 46, 46, 46.04, 45.96)
  };
  const table = {
    debut: Int32Array.of(0, 1, 3, 4, 6, 6),
    voisin: Int32Array.of(3, 3, 2, 1, 0, 1),
    minutes: Uint8Array.of(19, 12, 25, 25, 19, 12),
    donnee: Uint8Array.of(1, 1, 1, 1, 0)
  };
  const lire = (durees: Parameters<typeof alentours>[2]) =>
    new Map(alentours([0, 1], new Set([0, 1]), durees, 20).map((v) => [v.commune, v]));

  it('un temps donné est le plus court des départs, sans bande ; trop long, il écarte une commune proche', () => {
    const lues = lire({ ...positions, table });
    expect(lues.get(3)).toMatchObject({ minutes: 12, court: 12, long: 12, etat: 'dedans', temps: 'donne' });
    expect(lues.has(2)).toBe(false);
    expect(lire(positions).get(2)?.etat).toBe('dedans');
    expect(lues.get(4)?.temps).toBe('estime');
  });

  it('sur une autre rive, jamais à coup sûr', () => {
    const lues = lire({ ...positions, composante: Int32Array.of(1, 1, 3, 1, 1) });
    expect(lues.get(2)).toMatchObject({ etat: 'incertain', temps: 'eau', long: Infinity });
    expect(Number.isFinite(lues.get(2)!.minutes)).toBe(true);
    expect(lues.get(3)).toMatchObject({ etat: 'dedans', temps: 'estime' });
  });
});
