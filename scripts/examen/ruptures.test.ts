import { expect, test } from 'vitest';
import { graine } from '../../tests/fixtures/petitJeu.ts';
import { ruptures, type Couple } from './ruptures.ts';

/** Approximately normal, from twelve draws. */
const normale = (hasard: () => number) => Array.from({ length: 12 }, hasard).reduce((t, v) => t + v, 0) - 6;

function populations(n: number, variation: number): { avant: Float64Array; apres: Float64Array } {
  const hasard = graine(3);
  const avant = Float64Array.from({ length: n }, () => Math.round(50 * 10 ** (3 * hasard())));
  return { avant, apres: avant.map((p) => Math.round(p * (1.02 + variation * normale(hasard)))) };
}
const rangs = (couple: Couple) => ruptures(couple)?.ruptures.map(({ rang }) => rang);

test('une croissance générale n’est pas une rupture ; la commune qui double en est une, petite ou grande', () => {
  const { avant, apres } = populations(3000, 0.01);
  expect(rangs({ echelle: 'effectif', avant, apres })).toEqual([]);
  const ordre = [...avant.keys()].sort((a, b) => avant[a]! - avant[b]!);
  const [petite, grande] = [ordre[300]!, ordre[2990]!];
  apres[petite] = avant[petite]! * 2;
  apres[grande] = avant[grande]! * 0.7;
  expect(rangs({ echelle: 'effectif', avant, apres })?.sort((a, b) => a - b)).toEqual(
    [petite, grande].sort((a, b) => a - b)
  );
});

test('la ville n’est pas jugée à l’écart des villages', () => {
  // Relative change of towns is ten times that of villages: only classes of like size tell them apart.
  const avant = Float64Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 100 : 50_000));
  const hasard = graine(5);
  const apres = avant.map((p) => p * (1 + (p === 100 ? 0.002 : 0.02) * normale(hasard)));
  expect(rangs({ echelle: 'effectif', avant, apres })).toEqual([]);
  apres[0] = 108;
  expect(rangs({ echelle: 'effectif', avant, apres })).toEqual([0]);
});

test('une pharmacie de plus où presque rien ne change est du hasard, trente de plus n’en sont pas', () => {
  const avant = new Float64Array(600).fill(1);
  const apres = avant.slice();
  apres[10] = 2;
  apres[11] = 0;
  apres[12] = 31;
  expect(rangs({ echelle: 'effectif', avant, apres })).toEqual([12]);
});

test('un département se compare en proportion, une valeur en différence', () => {
  const hasard = graine(9);
  const avant = Float64Array.from({ length: 100 }, (_, i) => 1000 * (1 + i));
  const apres = avant.map((v) => v * (1 + 0.01 * normale(hasard)));
  apres[50] = avant[50]! * 1.2;
  expect(rangs({ echelle: 'effectif', avant, apres })).toEqual([50]);
  const taux = Float64Array.from({ length: 100 }, () => 50 + normale(hasard));
  const suivant = taux.map((v) => v + 1 + 0.5 * normale(hasard));
  suivant[7] = taux[7]! - 12;
  const [rupture] = ruptures({ echelle: 'valeur', avant: taux, apres: suivant })?.ruptures ?? [];
  expect([rupture?.rang, (rupture?.ecarts ?? 0) < -5]).toEqual([7, true]);
});

test('une absence n’est pas une chute, et trop peu de zones ne disent rien', () => {
  const { avant, apres } = populations(100, 0.01);
  apres[4] = Number.NaN;
  expect(ruptures({ echelle: 'effectif', avant, apres })).toEqual({ compares: 99, ruptures: [] });
  expect(ruptures({ echelle: 'effectif', avant: avant.slice(0, 20), apres: apres.slice(0, 20) })).toBeNull();
});
