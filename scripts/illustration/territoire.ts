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
  for (const geometrie of pays.objects.countries.geometries) {
    if (geometrie.type !== 'Polygon' && geometrie.type !== 'MultiPolygon') continue;
    if (!TERRES.includes(geometrie.properties?.name ?? '')) continue;
    const { geometry } = feature(pays, geometrie) as Feature<Polygon | MultiPolygon>;
    for (const polygone of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
      const departement = plusProche(polygone, communes);
      if (departement === null) continue;
      const zone = zoneDe(departement);
      zones.set(zone, [...(zones.get(zone) ?? []), polygone]);
    }
  }
  return zones;
}

function plusProche(
  polygone: Polygon['coordinates'],
  communes: readonly (Position & { departement: string })[]
): string | null {
  const [x = 0, y = 0] = polygone[0]?.[0] ?? [];
  const k = Math.cos((y * Math.PI) / 180) ** 2;
  let meilleur = { distance: Infinity, departement: '' };
  for (const { longitude, latitude, departement } of communes) {
    const distance = (longitude - x) ** 2 * k + (latitude - y) ** 2;
    if (distance < meilleur.distance) meilleur = { distance, departement };
  }
  return meilleur.distance > ELOIGNEMENT ** 2 ? null : meilleur.departement;
}
