import type { FeatureCollection, MultiPolygon } from 'geojson';
import type { CommuneLue } from '../entrees.ts';
import { decouperTerres } from './cellules.ts';
import type { CommuneSansLieu } from './communes.ts';
import { placer } from './placement.ts';
import { positionsConnues, type Position } from './positions.ts';
import { positionsOutremer } from './references.ts';
import { terres, zoneDe } from './territoire.ts';

export interface Geographie {
  communes: (CommuneLue & Position)[];
  contours: FeatureCollection<MultiPolygon, { code: string }>;
  /** Communes whose position is published. */
  situees: number;
}

/** Gives every commune a position and a part of the land. */
export function situer(referentiel: readonly CommuneSansLieu[], actuelle: ReadonlyMap<string, string>): Geographie {
  const publiees = positionsConnues(referentiel, actuelle);
  const connues = new Map([...positionsOutremer(), ...publiees]);
  const sol = terres(
    referentiel.flatMap((c) => {
      const position = connues.get(c.code);
      return position ? [{ ...position, departement: c.departement }] : [];
    })
  );
  const zones = parZone(referentiel);
  const communes: (CommuneLue & Position)[] = [];
  const features: Geographie['contours']['features'] = [];
  for (const [zone, membres] of zones) {
    const coordonnees = sol.get(zone) ?? [];
    const places = new Map([...connues, ...placer(membres, connues, coordonnees)]);
    const posees = membres.map((c) => ({ ...c, ...(places.get(c.code) ?? { longitude: NaN, latitude: NaN }) }));
    features.push(...decouperTerres(posees, coordonnees));
    communes.push(...posees.map((c) => ({ ...c, positionApprochee: !publiees.has(c.code) })));
  }
  return {
    communes: communes.sort((a, b) => (a.code < b.code ? -1 : 1)),
    contours: { type: 'FeatureCollection', features },
    situees: publiees.size
  };
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
