import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { cosinus, distanceKm } from '../../src/lib/access/sphere.ts';

/** Communes cut once into arcs that neighbours share, so that every later simplification fits on both sides. */
export interface Decoupe {
  topologie: Topology<{ communes: GeometryCollection }>;
  /** For each arc, ids of the communes on its sides: [a, b] with a < b, [a, 0] on a coast, null inside one commune. */
  cotes: ([number, number] | null)[];
  /** Length of each arc before any simplification, km. */
  longueurs: Float64Array;
}

/** About one metre: finer than any published contour, and it joins coordinates that differ by rounding only. */
const PRECISION = 1e5;

/** Arc indices of a TopoJSON polygon, ring by ring (~i means reversed). */
export function anneaux(geometrie: GeometryCollection['geometries'][number]): number[][][] {
  if (geometrie.type === 'Polygon') return [geometrie.arcs];
  if (geometrie.type === 'MultiPolygon') return geometrie.arcs;
  return [];
}

/** Real index of an arc written in either direction. */
export const arcReel = (i: number): number => (i < 0 ? ~i : i);

/** Cuts the contours into shared arcs. `ids` gives the commune id of each code; other features are left out. */
export function decouper(
  contours: FeatureCollection<Polygon | MultiPolygon, { code: string }>,
  ids: ReadonlyMap<string, number>
): Decoupe {
  const features = contours.features
    .flatMap((f) => {
      const id = ids.get(f.properties.code);
      const geometry = id === undefined ? null : arrondir(f.geometry);
      return id === undefined || geometry === null ? [] : [{ type: 'Feature' as const, id, properties: {}, geometry }];
    })
    .sort((a, b) => a.id - b.id);
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const topologie = topology({ communes: collection }) as unknown as Decoupe['topologie'];
  const cotes: [number, number][] = topologie.arcs.map(() => [0, 0]);
  for (const geometrie of topologie.objects.communes.geometries) {
    const id = Number(geometrie.id);
    for (const arc of anneaux(geometrie).flat(2)) {
      const cote = cotes[arcReel(arc)];
      if (!cote) continue;
      if (cote[0] === 0) cote[0] = id;
      else if (cote[1] === 0) cote[1] = id;
    }
  }
  return {
    topologie,
    cotes: cotes.map(([a, b]) => (b === 0 ? [a, 0] : a === b ? null : a < b ? [a, b] : [b, a])),
    longueurs: Float64Array.from(topologie.arcs, longueur)
  };
}

function longueur(arc: Position[]): number {
  let total = 0;
  for (let i = 1; i < arc.length; i++) {
    const [x0 = 0, y0 = 0] = arc[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = arc[i] ?? [];
    total += distanceKm(x0, y0, x1, y1);
  }
  return total;
}

/** Rounds, drops points said twice, then rings without surface. */
function arrondir(geometry: Polygon | MultiPolygon): MultiPolygon | null {
  const polygones = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygones.flatMap((polygone) => {
    const [exterieur, ...trous] = polygone.map(anneauArrondi);
    return exterieur && exterieur.length >= 4 ? [[exterieur, ...trous.filter((t) => t.length >= 4)]] : [];
  });
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

function anneauArrondi(anneau: Position[]): Position[] {
  const sortie: Position[] = [];
  let px = NaN;
  let py = NaN;
  for (const [x = 0, y = 0] of anneau) {
    const rx = Math.round(x * PRECISION) / PRECISION;
    const ry = Math.round(y * PRECISION) / PRECISION;
    if (rx !== px || ry !== py) sortie.push([rx, ry]);
    px = rx;
    py = ry;
  }
  return sortie;
}

/** Surface of a triangle as Mercator shows it, in square degrees of the equator: the weight of a point. */
export function poidsMercator(triangle: Position[]): number {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = [], [cx = 0, cy = 0] = []] = triangle;
  return Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2 / cosinus(by);
}
