import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indicateurIds } from '../catalogue/index';
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
  const condition = fc.oneof(
    fc.record({
      min: fc.oneof(fc.constant(-Infinity), nombre),
      max: fc.oneof(fc.constant(Infinity), nombre)
    }),
    fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }).map((rangs) => ({ rangs }))
  );
  fc.assert(
    fc.property(
      fc.subarray(indicateurIds.slice(0, 12), { maxLength: 8 }),
      fc.array(condition, { minLength: 8, maxLength: 8 }),
      (ids, conditions) => {
        const criteres = ids.map((indicateur, k) => ({ indicateur, condition: conditions[k]! }));
        const rejets: string[] = [];
        expect(lireCriteres(ecrireCriteres(criteres), rejets)).toEqual(criteres);
        expect(rejets).toEqual([]);
      }
    )
  );
});

it('n’échoue jamais', () => {
  fc.assert(fc.property(fc.string(), (texte) => Array.isArray(lireCriteres(texte, []))));
});
