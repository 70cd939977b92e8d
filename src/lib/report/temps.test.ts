import { describe, expect, it } from 'vitest';
import type { Durees } from '../access/durees';
import type { Manifeste, SourceBatie } from '../catalogue/index';
import { phraseTemps } from './temps';

const temps = { source: 'temps_communes', millesime: '2026-02-01' } as NonNullable<Manifeste['temps']>;
const sources = [{ id: 'temps_communes', nom: 'Temps', producteur: 'Un calcul' } as SourceBatie];
const durees: Durees = {
  longitude: new Float64Array(4),
  latitude: new Float64Array(4),
  table: {
    debut: new Int32Array(5),
    voisin: new Int32Array(0),
    minutes: new Uint8Array(0),
    donnee: Uint8Array.of(1, 1, 0, 0)
  },
  coupee: Uint8Array.of(1, 0, 0, 1),
  barrieres: Float64Array.of(2, 0, NaN, NaN)
};
const dire = (
  communes: number[],
  lues = durees,
  manifeste: Pick<Manifeste, 'temps' | 'sources'> = { temps, sources }
) => phraseTemps(manifeste, lues, communes).replace(/[\u00a0\u202f]/g, ' ');

describe('ce que la page dit de ses temps', () => {
  it('nomme la source et son jour, et compte les communes données', () => {
    expect(dire([0, 1])).toBe(
      'Temps donnés par le fichier \u00ab Temps \u00bb (Un calcul, 2026-02-01) pour 2 communes sur 2, sans fourchette. Barrière : 1 commune a une voisine à plus de deux fois le temps estimé à vol d’oiseau.'
    );
    expect(dire([1, 2])).toMatch(
      /pour 1 commune sur 2,.*estimés à vol d’oiseau par la formule nationale pour les autres/
    );
  });
  it('dit les temps estimés, et les îles là seulement où ils le sont', () => {
    expect(dire([2])).toMatch(/^Temps estimés à vol d’oiseau par la formule nationale : aucun/);
    expect(dire([3])).toMatch(/Île ou commune coupée du reste \(1 commune\)/);
    expect(dire([0])).not.toMatch(/Île/);
    expect(dire([0, 3], { longitude: durees.longitude, latitude: durees.latitude }, { sources })).not.toMatch(
      /Île|donnés/
    );
  });
});
