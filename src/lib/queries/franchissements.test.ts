import fc from 'fast-check';
import { expect, it } from 'vitest';
import { franchissements, selonParts, selonSeuil } from './franchissements';

const effet = (commune: number, avant: number, bas: number, haut: number) => ({
  commune,
  avant,
  delta: (bas + haut) / 2,
  bas,
  haut
});

it('un repère se franchit vers le haut, vers le bas, ou selon les temps ; le repère lui-même est au-dessus', () => {
  const effets = [
    effet(0, 2.4, 0.1, 0.3),
    effet(1, 2.6, -0.4, -0.2),
    effet(2, 2.4, 0, 0.3),
    effet(3, 2.6, 0.1, 0.2),
    effet(4, NaN, 1, 1)
  ];
  expect([...franchissements(effets, selonSeuil(2.5))]).toEqual([
    [0, 'monte'],
    [1, 'descend'],
    [2, 'partage']
  ]);
  // Another mark, another commune.
  expect([...franchissements(effets, selonSeuil(2.71))]).toEqual([[3, 'partage']]);
});

it('ce qui est sûr l’est à chaque bout de la bande', () => {
  const nombre = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0, max: 5, noNaN: true }), nombre, nombre, (avant, a, b) => {
      const e = effet(0, avant, Math.min(a, b), Math.max(a, b));
      const classe = selonParts([1, 2, 3, 4]);
      const dit = franchissements([e], classe).get(0);
      const ecarts = [e.bas, e.haut].map((d) => classe(avant + d) - classe(avant));
      expect(dit === 'monte').toBe(ecarts.every((n) => n > 0));
      expect(dit === 'descend').toBe(ecarts.every((n) => n < 0));
      expect(dit === undefined).toBe(ecarts.every((n) => n === 0));
    })
  );
});
