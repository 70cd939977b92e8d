/** Zooms of the archive; MapLibre draws deeper ones from the last. */
export const ZOOM_MIN = 4;
export const ZOOM_MAX = 10;

export interface Niveau {
  zoom: number;
  /** Steps across a tile. Coarse at low zoom, where half a pixel is enough and bytes count most. */
  pas: number;
  /** A point goes when the triangle it makes is smaller than this share of a squared pixel. */
  finesse: number;
  /** Highest rank of limit drawn: 0 région and coast, 1 département, 2 EPCI, 3 commune. */
  rangMax: number;
}

/** One simplification a zoom: what a screen of 512 px a tile can tell apart. */
export const niveaux: readonly Niveau[] = [
  { zoom: 4, pas: 384, finesse: 6, rangMax: 1 },
  { zoom: 5, pas: 512, finesse: 6, rangMax: 1 },
  { zoom: 6, pas: 2048, finesse: 1, rangMax: 1 },
  { zoom: 7, pas: 2048, finesse: 1, rangMax: 2 },
  { zoom: 8, pas: 2048, finesse: 1.5, rangMax: 3 },
  { zoom: 9, pas: 2048, finesse: 1.5, rangMax: 3 },
  { zoom: 10, pas: 2048, finesse: 1, rangMax: 3 }
];

/** From this zoom on, every commune keeps at least a triangle. */
export const ZOOM_COMPLET = 8;

/** Weight under which a point goes, in the unit of `poidsMercator`. */
export function seuil(zoom: number, finesse: number): number {
  const pixel = 360 / (512 * 2 ** zoom);
  return finesse * pixel * pixel;
}

/** Zoom from which a town is named. Each département shows its largest one by zoom 6. */
export function zoomVille(population: number, premiereDuDepartement: boolean): number {
  const paliers: [number, number][] = [
    [200_000, 4],
    [100_000, 5],
    [40_000, 6],
    [15_000, 7],
    [5_000, 8],
    [1_500, 9]
  ];
  const zoom = paliers.find(([habitants]) => population >= habitants)?.[1] ?? ZOOM_MAX;
  return premiereDuDepartement ? Math.min(zoom, 6) : zoom;
}

/** South of this latitude Mercator swells so much that one icy district would outweigh all communes: drawn up to zoom 6. */
export const SUD_LIMITE = -60;
export const ZOOM_SUD = 6;
