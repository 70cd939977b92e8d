import type { Feature, FeatureCollection, LineString, MultiLineString } from 'geojson';
import { feature } from 'topojson-client';
import { lireContours, type ContoursDepartement } from '../data/contours';
import type { Jeu } from '../data/jeu';
import { boite, type Cadre } from '../territory/cadre';
import type { Referentiel } from '../territory/referentiel';
import type { Perimetre } from '../territory/territoire';

interface Cotes {
  a: number;
  b: number;
}

export type Limites = FeatureCollection<
  LineString | MultiLineString,
  Cotes & {
    /** It surrounds a commune that the territory splits. */
    partage: boolean;
  }
>;

/** The outline of a perimeter: the limits that have exactly one side in it; and those around each commune it splits; none without one. */
export async function contourTerritoire(
  jeu: Jeu,
  referentiel: Referentiel,
  perimetre: Perimetre | null
): Promise<Limites> {
  if (!perimetre) return { type: 'FeatureCollection', features: [] };
  const { communes, parts } = perimetre;
  const { departement } = referentiel.communes;
  const codes = [...new Set(communes.map((i) => departement[i]!))];
  const dedans = new Set(communes.map((i) => i + 1));
  const lues = await Promise.all(codes.map(async (code) => ({ code, topologie: await lireContours(jeu, code) })));
  const features = lues.flatMap(({ code, topologie }) =>
    (topologie ? lignes(topologie) : []).flatMap((limite) => {
      const { a, b } = limite.properties;
      const partage = parts.has(a - 1) || parts.has(b - 1);
      if (dedans.has(a) === dedans.has(b) && !partage) return [];
      // A limit between two départements stands in both files: the one of its lowest id draws it, if it was read.
      const proprietaire = departement[Math.min(a, b || a) - 1]!;
      const siens = proprietaire === code || !codes.includes(proprietaire);
      return siens ? [{ ...limite, properties: { a, b, partage } }] : [];
    })
  );
  return { type: 'FeatureCollection', features };
}

function lignes(topologie: ContoursDepartement): Feature<LineString | MultiLineString, Cotes>[] {
  return (feature(topologie, topologie.objects.limites) as FeatureCollection<LineString | MultiLineString, Cotes>)
    .features;
}

/** West, south, east, north of some lines. */
export function empriseDe({ features }: Limites): Cadre {
  return boite(
    features.flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat()
    )
  );
}
