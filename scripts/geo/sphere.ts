import type { MultiPolygon, Polygon, Position } from 'geojson';
import { RAYON_KM } from '../../src/lib/access/sphere.ts';

const RADIANS = Math.PI / 180;

/** Spherical surface of a polygon, holes taken off, whatever the winding. */
export function surfaceKm2(geometry: Polygon | MultiPolygon): number {
  const polygones = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let total = 0;
  for (const polygone of polygones) {
    polygone.forEach((anneau, i) => {
      total += (i === 0 ? 1 : -1) * surfaceAnneau(anneau);
    });
  }
  return total;
}

function surfaceAnneau(anneau: Position[]): number {
  let somme = 0;
  for (let i = 1; i < anneau.length; i++) {
    const [x0 = 0, y0 = 0] = anneau[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = anneau[i] ?? [];
    somme += (x1 - x0) * RADIANS * (2 + Math.sin(y0 * RADIANS) + Math.sin(y1 * RADIANS));
  }
  return (Math.abs(somme) * RAYON_KM * RAYON_KM) / 2;
}
