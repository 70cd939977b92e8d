import type { Position } from 'geojson';
import type { Forme, Polygone } from './cercle';

/** What a GeoJSON says of a territory: its communes where it names them, as our own exports do; else the ground it covers. */
export type PerimetreLu =
  | {
      codes: readonly string[];
      nom: string | null;
      /** Percents of the inhabitants that count, by code, of the communes that are split. */
      partages: ReadonlyMap<string, number>;
    }
  | { forme: Forme };

/** A GeoJSON that cannot be read as a territory, with what to do. */
export class GeojsonIllisible extends Error {
  override readonly name = 'GeojsonIllisible';
}

/** More corners than all the communes of a région drawn without simplification. */
const SOMMETS_MAXIMUM = 200_000;
/** Longest name of a territory, as its own box takes it. */
const NOM_MAXIMUM = 120;
const CODE = /^(?:\d{5}|2[AB]\d{3})$/;

/** True of a text that is JSON rather than a list. */
export const semblableJson = (texte: string): boolean => /^\uFEFF?\s*[{[]/.test(texte);

/**
 * Reads a GeoJSON in WGS 84: a feature, a collection or a bare geometry.
 * @throws GeojsonIllisible, in plain French
 */
export function lireGeojson(texte: string): PerimetreLu {
  const racine = analyser(texte);
  const codes = codesDe(racine);
  if (codes.length > 0) return { codes, nom: nomDe(racine), partages: partagesDe(racine) };
  const { forme, autres } = surfacesDe(racine);
  if (forme.length > 0) return { forme };
  throw new GeojsonIllisible(
    autres > 0
      ? 'Ce GeoJSON n’a que des points ou des lignes : un territoire se lit dans des polygones.'
      : 'Ce fichier ne contient aucune surface GeoJSON : enregistrez-y des polygones, ou donnez une liste de communes.'
  );
}

function analyser(texte: string): unknown {
  try {
    return JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new GeojsonIllisible(
      'Ce fichier JSON est coupé ou mal écrit : exportez-le de nouveau, ou donnez une liste de communes.',
      { cause }
    );
  }
}

/** The communes that our own exports name; nothing in the files of others. */
function codesDe(racine: unknown): readonly string[] {
  const communes = champ(champ(racine, 'maillage'), 'communes');
  if (!Array.isArray(communes)) return [];
  const codes = communes.filter((c): c is string => typeof c === 'string' && CODE.test(c));
  return codes.length === communes.length ? [...new Set(codes)] : [];
}

/** The shares that our own exports give; what is no share leaves the commune whole. */
function partagesDe(racine: unknown): ReadonlyMap<string, number> {
  const partages = champ(champ(racine, 'maillage'), 'partages');
  if (typeof partages !== 'object' || partages === null) return new Map();
  const justes = (pourcent: unknown): pourcent is number =>
    typeof pourcent === 'number' && pourcent > 0 && pourcent < 100;
  return new Map(Object.entries(partages).flatMap(([code, p]) => (justes(p) ? [[code, p] as const] : [])));
}

/** The name that our own exports give the territory; cut where a name of the page would be. */
function nomDe(racine: unknown): string | null {
  const nom = champ(champ(racine, 'maillage'), 'nom');
  return typeof nom === 'string' ? nom.trim().slice(0, NOM_MAXIMUM) || null : null;
}

/** Every polygon, wherever it is nested; and how many geometries have no surface. */
function surfacesDe(racine: unknown): { forme: Forme; autres: number } {
  const forme: Polygone[] = [];
  const reste: unknown[] = [racine];
  let [sommets, autres] = [0, 0];
  while (reste.length > 0) {
    const objet = reste.pop();
    const type = champ(objet, 'type');
    if (type === 'FeatureCollection') reste.push(...liste(champ(objet, 'features')));
    else if (type === 'GeometryCollection') reste.push(...liste(champ(objet, 'geometries')));
    else if (type === 'Feature') reste.push(champ(objet, 'geometry'));
    else if (type === 'Polygon' || type === 'MultiPolygon') {
      const coordonnees = champ(objet, 'coordinates');
      for (const polygone of type === 'Polygon' ? [coordonnees] : liste(coordonnees)) {
        const anneaux = liste(polygone).map(anneauDe);
        sommets += anneaux.reduce((n, a) => n + a.length, 0);
        if (sommets > SOMMETS_MAXIMUM)
          throw new GeojsonIllisible(
            `Ce GeoJSON a plus de ${SOMMETS_MAXIMUM / 1000} 000 sommets : simplifiez-le, ou donnez une liste de communes.`
          );
        if ((anneaux[0]?.length ?? 0) >= 3) forme.push(anneaux.filter((a) => a.length >= 3));
      }
    } else if (typeof type === 'string') autres++;
  }
  return { forme, autres };
}

function anneauDe(anneau: unknown): Position[] {
  return liste(anneau).map((position) => {
    const [x, y] = liste(position);
    if (typeof x !== 'number' || typeof y !== 'number')
      throw new GeojsonIllisible('Un polygone de ce GeoJSON a une position illisible : exportez-le de nouveau.');
    if (Math.abs(x) > 180 || Math.abs(y) > 90)
      throw new GeojsonIllisible(
        'Les coordonnées de ce GeoJSON ne sont pas des longitudes et des latitudes (Lambert 93 ?) : enregistrez-le en WGS 84 (EPSG:4326).'
      );
    return [x, y];
  });
}

const liste = (lu: unknown): readonly unknown[] => (Array.isArray(lu) ? (lu as unknown[]) : []);

const champ = (objet: unknown, nom: string): unknown =>
  typeof objet === 'object' && objet !== null ? (objet as Record<string, unknown>)[nom] : undefined;
