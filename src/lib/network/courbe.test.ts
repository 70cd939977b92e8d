import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atteinteDe } from '../../../tests/reseaux';
import { courbe, nombrePour } from './courbe';
import { couverture } from './couverture';

const reseau = fc.array(
  fc.record({ p: fc.integer({ min: 0, max: 50 }), qui: fc.uniqueArray(fc.nat(9), { maxLength: 5 }) }),
  { minLength: 1, maxLength: 12 }
);

describe('courbe de couverture', () => {
  it('est celle du glouton naïf, qui recompte tout à chaque pas', () =>
    fc.assert(
      fc.property(reseau, (lignes) => {
        const habitants = Float64Array.from(lignes, (l) => l.p);
        const zone = lignes.map((_, i) => i);
        const gardes = (qui: ReadonlySet<number>) =>
          couverture(atteinteDe(lignes.map((l) => l.qui.filter((q) => qui.has(q)))), habitants, zone).couverts;
        const ordre: number[] = [];
        const couverts: number[] = [];
        for (;;) {
          const deja = couverts.at(-1) ?? 0;
          const suivants = Array.from({ length: 10 }, (_, k) => ({ k, plus: gardes(new Set([...ordre, k])) - deja }));
          const meilleur = suivants.reduce((a, b) => (b.plus > a.plus ? b : a));
          if (meilleur.plus <= 0) break;
          ordre.push(meilleur.k);
          couverts.push(deja + meilleur.plus);
        }
        const c = courbe(atteinteDe(lignes.map((l) => l.qui)), habitants, zone);
        expect([...c.ordre]).toEqual(ordre);
        expect([...c.couverts]).toEqual(couverts);
        // All of them cover what the network covers.
        expect(c.couverts.at(-1) ?? 0).toBe(gardes(new Set(Array.from({ length: 10 }, (_, k) => k))));
      })
    ));

  it('dit combien en garder, limite comprise', () => {
    const c = courbe(atteinteDe([[0, 2], [1], [2], []]), Float64Array.of(50, 30, 10, 10), [0, 1, 2, 3]);
    expect([...c.ordre]).toEqual([2, 1]);
    expect([...c.couverts]).toEqual([60, 90]);
    expect([0, 0.6, 0.61, 0.9, 0.91].map((s) => nombrePour(c, s))).toEqual([0, 1, 2, 2, null]);
  });

  it('ne regarde que la zone', () => {
    const c = courbe(atteinteDe([[0], [1]]), Float64Array.of(5, 50), [0]);
    expect([...c.ordre]).toEqual([0]);
    expect(c.habitants).toBe(5);
  });
});
