import { expect, it } from 'vitest';
import { croiser } from './croisement';

const un = new Uint8Array(9).fill(1);
const suite = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);

it('coupe en tiers, chacun dans son sens : le plus à regarder en dernier', () => {
  const { classes, bornes } = croiser(
    { valeurs: suite, sens: 'haut' },
    { valeurs: Float64Array.from(suite).reverse(), sens: 'bas' },
    un
  );
  // Rising need, falling supply: both grow worse together, along the diagonal.
  expect([...classes]).toEqual([0, 0, 0, 4, 4, 4, 8, 8, 8]);
  expect(bornes[0][1]).toBeCloseTo(11 / 3, 12);
  expect(bornes[0][2]).toBeCloseTo(19 / 3, 12);
  expect([bornes[0][0], bornes[0][3]]).toEqual([1, 9]);
});

it('des deux, le premier fait les lignes', () => {
  const autre = Float64Array.of(1, 5, 9, 2, 6, 8, 3, 4, 7);
  const { classes } = croiser({ valeurs: suite, sens: 'haut' }, { valeurs: autre, sens: 'haut' }, un);
  expect([...classes]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

it('laisse de côté et compte les zones du champ dont l’une des deux valeurs manque', () => {
  const trouee = Float64Array.from(suite);
  trouee[0] = trouee[8] = NaN;
  const champ = un.slice();
  champ[8] = 0;
  const { classes, absentes, bornes } = croiser(
    { valeurs: suite, sens: 'haut' },
    { valeurs: trouee, sens: 'haut' },
    champ
  );
  expect(classes[0]).toBe(-1);
  expect(classes[8]).toBe(-1);
  expect(absentes).toBe(1);
  // The thirds are those of the zones that have both: 2 to 8.
  expect([bornes[0][0], bornes[0][3]]).toEqual([2, 8]);
});
