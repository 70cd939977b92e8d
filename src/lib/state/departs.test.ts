import { expect, it } from 'vitest';
import { critereFixe, tiersDefavorable } from './departs';

it('le tiers défavorable est en bas de ce qui est favorable en haut, en haut de ce qui ne l’est pas', () => {
  const valeurs = Float64Array.of(NaN, 7, 1, 4, 10);
  // Type 7 on 1, 4, 7, 10: a third of the way is 4, two thirds 7.
  expect(tiersDefavorable('apl_mg_65', valeurs)).toEqual({ min: -Infinity, max: 4 });
  expect(tiersDefavorable('taux_pauvrete', valeurs)).toEqual({ min: 7, max: Infinity });
  expect(tiersDefavorable('taux_pauvrete', Float64Array.of(1, 2.04, 3))).toEqual({ min: 2.4, max: Infinity });
  expect(tiersDefavorable('taux_pauvrete', Float64Array.of(NaN))).toEqual({ min: -Infinity, max: Infinity });
});

it('un seuil déclaré reste le sien', () => {
  expect(critereFixe({ indicateur: 'apl_mg_65', max: 2.5 })).toEqual({
    indicateur: 'apl_mg_65',
    condition: { min: -Infinity, max: 2.5 }
  });
  expect(critereFixe({ indicateur: 'zonage_medecins', rangs: [0] }).condition).toEqual({ rangs: [0] });
});
