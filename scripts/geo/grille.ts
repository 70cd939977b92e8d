import type { Position } from 'geojson';
import { seuil, type Niveau } from './niveaux.ts';

/** x, y, x, y… in whole steps from the north-west corner of the world at one zoom. */
export type Chemin = number[];

/** Web Mercator, in steps of a level. */
export function projeter(niveau: Niveau, longitude: number, latitude: number): [number, number] {
  const cote = 2 ** niveau.zoom * niveau.pas;
  const sinus = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sinus) / (1 - sinus)) / (4 * Math.PI);
  return [Math.round((longitude / 360 + 0.5) * cote), Math.round(Math.min(1, Math.max(0, y)) * cote)];
}

/** One weighted arc as a level draws it: light points dropped, the rest set on the grid, ends kept. */
export function arcSurGrille(arc: readonly Position[], niveau: Niveau): Chemin {
  const minimum = seuil(niveau.zoom, niveau.finesse);
  const chemin: Chemin = [];
  for (const [longitude = 0, latitude = 0, poids = Infinity] of arc) {
    if (poids < minimum) continue;
    const [x, y] = projeter(niveau, longitude, latitude);
    const n = chemin.length;
    if (n >= 2 && chemin[n - 2] === x && chemin[n - 1] === y) continue;
    chemin.push(x, y);
  }
  return chemin;
}

/** Joins arcs end to end into a closed ring, each point said once; ~i runs arc i backwards. */
export function anneau(arcs: readonly Chemin[], indices: readonly number[]): Chemin {
  const sortie: Chemin = [];
  for (const i of indices) {
    const arc = arcs[i < 0 ? ~i : i] ?? [];
    for (let k = 0; k < arc.length; k += 2) {
      const j = i < 0 ? arc.length - 2 - k : k;
      ajouter(sortie, arc[j] ?? 0, arc[j + 1] ?? 0);
    }
  }
  return fermerSansRepeter(sortie);
}

/** Adds a point unless it repeats the last one. */
export function ajouter(chemin: Chemin, x: number, y: number): void {
  const n = chemin.length;
  if (n < 2 || chemin[n - 2] !== x || chemin[n - 1] !== y) chemin.push(x, y);
}

/** Drops the last point of a ring when it repeats the first: vector tiles close rings by themselves. */
export function fermerSansRepeter(chemin: Chemin): Chemin {
  const n = chemin.length;
  if (n > 2 && chemin[0] === chemin[n - 2] && chemin[1] === chemin[n - 1]) chemin.length = n - 2;
  return chemin;
}

/** Twice the signed surface; positive for the outer rings of a vector tile (y goes down). */
export function aireDouble(chemin: Chemin): number {
  let somme = 0;
  for (let i = 0, j = chemin.length - 2; i < chemin.length; j = i, i += 2)
    somme += (chemin[j] ?? 0) * (chemin[i + 1] ?? 0) - (chemin[i] ?? 0) * (chemin[j + 1] ?? 0);
  return somme;
}
