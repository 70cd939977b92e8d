import { compte } from '../../src/lib/format/nombres.ts';
import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MultiPolygon, Polygon } from 'geojson';
import type { FichierBati } from '../../src/lib/catalogue/index.ts';
import type { Constat, Entrees } from '../entrees.ts';
import { topojsonDepartements } from './departements.ts';
import { rangs, voisinages, type Voisinage } from './limites.ts';
import { ecrirePmtiles } from './pmtiles.ts';
import { pointInterieur, type Point } from './points.ts';
import { ponderer } from './simplification.ts';
import { surfaceKm2 } from './sphere.ts';
import { decouper, type Decoupe } from './topologie.ts';
import { tuiler } from './tuiles.ts';
import { vides } from './vides.ts';
import { ZOOM_MAX, ZOOM_MIN } from './niveaux.ts';

/** What the contours need to know of a commune; its id is its place in code order, from 1. */
export interface CommuneSituee {
  code: string;
  nom: string;
  departement: string;
  region: string;
  epci: string | null;
  population: number | null;
  longitude: number | null;
  latitude: number | null;
}

export interface ContoursBatis {
  /** km², spherical; NaN without contour. */
  superficies: Float64Array;
  /** Inside the contour wherever there is one. */
  points: Point[];
  voisins: Voisinage[];
  /** By path under the folder. */
  fichiers: Record<string, FichierBati>;
  constats: Constat[];
}

/** Writes contours.pmtiles and contours/<département>.json, and measures what the other tables need. */
export async function construireContours(
  contours: Entrees['contours'],
  communes: readonly CommuneSituee[],
  dossier: string,
  progres: (texte: string) => void
): Promise<ContoursBatis> {
  const ids = new Map(communes.map((commune, i) => [commune.code, i + 1]));
  const geometries = new Map(contours.features.map((f) => [f.properties.code, f.geometry]));
  const mesures = communes.map((commune) => {
    const geometry = geometries.get(commune.code);
    const { longitude, latitude } = commune;
    if (!geometry) return { superficie: NaN, point: { longitude: longitude ?? NaN, latitude: latitude ?? NaN } };
    return { superficie: surfaceKm2(geometry), point: pointInterieur(geometry, longitude, latitude) };
  });
  progres('Superficies et points intérieurs');
  const decoupe = decouper(contours, ids);
  const ponderee = ponderer(decoupe);
  progres(`Topologie : ${decoupe.topologie.arcs.length} arcs`);
  const villes = communes.map((commune, i) => ({
    ...commune,
    ...(mesures[i]?.point ?? { longitude: NaN, latitude: NaN })
  }));
  const tuiles = tuiler(ponderee, rangs(decoupe.cotes, communes), villes, progres);
  const archive = ecrirePmtiles(tuiles, description(decoupe));
  const fichiers: Record<string, FichierBati> = {
    'contours.pmtiles': await ecrire(
      join(dossier, 'contours.pmtiles'),
      archive,
      decoupe.topologie.objects.communes.geometries.length
    )
  };
  await rm(join(dossier, 'contours'), { recursive: true, force: true });
  await mkdir(join(dossier, 'contours'), { recursive: true });
  for (const { departement, texte, communes: lignes } of topojsonDepartements(
    ponderee,
    decoupe.cotes,
    communes.map((c) => c.departement)
  )) {
    const nom = `contours/${departement}.json`;
    fichiers[nom] = await ecrire(join(dossier, nom), Buffer.from(texte), lignes);
  }
  progres(`contours.pmtiles : ${(archive.length / 1e6).toFixed(1)} Mo`);
  return {
    superficies: Float64Array.from(mesures, (m) => m.superficie),
    points: mesures.map((m) => m.point),
    voisins: voisinages(decoupe),
    fichiers,
    constats: [...constater(communes, ids, geometries), ...constaterVides(decoupe, communes, geometries)]
  };
}

function description({ topologie }: Decoupe) {
  const [ouest = -180, sud = -85, est = 180, nord = 85] = topologie.bbox ?? [];
  const champs = {
    communes: {},
    limites: { rang: 'Number' },
    villes: { nom: 'String', rang: 'Number', population: 'Number' }
  };
  return {
    emprise: [ouest, sud, est, nord] as const,
    centre: [2.5, 46.6, 5] as const,
    metadonnees: {
      name: 'Maillage',
      vector_layers: Object.entries(champs).map(([id, fields]) => ({
        id,
        fields,
        minzoom: ZOOM_MIN,
        maxzoom: ZOOM_MAX
      }))
    }
  };
}

async function ecrire(chemin: string, octets: Buffer, lignes: number): Promise<FichierBati> {
  await writeFile(chemin, octets);
  return { octets: octets.length, sha256: createHash('sha256').update(octets).digest('hex'), lignes };
}

function constater(
  communes: readonly CommuneSituee[],
  ids: ReadonlyMap<string, number>,
  geometries: ReadonlyMap<string, unknown>
): Constat[] {
  const sans = communes.filter((c) => !geometries.has(c.code)).map((c) => c.code);
  const inconnus = [...geometries.keys()].filter((code) => !ids.has(code));
  const lignes: Constat[] = [];
  if (sans.length > 0)
    lignes.push({
      source: 'contours',
      niveau: 'attention',
      texte: `Sans contour, absentes de la carte : ${compte(sans.length, 'commune')}.`,
      elements: sans
    });
  if (inconnus.length > 0)
    lignes.push({
      source: 'contours',
      niveau: 'attention',
      texte: `Sans commune correspondante, écartés : ${compte(inconnus.length, 'contour')}.`,
      elements: inconnus
    });
  return lignes;
}

function constaterVides(
  decoupe: Decoupe,
  communes: readonly CommuneSituee[],
  geometries: ReadonlyMap<string, Polygon | MultiPolygon>
): Constat[] {
  const parId = new Map(
    communes.flatMap(({ code }, i) => {
      const geometry = geometries.get(code);
      return geometry ? [[i + 1, geometry] as const] : [];
    })
  );
  const trouves = vides(decoupe, parId);
  if (trouves.length === 0) return [];
  const total = trouves
    .reduce((somme, v) => somme + v.superficie, 0)
    .toFixed(1)
    .replace('.', ',');
  return [
    {
      source: 'contours',
      niveau: 'information',
      texte: `${compte(trouves.length, 'petit vide entouré de terres', 'petits vides entourés de terres')} (${total} km² en tout) hors de toute commune : enclaves, étangs, ou contours de deux éditions qui ne se rejoignent pas.`,
      elements: trouves.map(
        (v) =>
          `${v.latitude.toFixed(4)}, ${v.longitude.toFixed(4)} : ${v.superficie.toFixed(2).replace('.', ',')} km², entre ${v.autour.map((id) => `${communes[id - 1]?.nom} (${communes[id - 1]?.code})`).join(', ')}`
      )
    }
  ];
}
