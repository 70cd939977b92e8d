import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indicateurIds, indicateurs } from '../catalogue/index';
import { ecrireCriteres, lireCriteres } from './criteres';

it('lit ce qu’il comprend et dit le reste', () => {
  const rejets: string[] = [];
  expect(
    lireCriteres('apl_mg_65:..2.5;zut:1..;population:12..;population:3..;zonage_medecins:2+1;apl_mg_65', rejets)
  ).toEqual([
    { indicateur: 'apl_mg_65', condition: { min: -Infinity, max: 2.5 } },
    { indicateur: 'population', condition: { min: 12, max: Infinity } },
    { indicateur: 'zonage_medecins', condition: { rangs: [1, 2] } }
  ]);
  expect(rejets).toEqual(['zut:1..', 'population:3..', 'apl_mg_65']);
});

it('ce qui est écrit se relit', () => {
  const nombre = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((v) => Math.round(v * 100) / 100 + 0);
  const bornes = fc.record({
    min: fc.oneof(fc.constant(-Infinity), nombre),
    max: fc.oneof(fc.constant(Infinity), nombre)
  });
  const classes = fc.subarray([0, 1, 2, 3, 4]).map((rangs) => ({ rangs }));
  const zonages = indicateurIds.filter((id) => indicateurs[id].recette.nature === 'zonage');
  fc.assert(
    fc.property(
      fc.subarray([...zonages, ...indicateurIds.slice(0, 12)], { maxLength: 8 }).map((ids) => [...new Set(ids)]),
      fc.array(fc.tuple(bornes, classes), { minLength: 8, maxLength: 8 }),
      (ids, tirees) => {
        const criteres = ids.map((indicateur, k) => ({
          indicateur,
          condition: tirees[k]![zonages.includes(indicateur) ? 1 : 0]
        }));
        const rejets: string[] = [];
        expect(lireCriteres(ecrireCriteres(criteres), rejets)).toEqual(criteres);
        expect(rejets).toEqual([]);
      }
    )
  );
});

it('refuse des classes à un chiffre, et des bornes à un zonage', () => {
  const rejets: string[] = [];
  expect(lireCriteres('apl_mg_65:0+1;zonage_medecins:..2;zonage_infirmiers:', rejets)).toEqual([
    { indicateur: 'zonage_infirmiers', condition: { rangs: [] } }
  ]);
  expect(rejets).toEqual(['apl_mg_65:0+1', 'zonage_medecins:..2']);
});

it('n’échoue jamais', () => {
  fc.assert(fc.property(fc.string(), (texte) => Array.isArray(lireCriteres(texte, []))));
});
