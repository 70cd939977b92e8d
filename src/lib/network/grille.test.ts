import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Grille } from './grille';

const nombre = fc.double({ min: -60, max: 60, noNaN: true });

it('les tranches d’un cercle tiennent tous ses points, chacun une fois', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(nombre, nombre), { minLength: 1, maxLength: 60 }),
      nombre,
      nombre,
      fc.double({ min: 0, max: 90, noNaN: true }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      (points, x, y, rayon, cote) => {
        const grille = new Grille(
          Float64Array.from(points, (p) => p[0]),
          Float64Array.from(points, (p) => p[1]),
          cote
        );
        const tranches = new Int32Array(grille.tranchesMaximum);
        const n = grille.autour(x, y, rayon, tranches);
        const trouves: number[] = [];
        for (let t = 0; t < n; t += 2) trouves.push(...grille.ordre.subarray(tranches[t], tranches[t + 1]));
        expect(new Set(trouves).size).toBe(trouves.length);
        points.forEach(([a, b], k) => {
          if (Math.hypot(a - x, b - y) < rayon * (1 - 1e-12)) expect(trouves).toContain(k);
        });
      }
    )
  );
});

it('un point très loin des autres élargit les cases au lieu d’en faire des millions', () => {
  const grille = new Grille(Float64Array.of(0, 0.001, 170), Float64Array.of(0, 0, 80), 0.001);
  const tranches = new Int32Array(grille.tranchesMaximum);
  expect(tranches.length).toBeLessThan(2000);
  const n = grille.autour(0, 0, 0.002, tranches);
  const trouves = grille.ordre.subarray(tranches[0], tranches[n - 1]);
  expect([...trouves]).toEqual(expect.arrayContaining([0, 1]));
});
