import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumuler, dessous, entre } from './cumul';

const valeur = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(NaN));
const zones = fc.array(fc.tuple(valeur, fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1 })), {
  maxLength: 40
});
const lire = (tirees: readonly [number, number, number][]) =>
  cumuler(
    Float64Array.from(tirees, ([v]) => v),
    Float64Array.from(tirees, ([, p]) => p),
    Uint8Array.from(tirees, ([, , c]) => c)
  );

describe('ce qu’un seuil laisse dessous', () => {
  it('compte comme une lecture zone par zone', () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: -1, max: 11 }), (tirees, seuil) => {
        const sous = tirees.filter(([v, , c]) => c === 1 && v < seuil);
        expect(dessous(lire(tirees), seuil)).toEqual({
          zones: sous.length,
          habitants: sous.reduce((s, [, p]) => s + p, 0)
        });
      })
    );
  });

  it('celles d’entre deux seuils font la différence, dans un sens comme dans l’autre', () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: -1, max: 11 }), fc.integer({ min: -1, max: 11 }), (tirees, a, b) => {
        const cumul = lire(tirees);
        const attendues = tirees.flatMap(([v, , c], g) =>
          c === 1 && v >= Math.min(a, b) && v < Math.max(a, b) ? [g] : []
        );
        expect([...entre(cumul, a, b)].sort((x, y) => x - y)).toEqual(attendues);
        expect(entre(cumul, b, a)).toEqual(entre(cumul, a, b));
        expect(Math.abs(dessous(cumul, a).zones - dessous(cumul, b).zones)).toBe(attendues.length);
      })
    );
  });

  it('une valeur égale au seuil n’est pas dessous', () => {
    const cumul = cumuler(Float64Array.of(2.5, 2.49, NaN), Float64Array.of(10, 20, 40), Uint8Array.of(1, 1, 1));
    expect(dessous(cumul, 2.5)).toEqual({ zones: 1, habitants: 20 });
    expect([...entre(cumul, 2.5, 2.71)]).toEqual([0]);
  });
});
