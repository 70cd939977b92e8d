import type { Position } from 'geojson';

/** A box of degrees. */
export type Cadre = readonly [ouest: number, sud: number, est: number, nord: number];

/** Metropolitan France, where a national map is looked at. */
export const METROPOLE: Cadre = [-5.3, 41.2, 9.8, 51.2];

/** Box of some points. */
export function boite(points: readonly Position[]): Cadre {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}

/** Whether two boxes share a point. */
export const seTouchent = (a: Cadre, b: Cadre): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
