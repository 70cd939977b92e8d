declare module 'polylabel' {
  type Position = readonly number[];
  /** Pole of inaccessibility of a polygon: the inside point farthest from its outline. */
  export default function polylabel(
    rings: readonly (readonly Position[])[],
    precision?: number
  ): [number, number] & { distance: number };
}

declare module 'vt-pbf' {
  interface Couche {
    features: readonly { type: 1 | 2 | 3; id?: number; tags: object | null; geometry: unknown }[];
  }
  interface Lot {
    fromGeojsonVt(couches: Partial<Record<string, Couche>>, options: { version: 2; extent: number }): Uint8Array;
  }
  const vtpbf: Lot;
  export default vtpbf;
}
