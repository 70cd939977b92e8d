import type { MultiPolygon, Polygon, Position } from 'geojson';
import { mesh } from 'topojson-client';
import { dansPolygone } from './points.ts';
import { surfaceKm2 } from './sphere.ts';
import type { Decoupe } from './topologie.ts';

export interface Vide {
  longitude: number;
  latitude: number;
  /** km² */
  superficie: number;
  /** Ids of the communes around it. */
  autour: number[];
}

/** Over this surface a gap is a gulf or a foreign land, not a flaw of the contours, km². */
const SUPERFICIE_MAX = 50;

/** Offset, in degrees, at which a side of a line is looked at: some ten metres. */
const ECART = 1e-4;

/** Small holes that no commune fills, although land is all around: contours of two editions that do not meet. */
export function vides({ topologie, cotes }: Decoupe, geometries: ReadonlyMap<number, Polygon | MultiPolygon>): Vide[] {
  const bords = cotes.flatMap((cote, i) => (cote && cote[1] === 0 ? [i] : []));
  const proprietaires = new Map<string, number>();
  for (const i of bords)
    for (const point of topologie.arcs[i] ?? []) proprietaires.set(String(point), cotes[i]?.[0] ?? 0);
  const contour = mesh(topologie, {
    type: 'GeometryCollection',
    geometries: bords.map((i) => ({ type: 'LineString' as const, arcs: [i] }))
  });
  return contour.coordinates.flatMap((anneau) => {
    const superficie = surfaceKm2({ type: 'Polygon', coordinates: [anneau] });
    const [depart = [], suivant = []] = anneau;
    if (!ferme(anneau) || superficie < 0.01 || superficie > SUPERFICIE_MAX) return [];
    const dedans = pointDedans(anneau, depart, suivant);
    // A middle point of the first stretch belongs to the commune that draws it.
    const voisine = geometries.get(proprietaires.get(String(suivant)) ?? 0);
    if (!voisine || contient(voisine, dedans)) return [];
    const [longitude = 0, latitude = 0] = depart;
    const autour = anneau.flatMap((point) => proprietaires.get(String(point)) ?? []);
    return [{ longitude, latitude, superficie, autour: [...new Set(autour)].sort((a, b) => a - b) }];
  });
}

const ferme = (anneau: Position[]): boolean => String(anneau[0]) === String(anneau.at(-1));

function pointDedans(anneau: Position[], [x0 = 0, y0 = 0]: Position, [x1 = 0, y1 = 0]: Position): Position {
  const longueur = Math.hypot(x1 - x0, y1 - y0);
  const [nx, ny] = [(-(y1 - y0) / longueur) * ECART, ((x1 - x0) / longueur) * ECART];
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return dansPolygone([anneau], x + nx, y + ny) ? [x + nx, y + ny] : [x - nx, y - ny];
}

const contient = (g: Polygon | MultiPolygon, [x = 0, y = 0]: Position): boolean =>
  (g.type === 'Polygon' ? [g.coordinates] : g.coordinates).some((p) => dansPolygone(p, x, y));
