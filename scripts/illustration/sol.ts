import type { Polygon } from 'geojson';

type Segment = readonly [number, number, number, number];

/** Height of a band, in the unit of the polygons. */
const BANDE = 2;

/** Where land is, asked many times: the segments of the coasts sorted by bands of latitude. */
export class Sol {
  private readonly bandes = new Map<number, Segment[]>();

  constructor(terres: readonly Polygon['coordinates'][]) {
    for (const anneau of terres.flat())
      for (let i = 1; i < anneau.length; i++) {
        const [x0 = 0, y0 = 0] = anneau[i - 1] ?? [];
        const [x1 = 0, y1 = 0] = anneau[i] ?? [];
        for (let b = Math.floor(Math.min(y0, y1) / BANDE); b <= Math.floor(Math.max(y0, y1) / BANDE); b++) {
          const bande = this.bandes.get(b);
          if (bande) bande.push([x0, y0, x1, y1]);
          else this.bandes.set(b, [[x0, y0, x1, y1]]);
        }
      }
  }

  /** Even–odd rule over all coasts: true on land, lakes and holes left out. */
  contient(x: number, y: number): boolean {
    let dedans = false;
    for (const [x0, y0, x1, y1] of this.bandes.get(Math.floor(y / BANDE)) ?? [])
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) dedans = !dedans;
    return dedans;
  }
}
