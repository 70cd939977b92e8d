import { expect, it } from 'vitest';
import { ecrireEssai, lireEssai } from './essai';

it('un seuil déplacé se lit et se récrit', () => {
  expect(lireEssai('apl_mg_65:2.5:2.71')).toEqual({ indicateur: 'apl_mg_65', de: 2.5, a: 2.71 });
  expect(ecrireEssai(lireEssai('apl_mg_65:-1:0.5'))).toBe('apl_mg_65:-1:0.5');
  expect(ecrireEssai(null)).toBe('');
});

it.each(['', 'zut:1:2', 'apl_mg_65:1', 'apl_mg_65:1:2:3', 'apl_mg_65:a:2', 'population:1:2', 'zonage_medecins:1:2'])(
  '« %s » n’est pas un seuil déplacé',
  (texte) => expect(lireEssai(texte)).toBeNull()
);
