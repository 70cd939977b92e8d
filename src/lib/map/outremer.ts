import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import { lireContours } from '../data/contours';
import type { Jeu } from '../data/jeu';

/** A département drawn apart, in its own local projection, with its own scale. */
export interface Encart {
  departement: string;
  largeur: number;
  hauteur: number;
  communes: { commune: number; d: string; centre: [number, number] }[];
  /** Length in pixels of the scale bar, and the distance it stands for. */
  barre: { pixels: number; km: number };
  /** Degrees, longitude first, to pixels of the box. */
  projeter: (point: readonly number[]) => [number, number];
}

const RAYON_TERRE = 6371;

type Polygone = number[][][];

/**
 * Projects the communes of a département into a box: equirectangular on its own latitude, so that
 * distances are right on the spot (an inset has no zoom to share with the mainland).
 */
export async function construireEncart(
  jeu: Jeu,
  departement: string,
  cote: number,
  garder?: ReadonlySet<number>
): Promise<Encart | null> {
  const topologie = await lireContours(jeu, departement);
  if (!topologie) return null;
  const { features } = feature(topologie, topologie.objects.communes);
  return dessinerEncart(
    departement,
    features.filter((f) => !garder || garder.has(Number(f.id) - 1)),
    cote
  );
}

/** Draws features whose id is a commune id into a square box of `cote` pixels. */
export function dessinerEncart(departement: string, features: Feature<Geometry | null>[], cote: number): Encart | null {
  const polygones = features.map((f) => ({ commune: Number(f.id) - 1, anneaux: polygonesDe(f.geometry).flat() }));
  const points = polygones.flatMap((p) => p.anneaux.flat());
  if (points.length === 0) return null;
  const [ouest, est] = etendue(points.map(([x = 0]) => x));
  const [sud, nord] = etendue(points.map(([, y = 0]) => y));
  const cosinus = Math.cos((((sud + nord) / 2) * Math.PI) / 180);
  const degres = Math.max((est - ouest) * cosinus, nord - sud, 1e-6);
  const echelle = cote / degres;
  const projeter = ([x = 0, y = 0]: readonly number[]): [number, number] => [
    (x - ouest) * cosinus * echelle,
    (nord - y) * echelle
  ];
  const ecrire = (point: number[]) =>
    projeter(point)
      .map((v) => v.toFixed(1))
      .join(',');
  const centre = (anneaux: number[][][]): [number, number] => {
    const grand = anneaux.reduce((a, b) => (b.length > a.length ? b : a), []);
    const moyenne = (k: number) => grand.reduce((somme, point) => somme + (point[k] ?? 0), 0) / grand.length;
    return projeter([moyenne(0), moyenne(1)]);
  };
  return {
    departement,
    projeter,
    largeur: (est - ouest) * cosinus * echelle,
    hauteur: (nord - sud) * echelle,
    communes: polygones.map(({ commune, anneaux }) => ({
      commune,
      centre: centre(anneaux),
      d: anneaux.map((a) => `M${a.map(ecrire).join('L')}Z`).join('')
    })),
    barre: barreEchelle(echelle / ((Math.PI / 180) * RAYON_TERRE), cote / 3)
  };
}

/** Longest round distance under a width. */
function barreEchelle(pixelsParKm: number, largeur: number): Encart['barre'] {
  const km = largeur / pixelsParKm;
  const puissance = 10 ** Math.floor(Math.log10(km));
  const ronde = puissance * ([5, 2, 1].find((f) => f * puissance <= km) ?? 1);
  return { km: ronde, pixels: ronde * pixelsParKm };
}

function polygonesDe(geometrie: Geometry | null): Polygone[] {
  if (geometrie?.type === 'Polygon') return [geometrie.coordinates];
  return geometrie?.type === 'MultiPolygon' ? geometrie.coordinates : [];
}

function etendue(valeurs: number[]): [number, number] {
  return valeurs.reduce<[number, number]>(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
}
