import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { CommuneLue } from '../entrees.ts';
import { decouperTerres } from './cellules.ts';
import type { CommuneSansLieu } from './communes.ts';
import { placer } from './placement.ts';
import { positionsConnues, type Position } from './positions.ts';
import { positionsOutremer } from './references.ts';
import { terres, zoneDe } from './territoire.ts';

export type CommunePlacee = CommuneLue & Position;

export interface Places {
  /** In code order. */
  communes: CommunePlacee[];
  /** Communes whose position is published. */
  situees: number;
  /** Communes and land of each zone, still to be cut. */
  zones: { communes: CommunePlacee[]; terres: Polygon['coordinates'][] }[];
}

export type Contours = FeatureCollection<MultiPolygon, { code: string }>;

/** Gives every commune a position. */
export function placerCommunes(referentiel: readonly CommuneSansLieu[], actuelle: ReadonlyMap<string, string>): Places {
  const publiees = positionsConnues(referentiel, actuelle);
  const connues = new Map([...positionsOutremer(), ...publiees]);
  const sol = terres(
    referentiel.flatMap((c) => {
      const position = connues.get(c.code);
      return position ? [{ ...position, departement: c.departement }] : [];
    })
  );
  const zones = [...parZone(referentiel)].map(([zone, membres]) => {
    const coordonnees = sol.get(zone) ?? [];
    const places = new Map([...connues, ...placer(membres, connues, coordonnees)]);
    const communes = membres.map((c) => ({
      ...c,
      ...(places.get(c.code) ?? { longitude: NaN, latitude: NaN }),
      positionApprochee: !publiees.has(c.code)
    }));
    return { communes, terres: coordonnees };
  });
  return {
    communes: zones.flatMap((z) => z.communes).sort((a, b) => (a.code < b.code ? -1 : 1)),
    situees: publiees.size,
    zones
  };
}

/** Gives every commune a part of the land of its zone. */
export function paver({ zones }: Pick<Places, 'zones'>): Contours {
  const features = zones.flatMap(({ communes, terres: coordonnees }) => decouperTerres(communes, coordonnees));
  return { type: 'FeatureCollection', features };
}

function parZone(communes: readonly CommuneSansLieu[]): Map<string, CommuneSansLieu[]> {
  const zones = new Map<string, CommuneSansLieu[]>();
  for (const commune of communes) {
    const zone = zoneDe(commune.departement);
    const membres = zones.get(zone);
    if (membres) membres.push(commune);
    else zones.set(zone, [commune]);
  }
  return zones;
}
