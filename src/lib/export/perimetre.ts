import type { FeatureCollection, MultiPolygon, Point } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as MultiPolygonTopo, Polygon, Topology } from 'topojson-specification';
import { genresLieux } from '../catalogue/index';
import { situe, type Lieu } from '../queries/lieux';
import { motsQualite } from '../report/lieux';
import type { Corps } from './contenu';

/**
 * The perimeter as GeoJSON (WGS 84): one feature a département touched, dissolved, the figures as properties of the whole;
 * then the places of care whose position is known, a point each.
 * @param nom of the territory, which the import takes back
 * @param partages percents of the inhabitants that count, by code, of the communes that the territory splits
 * @param topologies contours of the départements, features by id (index + 1)
 */
export function perimetreGeojson(
  topologies: readonly Topology<{ communes: GeometryCollection }>[],
  communes: readonly number[],
  codes: readonly string[],
  { entete, lignes, synthese }: Corps,
  nom: string,
  partages: Readonly<Record<string, number>> = {},
  lieux: readonly Lieu[] = []
): FeatureCollection<MultiPolygon | Point> & { maillage: object } {
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
    maillage: {
      nom,
      titre: entete.titre,
      mentions: Object.fromEntries(entete.mentions),
      communes: codes,
      partages,
      synthese
    },
    features: [
      {
        type: 'Feature',
        properties: { nom: entete.titre, communes: codes.join(','), ...chiffres },
        geometry: { type: 'MultiPolygon', coordinates }
      },
      ...lieux.filter(situe).map((lieu) => ({
        type: 'Feature' as const,
        properties: {
          nom: lieu.nom,
          genre: genresLieux[lieu.genre].libelle,
          categorie: lieu.libelle,
          finess: lieu.finess,
          position: motsQualite[lieu.qualite],
          places: lieu.places
        },
        geometry: { type: 'Point' as const, coordinates: [lieu.longitude, lieu.latitude] }
      }))
    ]
  };
}
