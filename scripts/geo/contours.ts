import { compte } from '../../src/lib/format/nombres.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Constat, Entrees } from '../entrees.ts';
import { voisinages, type Voisinage } from './limites.ts';
import { pointInterieur, type Point } from './points.ts';
import { surfaceKm2 } from './sphere.ts';
import { decouper, type Decoupe } from './topologie.ts';
import { vides } from './vides.ts';

/** What cutting the contours needs to know of a commune; its id is its place in code order, from 1. */
export interface CommuneTracee {
  code: string;
  nom: string;
  longitude: number | null;
  latitude: number | null;
}

/** What drawing them needs besides. */
export interface CommuneSituee extends CommuneTracee {
  departement: string;
  region: string;
  epci: string | null;
  population: number | null;
}

export interface ContoursMesures {
  /** km², spherical; NaN without contour. */
  superficies: Float64Array;
  /** Inside the contour wherever there is one. */
  points: Point[];
  voisins: Voisinage[];
  decoupe: Decoupe;
  constats: Constat[];
}

/** Cuts the contours into shared arcs, and measures what the other tables need. */
export function mesurerContours(
  contours: Entrees['contours'],
  communes: readonly CommuneTracee[],
  progres: (texte: string) => void
): ContoursMesures {
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
  progres(`Topologie : ${decoupe.topologie.arcs.length} arcs`);
  return {
    superficies: Float64Array.from(mesures, (m) => m.superficie),
    points: mesures.map((m) => m.point),
    voisins: voisinages(decoupe),
    decoupe,
    constats: [...constater(communes, ids, geometries), ...constaterVides(decoupe, communes, geometries)]
  };
}

function constater(
  communes: readonly CommuneTracee[],
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
  communes: readonly CommuneTracee[],
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
