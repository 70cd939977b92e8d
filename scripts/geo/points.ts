import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { cosinus } from '../../src/lib/access/sphere.ts';

export interface Point {
  longitude: number;
  latitude: number;
}

/** Even–odd test on one polygon with its holes. */
export function dansPolygone(polygone: Position[][], x: number, y: number): boolean {
  let dedans = false;
  for (const anneau of polygone) {
    for (let i = 0, j = anneau.length - 1; i < anneau.length; j = i++) {
      const [xi = 0, yi = 0] = anneau[i] ?? [];
      const [xj = 0, yj = 0] = anneau[j] ?? [];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) dedans = !dedans;
    }
  }
  return dedans;
}

/** The given position if the contour holds it; else the point of its largest part farthest from the outline. */
export function pointInterieur(
  geometry: Polygon | MultiPolygon,
  longitude: number | null,
  latitude: number | null
): Point {
  const polygones = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (longitude !== null && latitude !== null && polygones.some((p) => dansPolygone(p, longitude, latitude)))
    return { longitude, latitude };
  const grand = polygones.reduce((a, b) => (etendue(b) > etendue(a) ? b : a));
  const [, y0 = 0] = grand[0]?.[0] ?? [];
  const k = cosinus(y0);
  const plan = grand.map((anneau) => anneau.map(([x = 0, y = 0]) => [x * k, y]));
  const [x, y] = polylabel(plan, Math.sqrt(etendue(grand) * k) / 20);
  return { longitude: Math.round((x / k) * 1e5) / 1e5, latitude: Math.round(y * 1e5) / 1e5 };
}

function etendue(polygone: Position[][]): number {
  let somme = 0;
  const anneau = polygone[0] ?? [];
  for (let i = 1; i < anneau.length; i++) {
    const [x0 = 0, y0 = 0] = anneau[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = anneau[i] ?? [];
    somme += x0 * y1 - x1 * y0;
  }
  return Math.abs(somme) / 2;
}
