import type { FeatureCollection, Point } from 'geojson';
import { genresLieux } from '../catalogue/index';
import { situe, type Lieu } from '../queries/lieux';

/** What a point of the map carries: its row in the list it was drawn from, and how it looks. */
export interface AspectPoint {
  rang: number;
  couleur: string;
  marque: string;
  /** Its position is not that of an address: drawn hollow. */
  creux: boolean;
}

export type PointsCarte = FeatureCollection<Point, AspectPoint>;

/** Decides the points from the places; pure. A place without position is in the list alone. */
export function planifierPoints(lieux: readonly Lieu[]): PointsCarte {
  return {
    type: 'FeatureCollection',
    features: lieux.flatMap((lieu, rang) => {
      if (!situe(lieu)) return [];
      const { couleur, marque } = genresLieux[lieu.genre];
      return [
        {
          type: 'Feature' as const,
          properties: { rang, couleur, marque, creux: lieu.qualite !== 'adresse' },
          geometry: { type: 'Point' as const, coordinates: [lieu.longitude, lieu.latitude] }
        }
      ];
    })
  };
}
