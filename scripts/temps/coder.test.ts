import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lireTable, type TableTemps } from '../../src/lib/access/tableTemps.ts';
import { LIMITE } from './batir.ts';
import { coderTable } from './coder.ts';

/** Minutes from one rank to another, or nothing. */
function minutesDe({ debut, voisin, minutes }: TableTemps, i: number, j: number): number | undefined {
  const rang = voisin.subarray(debut[i], debut[i + 1]).indexOf(j);
  return rang < 0 ? undefined : minutes[debut[i]! + rang];
}

const lieu = fc.record({
  longitude: fc.double({ min: -5, max: 9, noNaN: true }),
  latitude: fc.double({ min: 42, max: 51, noNaN: true })
});

test.each([true, false])('la table écrite se relit telle quelle (un temps pour les deux sens : %s)', (symetrique) => {
  fc.assert(
    fc.property(
      fc.array(lieu, { minLength: 1, maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.nat(LIMITE)), { maxLength: 120 }),
      (points, dits) => {
        const n = points.length;
        const rangees = points.map(() => new Map<number, number>());
        for (const [a, b, t] of dits) {
          if (a >= n || b >= n || a === b) continue;
          rangees[a]!.set(b, t);
          if (symetrique) rangees[b]!.set(a, t);
        }
        const debut = new Int32Array(n + 1);
        rangees.forEach((r, i) => (debut[i + 1] = debut[i]! + r.size));
        const table = {
          debut,
          voisin: Int32Array.from(rangees.flatMap((r) => [...r.keys()])),
          minutes: Uint8Array.from(rangees.flatMap((r) => [...r.values()])),
          donnee: Uint8Array.from(points, (_, i) => i & 1)
        };
        const relue = lireTable(coderTable(table, points, symetrique));
        expect(relue.donnee).toEqual(table.donnee);
        for (let i = 0; i < n; i++) {
          const siens = [...relue.voisin.subarray(relue.debut[i], relue.debut[i + 1])];
          expect(new Map(siens.map((j) => [j, minutesDe(relue, i, j)]))).toEqual(rangees[i]);
        }
      }
    )
  );
});

test('une table tronquée ou d’une autre forme ne se lit pas', () => {
  const table = {
    debut: Int32Array.of(0, 1, 2),
    voisin: Int32Array.of(1, 0),
    minutes: Uint8Array.of(7, 7),
    donnee: Uint8Array.of(1, 1)
  };
  const octets = coderTable(
    table,
    [
      { longitude: 2, latitude: 46 },
      { longitude: 2.1, latitude: 46 }
    ],
    true
  );
  expect(() => lireTable(octets.slice(0, -1))).toThrow(/tronqué/);
  expect(() => lireTable(Uint8Array.of(1, 2, 3, 4, ...octets.slice(4)))).toThrow(/forme attendue/);
});
