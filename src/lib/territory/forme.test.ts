import fc from 'fast-check';
import type { Feature, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../access/sphere';
import { cercle, type Forme } from './cercle';
import { communesTouchees } from './forme';
import { partsSelon, selonRegle } from './regles';

/** A line of four square communes of 0,1°, from 2° E, ids 1 to 4. */
const carre = (i: number): Feature<Polygon> => {
  const [x, y, c] = [2 + i / 10, 46, 0.1];
  const anneau = [
    [x, y],
    [x + c, y],
    [x + c, y + c],
    [x, y + c],
    [x, y]
  ];
  return { type: 'Feature', id: i + 1, properties: {}, geometry: { type: 'Polygon', coordinates: [anneau] } };
};
const communes = [0, 1, 2, 3].map(carre);
const centre = (i: number) => [2.05 + i / 10, 46.05];
const tracer = (...anneau: [number, number][]): Forme => [[anneau]];
const rectangle = (ouest: number, est: number): Forme => tracer([ouest, 45.9], [est, 45.9], [est, 46.2], [ouest, 46.2]);
const toucher = (forme: Forme) => communesTouchees(forme, communes, centre);

describe('un tracé', () => {
  it('partage les communes qu’il coupe par leur surface', () => {
    const touchees = toucher(rectangle(2.07, 2.24));
    expect(touchees.map(({ commune, centre: dedans }) => [commune, dedans])).toEqual([
      [0, false],
      [1, true],
      [2, false]
    ]);
    expect(touchees[0]?.part).toBeCloseTo(0.3, 9);
    expect(touchees[1]?.part).toBe(1);
    expect(touchees[2]?.part).toBeCloseTo(0.4, 9);
  });

  it.each([
    ['centre', [0, 1]],
    ['moitie', [0, 1, 2]],
    ['touchee', [0, 1, 2, 3]],
    ['entiere', [1]],
    ['partagee', [0, 1, 2, 3]]
  ] as const)('%s', (regle, attendues) => {
    const touchees = [
      { commune: 0, part: 0.6, centre: true },
      { commune: 1, part: 1, centre: true },
      { commune: 2, part: 0.5, centre: false },
      { commune: 3, part: 0.1, centre: false }
    ];
    expect(selonRegle(regle, touchees)).toEqual(attendues);
    const parts = regle === 'partagee' ? new Map([[0, 0.6], [2, 0.5], [3, 0.1]]) : new Map(); // prettier-ignore
    expect(partsSelon(regle, touchees)).toEqual(parts);
  });

  it('garde une commune qui l’entoure tout entier', () => {
    const [seule] = toucher(tracer([2.04, 46.04], [2.06, 46.04], [2.06, 46.06], [2.04, 46.06]));
    expect(seule?.commune).toBe(0);
    expect(seule?.part).toBeCloseTo(0.04, 9);
    expect(seule?.centre).toBe(true);
  });

  it('prend ce qu’enferme un tracé qui se recoupe', () => {
    const huit = tracer([2, 45.9], [2.4, 46.2], [2.4, 45.9], [2, 46.2]);
    expect(toucher(huit).map((t) => t.commune)).toEqual([0, 1, 2, 3]);
  });

  it('réunit des surfaces d’un même fichier, qui se recouvrent ou non, et laisse leurs trous dehors', () => {
    const deux = [...rectangle(1.9, 2.1), ...rectangle(2.05, 2.2)];
    expect(toucher(deux)).toEqual(toucher(rectangle(1.9, 2.2)));
    const [[bord = []] = []] = rectangle(1.9, 2.5);
    const [[trou = []] = []] = tracer([2.1, 45.95], [2.2, 45.95], [2.2, 46.15], [2.1, 46.15]);
    expect(toucher([[bord, trou]]).map((t) => t.commune)).toEqual([0, 2, 3]);
  });

  it('ne touche rien avec moins de trois points, ni au loin', () => {
    expect(toucher(tracer([2, 46]))).toEqual([]);
    expect(toucher(rectangle(3, 3.5))).toEqual([]);
  });

  it('ne compte ni deux fois ni pas du tout ce que deux tracés voisins se partagent', () => {
    fc.assert(
      fc.property(fc.double({ min: 2.001, max: 2.399, noNaN: true }), (limite) => {
        const parts = new Float64Array(4);
        for (const forme of [rectangle(1.9, limite), rectangle(limite, 2.5)])
          for (const { commune, part } of toucher(forme)) parts[commune]! += part;
        // A part under half a percent counts for nothing on one side, for all on the other.
        return parts.every((p) => Math.abs(p - 1) < 1e-9);
      })
    );
  });
});

it('un cercle a partout son rayon', () => {
  for (const [x = 0, y = 0] of cercle(6.06, 43.4, 12)[0]![0]!) expect(distanceKm(6.06, 43.4, x, y)).toBeCloseTo(12, 6);
});
