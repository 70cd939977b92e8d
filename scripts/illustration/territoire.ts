import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { lirePays } from './paquets.ts';
import type { Position } from './positions.ts';

/** Names under which Natural Earth keeps the land of France. */
const TERRES = [
  'France',
  'St-Martin',
  'St-Barthélemy',
  'New Caledonia',
  'St. Pierre and Miquelon',
  'Fr. Polynesia',
  'Fr. S. Antarctic Lands',
  'Wallis and Futuna Is.'
];

/** One stretch of land and sea that is tiled on its own: metropolitan France, or one overseas département. */
export const zoneDe = (departement: string): string => (departement.length === 3 ? departement : 'metropole');

/** Farther than this from any commune, in degrees, an island has no inhabitant: Tromelin would shrink La Réunion to a speck. */
const ELOIGNEMENT = 1.5;

/** Outline of each zone: every island goes to the zone of the nearest commune. */
export function terres(
  communes: readonly (Position & { departement: string })[]
): Map<string, Polygon['coordinates'][]> {
  const pays = lirePays();
  const zones = new Map<string, Polygon['coordinates'][]>();
  const lieux = {
    x: Float64Array.from(communes, (c) => c.longitude),
    y: Float64Array.from(communes, (c) => c.latitude)
  };
  for (const geometrie of pays.objects.countries.geometries) {
    if (geometrie.type !== 'Polygon' && geometrie.type !== 'MultiPolygon') continue;
    if (!TERRES.includes(geometrie.properties?.name ?? '')) continue;
    const { geometry } = feature(pays, geometrie) as Feature<Polygon | MultiPolygon>;
    for (const polygone of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
      const departement = communes[plusProche(polygone, lieux) ?? -1]?.departement;
      if (departement === undefined) continue;
      const zone = zoneDe(departement);
      zones.set(zone, [...(zones.get(zone) ?? []), polygone]);
    }
  }
  return zones;
}

/** Rank of the nearest place to the first point of a polygon; null when it is too far. */
function plusProche(polygone: Polygon['coordinates'], { x, y }: { x: Float64Array; y: Float64Array }): number | null {
  const [x0 = 0, y0 = 0] = polygone[0]?.[0] ?? [];
  const k = Math.cos((y0 * Math.PI) / 180) ** 2;
  let [proche, rang] = [Infinity, -1];
  for (let i = 0; i < x.length; i++) {
    const distance = ((x[i] ?? 0) - x0) ** 2 * k + ((y[i] ?? 0) - y0) ** 2;
    if (distance < proche) [proche, rang] = [distance, i];
  }
  return proche > ELOIGNEMENT ** 2 ? null : rang;
}
