import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouter, ecrireExpression, exclure, lireExpression } from './expression';

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

  it('refuses an endless address', () => {
    const lue = lireExpression(new Array(6000).fill('83137').join(','));
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
    fc.property(fc.array(piece, { maxLength: 8 }), (tirees) => {
      const expression = tirees.map(({ maille, exclue, n }) => ({
        maille,
        exclue,
        code: maille === 'commune' ? `${n}001` : maille === 'epci' ? `2000000${n}` : String(n)
      }));
      expect(lireExpression(ecrireExpression(expression)).expression).toEqual(expression);
    })
  );
});

describe('changing', () => {
  const epci = lireExpression('epci:248300543').expression;
  it('adds, then withdraws an addition without leaving an exclusion', () => {
    const plus = ajouter([], 'commune', '83137');
    expect(ecrireExpression(plus)).toBe('83137');
    expect(exclure(plus, 'commune', '83137')).toEqual([]);
  });

  it('leaves a part of a zone out, and takes it back', () => {
    const sans = exclure(epci, 'commune', '83062');
    expect(ecrireExpression(sans)).toBe('epci:248300543,-83062');
    expect(ecrireExpression(ajouter(sans, 'commune', '83062'))).toBe('epci:248300543,+83062');
  });
});
