import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import { lireContours, type ContoursDepartement } from '../data/contours';
import type { Jeu } from '../data/jeu';
import { boite, type Cadre } from '../territory/cadre';
import type { Referentiel } from '../territory/referentiel';

export type Limites = FeatureCollection<LineString | MultiLineString, { a: number; b: number }>;

/** The outline of a set of communes: the limits that have exactly one side in it. */
export async function contourTerritoire(
  jeu: Jeu,
  referentiel: Referentiel,
  communes: readonly number[]
): Promise<Limites> {
  const { departement } = referentiel.communes;
  const codes = [...new Set(communes.map((i) => departement[i]!))];
  const dedans = new Set(communes.map((i) => i + 1));
  const lues = await Promise.all(codes.map(async (code) => ({ code, topologie: await lireContours(jeu, code) })));
  const features = lues.flatMap(({ code, topologie }) =>
    (topologie ? lignes(topologie) : []).filter(({ properties: { a, b } }) => {
      if (dedans.has(a) === dedans.has(b)) return false;
      // A limit between two départements stands in both files: the one of its lowest id draws it, if it was read.
      const proprietaire = departement[Math.min(a, b || a) - 1]!;
      return proprietaire === code || !codes.includes(proprietaire);
    })
  );
  return { type: 'FeatureCollection', features };
}

function lignes(topologie: ContoursDepartement): Limites['features'] {
  return (feature(topologie, topologie.objects.limites) as Limites).features;
}

/** West, south, east, north of some lines. */
export function empriseDe({ features }: Limites): Cadre {
  return boite(
    features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat()
    )
  );
}
