import { describe, expect, it } from 'vitest';
import { COTE_POINT, peindre, placerPoints } from './nuage';

const x = Float64Array.of(0, 10, 5, NaN, 50, 5);
const y = Float64Array.of(0, 10, 5, 1, -4, 5);
const champ = Uint8Array.of(1, 1, 1, 1, 1, 0);
const places = placerPoints(x, y, champ, [0, 10], [0, 10], [23, 13]);
const coin = (g: number) => [places.pixels[g]! % 23, Math.floor(places.pixels[g]! / 23)];

describe('le nuage', () => {
  it('place le haut en haut, et pose sur le bord ce qui dépasse', () => {
    expect(coin(0)).toEqual([0, 10]);
    expect(coin(1)).toEqual([20, 0]);
    expect(coin(2)).toEqual([10, 5]);
    expect(coin(4)).toEqual([20, 10]);
    // No value, or out of the field: not drawn.
    expect([places.pixels[3], places.pixels[5]]).toEqual([-1, -1]);
  });

  it('peint chaque zone de sa couleur, les gardées par-dessus', () => {
    const image = new Uint32Array(23 * 13).fill(9);
    peindre(image, places, Uint8Array.of(0, 1, 1, 1, 0, 1), [1, 2]);
    const compte = (c: number) => image.filter((p) => p === c).length;
    expect([compte(1), compte(2)]).toEqual([2 * COTE_POINT ** 2, 2 * COTE_POINT ** 2]);
    expect(compte(0)).toBe(23 * 13 - 4 * COTE_POINT ** 2);
    const superposees = placerPoints(Float64Array.of(1, 1), Float64Array.of(1, 1), champ, [0, 2], [0, 2], [9, 9]);
    const petite = new Uint32Array(81);
    peindre(petite, superposees, Uint8Array.of(1, 0), [1, 2]);
    expect(petite.filter((p) => p === 1)).toHaveLength(0);
  });
});
