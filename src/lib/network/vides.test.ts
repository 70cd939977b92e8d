import { describe, expect, it } from 'vitest';
import { atteinteDe, enLigne } from '../../../tests/reseaux';
import { zonesVides } from './vides';

describe('zones sans personne à portée', () => {
  const habitants = Float64Array.of(10, 20, 300, 0, 40, 0, NaN);
  const a = atteinteDe([[], [], [0], [], [], [], []]);

  it('joint ce qui se touche, passe par où nul ne vit, et commence par la plus peuplée', () => {
    expect(zonesVides(a, habitants, [0, 1, 2, 3, 4, 5, 6], enLigne(7))).toEqual([
      { communes: [4, 3, 5, 6], habitants: 40 },
      { communes: [1, 0], habitants: 30 }
    ]);
  });

  it('s’arrête à la limite de la zone jugée, et n’a pas d’aire sans habitants', () => {
    expect(zonesVides(a, habitants, [1, 2, 5], enLigne(7))).toEqual([{ communes: [1], habitants: 20 }]);
    expect(zonesVides(a, habitants, [2], enLigne(7))).toEqual([]);
  });
});
