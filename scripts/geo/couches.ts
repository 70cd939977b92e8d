import type { Carroyage } from './carroyage.ts';
import { aireDouble, anneau, projeter, type Chemin } from './grille.ts';
import { zoomVille, ZOOM_COMPLET, type Niveau } from './niveaux.ts';
import type { Point } from './points.ts';
import { rognerAnneau, rognerLigne } from './rogner.ts';
import type { Rang } from './limites.ts';

export interface Ville extends Point {
  nom: string;
  departement: string;
  population: number | null;
}

/** A commune: its id, and its polygons as rings of arc indices. */
export interface Commune {
  id: number;
  polygones: number[][][];
}

/** Fills the layer `communes`. From ZOOM_COMPLET on, a commune too small for the grid keeps a triangle of one step. */
export function remplirCommunes(
  carroyage: Carroyage,
  niveau: Niveau,
  arcs: Chemin[],
  communes: readonly Commune[]
): void {
  for (const { id, polygones } of communes) {
    const pleins = polygones.map((p) => anneaux(p, arcs)).filter((p) => p.length > 0);
    if (pleins.length === 0 && niveau.zoom >= ZOOM_COMPLET) pleins.push([triangle(arcs, polygones)]);
    const parTuile = new Map<string, { x: number; y: number; geometry: [number, number][][] }>();
    for (const [exterieur = [], ...trous] of pleins) {
      carroyage.parcourir(exterieur, (x, y, cadre, entier) => {
        const dedans = [exterieur, ...trous].map((a) => (entier ? a : rognerAnneau(a, cadre)));
        if (aireDouble(dedans[0] ?? []) === 0) return;
        const tuile = parTuile.get(`${x},${y}`) ?? { x, y, geometry: [] };
        for (const a of dedans) if (aireDouble(a) !== 0) tuile.geometry.push(carroyage.local(a, x, y, true));
        parTuile.set(`${x},${y}`, tuile);
      });
    }
    for (const { x, y, geometry } of parTuile.values())
      carroyage.ajouter(x, y, 'communes', { type: 3, id, tags: null, geometry });
  }
}

/** Outer ring turning the positive way, holes the other; rings without surface left out. */
function anneaux(polygone: number[][], arcs: Chemin[]): Chemin[] {
  const chemins = polygone.map((indices) => anneau(arcs, indices));
  if (aireDouble(chemins[0] ?? []) === 0) return [];
  return chemins.flatMap((chemin, i) => {
    const aire = aireDouble(chemin);
    if (aire === 0) return [];
    return [aire > 0 === (i === 0) ? chemin : retourner(chemin)];
  });
}

function retourner(chemin: Chemin): Chemin {
  const sortie: Chemin = [];
  for (let i = chemin.length - 2; i >= 0; i -= 2) sortie.push(chemin[i] ?? 0, chemin[i + 1] ?? 0);
  return sortie;
}

function triangle(arcs: Chemin[], polygones: number[][][]): Chemin {
  const premier = polygones[0]?.[0]?.[0] ?? 0;
  const [x = 0, y = 0] = arcs[premier < 0 ? ~premier : premier] ?? [];
  return [x, y, x + 1, y, x, y + 1];
}

/** Fills the layer `limites`: each limit once, one feature a rank, strongest last so that it is drawn on top. */
export function remplirLimites(
  carroyage: Carroyage,
  niveau: Niveau,
  arcs: Chemin[],
  rangs: readonly (Rang | null)[]
): void {
  for (const rang of [3, 2, 1, 0] as const) {
    if (rang > niveau.rangMax) continue;
    const parTuile = new Map<string, { x: number; y: number; geometry: [number, number][][] }>();
    arcs.forEach((arc, i) => {
      if (rangs[i] !== rang || arc.length < 4) return;
      carroyage.parcourir(arc, (x, y, cadre, entier) => {
        const tuile = parTuile.get(`${x},${y}`) ?? { x, y, geometry: [] };
        for (const ligne of entier ? [arc] : rognerLigne(arc, cadre))
          tuile.geometry.push(carroyage.local(ligne, x, y, false));
        if (tuile.geometry.length > 0) parTuile.set(`${x},${y}`, tuile);
      });
    });
    for (const { x, y, geometry } of parTuile.values())
      carroyage.ajouter(x, y, 'limites', { type: 2, tags: { rang }, geometry });
  }
}

/** Fills the layer `villes`, most populous first; `rang` is the zoom from which the town shows, all being in the last. */
export function remplirVilles(
  carroyage: Carroyage,
  niveau: Niveau,
  villes: readonly (Ville & { premiere: boolean })[],
  dernier: boolean
): void {
  for (const { nom, population, premiere, longitude, latitude } of villes) {
    const rang = zoomVille(population ?? 0, premiere);
    if (rang > niveau.zoom && !dernier) continue;
    const [x, y] = projeter(niveau, longitude, latitude);
    const [tx, ty] = [Math.floor(x / niveau.pas), Math.floor(y / niveau.pas)];
    const tags = { nom, rang, population: population ?? 0 };
    carroyage.ajouter(tx, ty, 'villes', { type: 1, tags, geometry: carroyage.local([x, y], tx, ty, false) });
  }
}
