import { describe, expect, it, vi } from 'vitest';
import { topology } from 'topojson-server';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import type { Jeu } from '../data/jeu';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';
import { silhouette } from './silhouette';

/** A square of one tenth of a degree, which bears the id of a commune. */
function carre(id: number, x: number, y: number): Feature<Polygon> {
  const c = 0.1;
  const anneau = [
    [x, y],
    [x + c, y],
    [x + c, y + c],
    [x, y + c],
    [x, y]
  ];
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [anneau] } };
}

const contours: Record<string, Feature<Polygon>[]> = {
  // Two side by side, one against them, one at the other end of its département.
  '83': [carre(1, 6, 43), carre(2, 6.1, 43), carre(3, 6.2, 43), carre(4, 8, 45)],
  '06': [carre(5, 6, 43.1)],
  '974': [carre(6, 55.4, -21)]
};
const departements = ['83', '83', '83', '83', '06', '974'];

const collection = (features: Feature<Polygon>[]): FeatureCollection => ({ type: 'FeatureCollection', features });

vi.mock('../data/contours', () => ({
  lireContours: (_: Jeu, departement: string) =>
    Promise.resolve(topology({ communes: collection(contours[departement]!) }))
}));

const referentiel = { communes: { departement: departements } } as unknown as Referentiel;
const dessiner = (...communes: number[]) =>
  silhouette({} as Jeu, { communes } as unknown as Territoire, referentiel, 600);

describe('le territoire sur sa carte', () => {
  it('montre ses communes et leurs voisines, pas le bout du département', async () => {
    const vue = await dessiner(0, 1);
    expect(vue?.detaillee).toBe(true);
    expect([...(vue?.dedans ?? [])]).toEqual([0, 1]);
    expect(vue?.encart.communes.map((c) => c.commune)).not.toContain(3);
    expect(vue?.absents).toEqual([]);
  });

  it('à cheval sur deux départements, les montre ensemble', async () => {
    const vue = await dessiner(0, 4);
    expect(vue?.encart.communes.map((c) => c.commune)).toEqual(expect.arrayContaining([0, 4]));
  });

  it('nomme ce qui est trop loin pour la même feuille', async () => {
    const vue = await dessiner(0, 5);
    expect(vue?.absents).toEqual(['974']);
    expect(vue?.encart.communes.map((c) => c.commune)).not.toContain(5);
    expect((await dessiner(5))?.absents).toEqual([]);
  });
});
