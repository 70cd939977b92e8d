import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alentours } from './alentours';
import { distanceKm } from './sphere';
import { etatTemps, minutesEstimees } from './temps';

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
