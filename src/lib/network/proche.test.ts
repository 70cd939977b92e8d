import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceKm } from '../access/sphere';
import { Proches } from './proche';

const point = fc.record({
  x: fc.double({ min: -180, max: 180, noNaN: true }),
  y: fc.double({ min: -80, max: 80, noNaN: true })
});

it('le plus proche est celui que donnent toutes les paires', () =>
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 30 }),
      point,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (lieux, ici, pres) => {
        // From points all over the Earth to points of one town; the search does not go round the antimeridian.
        const places = lieux.map((l) => ({ x: ici.x * (1 - pres) + l.x * pres, y: ici.y * (1 - pres) + l.y * pres }));
        fc.pre(places.every((p) => Math.abs(p.x - ici.x) < 180));
        const km = places.map((p) => distanceKm(ici.x, ici.y, p.x, p.y));
        const proches = new Proches({ longitude: places.map((p) => p.x), latitude: places.map((p) => p.y) });
        expect(proches.de(ici.x, ici.y)?.km).toBe(Math.min(...km));
      }
    )
  ));

it('sans place, sans position : personne', () => {
  const deux = new Proches({ longitude: [NaN, 5], latitude: [43, 43] });
  expect(deux.de(5, 43)).toEqual({ rang: 1, km: 0 });
  expect(deux.de(NaN, 43)).toBeNull();
  expect(new Proches({ longitude: [NaN], latitude: [NaN] }).de(5, 43)).toBeNull();
});

it('un plus loin au coin du carré de recherche ne cache pas un plus proche hors du carré', () => {
  // 6,9 km in the corner of a square of 5 km; 5,6 km to the north of it.
  const deux = new Proches({ longitude: [5.062, 5], latitude: [45.044, 45.05] });
  expect(deux.de(5, 45)).toEqual({ rang: 1, km: distanceKm(5, 45, 5, 45.05) });
});
