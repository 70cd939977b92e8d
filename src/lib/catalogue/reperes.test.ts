import { expect, it } from 'vitest';
import { seuils } from './index';
import { reperesDe } from './reperes';

it('les repères d’un seuil sont ceux de l’indicateur qu’il coupe, et d’aucun autre', () => {
  expect(reperesDe('apl_mg_65')).toEqual(seuils.seuil_apl_mg.valeurs);
  expect(reperesDe('taux_pauvrete')).toEqual([]);
  expect(reperesDe('part_apl_plus_62')).toEqual([]);
  expect(reperesDe('population')).toEqual([]);
});
