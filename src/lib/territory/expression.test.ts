import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecrireExpression, lireExpression } from './expression';

describe('reading', () => {
  it('reads a base, an addition and an exclusion', () => {
    expect(lireExpression('epci:248300543,+83137,-83062')).toEqual({
      expression: [
        { maille: 'epci', code: '248300543', exclue: false },
        { maille: 'commune', code: '83137', exclue: false },
        { maille: 'commune', code: '83062', exclue: true }
      ],
      rejets: []
    });
  });

  it('reads a share of a commune, of no other piece and of none left out', () => {
    expect(lireExpression('epci:248300543,+34154~18.5').expression.at(-1)).toEqual({
      maille: 'commune',
      code: '34154',
      exclue: false,
      part: 0.185
    });
    const refusees = ['epci:248300543~18', '-34154~18', '34154~0', '34154~100', '34154~', '34154~1.234', '34154~-5'];
    expect(lireExpression(refusees.join(',')).rejets).toEqual(refusees);
  });

  it('takes a plus that the address bar made a space', () => {
    expect(lireExpression('epci:248300543, 83137').expression).toHaveLength(2);
  });

  it('keeps Corsica, whatever its case', () => {
    expect(lireExpression('2a004,departement:2b').expression.map((p) => p.code)).toEqual(['2A004', '2B']);
  });

  it.each([
    ['83137,zut,83062', ['zut'], 2],
    ['epci:123', ['epci:123'], 0],
    ['planete:83', ['planete:83'], 0],
    ["83137');DROP TABLE communes", ["83137');DROP TABLE communes"], 0],
    ['', [], 0]
  ])('keeps the valid part of %j', (texte, rejets, nombre) => {
    const lue = lireExpression(texte);
    expect(lue.rejets).toEqual(rejets);
    expect(lue.expression).toHaveLength(nombre);
  });

  it('counts a piece said twice once, at its last place', () => {
    expect(ecrireExpression(lireExpression('epci:248300543,83137,-83137').expression)).toBe('epci:248300543,-83137');
  });

  it('refuses an endless address', () => {
    const lue = lireExpression(Array.from({ length: 6000 }, (_, k) => String(10_000 + k)).join(','));
    expect(lue.expression).toHaveLength(5000);
    expect(lue.rejets).toEqual(['1000 codes au-delà de 5000']);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (texte) => Array.isArray(lireExpression(texte).expression)));
  });
});

const piece = fc.record({
  maille: fc.constantFrom('commune' as const, 'epci' as const, 'departement' as const),
  exclue: fc.boolean(),
  n: fc.integer({ min: 10, max: 95 })
});

it('what is written is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(piece, { maxLength: 8, selector: ({ maille, n }) => `${maille}${n}` }), (tirees) => {
      const expression = tirees.map(({ maille, exclue, n }) => ({
        maille,
        exclue,
        code: maille === 'commune' ? `${n}001` : maille === 'epci' ? `2000000${n}` : String(n)
      }));
      expect(lireExpression(ecrireExpression(expression)).expression).toEqual(expression);
    })
  );
});

it('any share is written so that it is read back, to the hundredth of a percent', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }), (part) => {
      const expression = [{ maille: 'commune' as const, code: '34154', exclue: false, part }];
      const lue = lireExpression(ecrireExpression(expression)).expression[0]?.part ?? NaN;
      expect(lue).toBeGreaterThan(0);
      expect(lue).toBeLessThan(1);
      expect(Math.abs(lue - part)).toBeLessThanOrEqual(1e-4);
      expect(ecrireExpression([{ ...expression[0]!, part: lue }])).toBe(ecrireExpression(expression));
    })
  );
});
