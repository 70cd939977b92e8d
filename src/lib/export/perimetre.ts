import type { FeatureCollection, MultiPolygon } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as MultiPolygonTopo, Polygon, Topology } from 'topojson-specification';
import type { Contenu } from './contenu';

/**
 * The perimeter as GeoJSON (WGS 84): one feature a département touched, dissolved, the figures as properties of the whole.
 * @param topologies contours of the départements, features by id (index + 1)
 */
export function perimetreGeojson(
  topologies: readonly Topology<{ communes: GeometryCollection }>[],
  communes: readonly number[],
  codes: readonly string[],
  { entete, lignes, synthese }: Contenu
): FeatureCollection<MultiPolygon> & { maillage: object } {
  const ids = new Set(communes.map((i) => i + 1));
  const coordinates = topologies.flatMap((topologie) => {
    const dedans = topologie.objects.communes.geometries.filter((g) => ids.has(Number(g.id)));
    return merge(topologie, dedans as (Polygon | MultiPolygonTopo)[]).coordinates;
  });
  const chiffres = Object.fromEntries(
    lignes.map((l) => [`${l.indicateur} (${l.unite}, ${l.millesime})`, l.valeur ?? (l.absence || null)])
  );
  return {
    type: 'FeatureCollection',
    maillage: { titre: entete.titre, mentions: Object.fromEntries(entete.mentions), communes: codes, synthese },
    features: [
      {
        type: 'Feature',
        properties: { nom: entete.titre, communes: codes.join(','), ...chiffres },
        geometry: { type: 'MultiPolygon', coordinates }
      }
    ]
  };
}
