import type { Polygon } from 'geojson';
import { Delaunay } from 'd3-delaunay';
import { plan, type Plan } from './plan.ts';
import { Sol } from './sol.ts';
import type { Position } from './positions.ts';

/** A zone on its plane, in km: the known places, what is nearest to a point, and where land is. */
export interface Terrain {
  plan: Plan;
  /** Index of the nearest known place. */
  proche(x: number, y: number): number;
  surTerre(x: number, y: number): boolean;
}

/** Step at which a coast is followed to know which cells it crosses, km. */
const PAS_COTE = 0.5;

/** Prepares a zone. `lieux` are the places whose nearest-neighbour cells matter. */
export function terrain(lieux: readonly Position[], coordonnees: Polygon['coordinates'][]): Terrain {
  const p = plan(lieux.reduce((somme, l) => somme + l.latitude, 0) / lieux.length);
  const terres = coordonnees.map((polygone) =>
    polygone.map((anneau) => anneau.map(([x = 0, y = 0]) => [p.x(x), p.y(y)]))
  );
  const delaunay = Delaunay.from(
    lieux,
    (l) => p.x(l.longitude),
    (l) => p.y(l.latitude)
  );
  const sol = new Sol(terres);
  let dernier = 0;
  const proche = (x: number, y: number): number => (dernier = delaunay.find(x, y, dernier));
  return {
    plan: p,
    proche,
    surTerre: (x, y) => sol.contient(x, y)
  };
}

/** Cells that a coast crosses. */
export function cellulesCotieres(terres: Polygon['coordinates'][], delaunay: Delaunay<unknown>): Set<number> {
  const cellules = new Set<number>();
  let dernier = 0;
  for (const anneau of terres.flat())
    for (let i = 1; i < anneau.length; i++) {
      const [x0 = 0, y0 = 0] = anneau[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = anneau[i] ?? [];
      const pas = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / PAS_COTE));
      for (let k = 0; k <= pas; k++)
        cellules.add((dernier = delaunay.find(x0 + ((x1 - x0) * k) / pas, y0 + ((y1 - y0) * k) / pas, dernier)));
    }
  return cellules;
}
