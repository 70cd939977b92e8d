import type { Position } from 'geojson';
import { presimplify } from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { anneaux, arcReel, poidsMercator, type Decoupe } from './topologie.ts';
import { niveaux, seuil, ZOOM_COMPLET } from './niveaux.ts';

type Communes = Decoupe['topologie'];

/** Every point with its weight in third place; the topology itself is untouched. */
export function ponderer({ topologie }: Decoupe): Communes {
  const ponderee = presimplify(topologie as Topology<Objects<object>>, poidsMercator) as unknown as Communes;
  const complet = niveaux.find((n) => n.zoom === ZOOM_COMPLET);
  const plancher = complet ? seuil(complet.zoom, complet.finesse) : 0;
  for (const geometrie of ponderee.objects.communes.geometries) {
    const exterieurs = anneaux(geometrie).map((polygone) => pointsAnneau(ponderee, polygone[0] ?? []));
    if (exterieurs.length > 0)
      garderTriangle(
        exterieurs.reduce((a, b) => (etendue(b) > etendue(a) ? b : a)),
        plancher
      );
  }
  return ponderee;
}

/** Drops the points lighter than `minimum`, arc by arc: both sides of a limit stay the same line. */
export function simplifier(ponderee: Communes, minimum: number): Communes {
  return {
    ...ponderee,
    arcs: ponderee.arcs.map((arc) =>
      arc.flatMap(([x = 0, y = 0, poids = Infinity]) => (poids >= minimum ? [[x, y]] : []))
    )
  };
}

function pointsAnneau(topologie: Communes, arcs: readonly number[]): Position[] {
  return arcs.flatMap((i) => topologie.arcs[arcReel(i)] ?? []);
}

/** Gives at least `plancher` to the three points that span a ring, so that it never collapses at close zooms. */
function garderTriangle(points: Position[], plancher: number): void {
  const depart = points[0];
  if (!depart) return;
  const loin = plusLoin(points, (p) => carre(p, depart));
  const large = plusLoin(points, (p) => Math.abs(produit(depart, loin, p)));
  for (const point of [loin, large]) point[2] = Math.max(point[2] ?? 0, plancher);
}

function plusLoin(points: Position[], mesure: (p: Position) => number): Position {
  return points.reduce((a, b) => (mesure(b) > mesure(a) ? b : a));
}

const carre = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number => (ax - bx) ** 2 + (ay - by) ** 2;

const produit = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

function etendue(points: Position[]): number {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return (max(xs) + max(xs.map((x) => -x))) * (max(ys) + max(ys.map((y) => -y)));
}

const max = (valeurs: number[]): number => valeurs.reduce((a, b) => Math.max(a, b), -Infinity);
