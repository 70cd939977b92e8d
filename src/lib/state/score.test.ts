import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicateurIds, indicateurs } from '../catalogue/index';
import { ecrireCroisement, lireCroisement } from './analyse';
import { composable, ecrireScore, lireScore, sensNaturel } from './score';

describe('un score dans l’adresse', () => {
  it('lit ce qu’il comprend et dit le reste', () => {
    const rejets: string[] = [];
    expect(
      lireScore(
        'reduits;apl_mg_65:2;taux_pauvrete:0.5:bas;zut:1;apl_mg_65:1;part_apl_plus_62:0;population:1;revenu_median',
        rejets
      )
    ).toEqual({
      methode: 'reduits',
      parts: [
        { indicateur: 'apl_mg_65', poids: 2, sens: 'bas' },
        { indicateur: 'taux_pauvrete', poids: 0.5, sens: 'bas' },
        { indicateur: 'revenu_median', poids: 1, sens: 'bas' }
      ]
    });
    // Unknown, twice, without weight, a count.
    expect(rejets).toEqual(['zut:1', 'apl_mg_65:1', 'part_apl_plus_62:0', 'population:1']);
  });

  it('ce qui est écrit se relit', () => {
    const ids = indicateurIds.filter(composable);
    fc.assert(
      fc.property(
        fc.subarray([...ids], { maxLength: 12 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('haut', 'bas')), {
          minLength: 12,
          maxLength: 12
        }),
        fc.constantFrom('rangs', 'reduits'),
        (choisis, tires, methode) => {
          const score = {
            methode,
            parts: choisis.map((indicateur, k) => ({ indicateur, poids: tires[k]![0] / 4, sens: tires[k]![1] }))
          };
          const rejets: string[] = [];
          expect(lireScore(ecrireScore(score), rejets)).toEqual(score);
          expect(rejets).toEqual([]);
        }
      )
    );
  });

  it('un score haut dit une zone à regarder : ce qui est favorable en haut le relève en bas', () => {
    for (const id of indicateurIds)
      expect(sensNaturel(id)).toBe(indicateurs[id].polarite === 'haut_favorable' ? 'bas' : 'haut');
  });
});

it('un croisement se lit et s’écrit, deux indicateurs différents qui ont une échelle', () => {
  expect(lireCroisement('taux_pauvrete:apl_mg_65')).toEqual({ besoin: 'taux_pauvrete', offre: 'apl_mg_65' });
  expect(ecrireCroisement(lireCroisement('taux_pauvrete:apl_mg_65'))).toBe('taux_pauvrete:apl_mg_65');
  for (const dit of ['taux_pauvrete', 'apl_mg_65:apl_mg_65', 'zut:apl_mg_65', 'population:apl_mg_65', 'a:b:c'])
    expect(lireCroisement(dit)).toBeNull();
});
