import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Jeu } from './jeu';
import { lireJson } from './manifeste';

/** One département: communes by id, and each limit with the communes on its two sides (0 for the sea or abroad). */
export type ContoursDepartement = Topology<{
  communes: GeometryCollection;
  limites: GeometryCollection<{ a: number; b: number }>;
}>;

const lus = new Map<string, Promise<ContoursDepartement>>();

/** Contours of a département, fetched once; undefined when the data set has none for it. */
export function lireContours(jeu: Jeu, departement: string): Promise<ContoursDepartement> | undefined {
  if (!(departement in jeu.manifeste.contours)) return undefined;
  const url = jeu.adresse(`contours/${departement}.json`);
  let lecture = lus.get(url);
  if (!lecture) {
    lecture = (lireJson(url) as Promise<ContoursDepartement>).catch((erreur: unknown) => {
      lus.delete(url);
      throw erreur;
    });
    lus.set(url, lecture);
  }
  return lecture;
}
