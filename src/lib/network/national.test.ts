import { describe, expect, it } from 'vitest';
import { distanceKm } from '../access/sphere';
import { minutesEstimees } from '../access/temps';
import { residentsDe } from '../../../tests/reseaux';
import { communesPourvues, limitesNationales, quantilePondere } from './national';

describe('quantile pondéré', () => {
  const v = [
    { valeur: 30, poids: 10 },
    { valeur: 10, poids: 60 },
    { valeur: 20, poids: 30 },
    { valeur: 99, poids: 0 }
  ];
  it.each([
    [0.6, 10],
    [0.61, 20],
    [0.9, 20],
    [0.91, 30],
    [1, 30]
  ])('%f : %f', (part, attendu) => expect(quantilePondere(v, part)).toBe(attendu));
  it('rien à peser', () => expect(quantilePondere([{ valeur: 1, poids: 0 }], 0.9)).toBeNull());
});

describe('limites du pays', () => {
  const communes = [
    { x: 2, y: 48, habitants: 100_000, classe: 1 },
    { x: 2.1, y: 48, habitants: 9000, classe: 6 },
    { x: 2.3, y: 48, habitants: 900, classe: 6 },
    { x: 2.6, y: 48, habitants: 99, classe: 6 },
    { x: NaN, y: NaN, habitants: 5000, classe: 6 },
    { x: 2.3, y: 48, habitants: 0, classe: 7 }
  ];
  const residents = residentsDe(communes);
  const pourvues = communesPourvues([3, 0, NaN, 0, 0, 0]);
  const vers = (x: number) => Math.ceil(minutesEstimees(distanceKm(2, 48, x, 48)));

  it('neuf habitants sur dix de la classe ne les passent pas, à la minute supérieure', () => {
    const limites = limitesNationales(residents, pourvues)!;
    // On the spot: one minute, since none says nothing.
    expect(limites[0]).toEqual({ minutes: 1, km: null });
    // 9 000 of 9 999 are 90,009 %.
    expect(limites[5]).toEqual({ minutes: vers(2.1), km: null });
    expect(limitesNationales(residents, pourvues, [], 0.95)![5]).toEqual({ minutes: vers(2.3), km: null });
    // Nobody lives in class 7: that of the country.
    expect(limites[6]).toEqual({ minutes: 1, km: null });
  });

  it('nul n’est plus près que la moyenne de sa propre commune, quand sa superficie est connue', () => {
    // Paris: a disc of 105 km² has a radius of 5,78 km; its mean distance to the centre is two thirds of it.
    const limites = limitesNationales(residents, pourvues, [105.4, NaN, 1, 1, 1, 1])!;
    expect(limites[0]!.minutes).toBe(Math.ceil(minutesEstimees((2 / 3) * Math.sqrt(105.4 / Math.PI))));
    expect(limites[5]!.minutes).toBe(vers(2.1));
  });

  it('sans professionnel connu, pas de limite', () =>
    expect(limitesNationales(residents, communesPourvues([0, NaN, 0, 0, 0, 0]))).toBeNull());
});
