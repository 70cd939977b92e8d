import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barreDe, compterBarres, Filtre, satisfait, type Condition, type Logique } from './filtre';

const valeur = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(NaN));
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.integer({ min: -1, max: 9 }), fc.integer({ min: 0, max: 11 })).map(([min, max]) => ({ min, max })),
  fc.subarray([0, 1, 2, 3]).map((rangs) => ({ rangs }))
);

/** The same question asked afresh, zone by zone. */
const attendues = (
  colonnes: readonly number[][],
  conditions: readonly Condition[],
  champ: readonly number[],
  logique: Logique,
  sauf?: number
) =>
  champ.map((dedans, i) => {
    const tests = conditions.flatMap((c, k) => (k === sauf ? [] : [satisfait(c, colonnes[k]![i]!)]));
    const garde = tests.length === 0 || (logique === 'et' ? tests.every(Boolean) : tests.some(Boolean));
    return dedans === 1 && garde ? 1 : 0;
  });

describe('Filtre', () => {
  it('compte comme une question neuve après n’importe quelle suite de gestes', () => {
    const zones = 40;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }).chain((nombre) =>
          fc.record({
            colonnes: fc.array(fc.array(valeur, { minLength: zones, maxLength: zones }), {
              minLength: nombre,
              maxLength: nombre
            }),
            champ: fc.array(fc.constantFrom(0, 1), { minLength: zones, maxLength: zones }),
            gestes: fc.array(fc.tuple(fc.nat(Math.max(0, nombre - 1)), condition), { maxLength: 12 }),
            logique: fc.constantFrom<Logique>('et', 'ou')
          })
        ),
        ({ colonnes, champ, gestes, logique }) => {
          const filtre = new Filtre(
            colonnes.map((c) => Float64Array.from(c)),
            Uint8Array.from(champ)
          );
          const courantes: Condition[] = colonnes.map(() => ({ min: -Infinity, max: Infinity }));
          courantes.forEach((c, k) => filtre.poser(k, c));
          for (const [k, c] of colonnes.length > 0 ? gestes : []) {
            courantes[k] = c;
            filtre.poser(k, c);
            expect([...filtre.retenues(logique)]).toEqual(attendues(colonnes, courantes, champ, logique));
            expect([...filtre.retenues(logique, k)]).toEqual(attendues(colonnes, courantes, champ, logique, k));
          }
          if (colonnes.length === 0) expect([...filtre.retenues(logique)]).toEqual(champ);
        }
      )
    );
  });

  it('laisse 2,5 hors de « sous 2,5 » et dans « à partir de 2,5 »', () => {
    expect(satisfait({ min: -Infinity, max: 2.5 }, 2.5)).toBe(false);
    expect(satisfait({ min: 2.5, max: Infinity }, 2.5)).toBe(true);
  });

  it('dit les zones qu’une absence empêche de décider', () => {
    const filtre = new Filtre(
      [Float64Array.of(1, NaN, NaN, 5), Float64Array.of(1, 1, 9, NaN)],
      Uint8Array.of(1, 1, 1, 1)
    );
    filtre.poser(0, { min: 0, max: 3 });
    filtre.poser(1, { min: 0, max: 3 });
    // The third fails its second condition and the fourth its first: nothing absent would save them.
    expect(filtre.indecises('et')).toBe(1);
    expect(filtre.indecises('ou')).toBe(2);
  });
});

it('range chaque valeur dans sa barre, les extrêmes dans les dernières', () => {
  const barres = barreDe([0, 1, 2, 3], Float64Array.of(-5, 0, 0.99, 1, 2.5, 3, 40, NaN));
  expect([...barres]).toEqual([0, 0, 0, 1, 2, 2, 2, -1]);
  expect([...compterBarres(barres, Uint8Array.of(1, 1, 0, 1, 1, 1, 0, 1), 3)]).toEqual([2, 1, 2]);
});
