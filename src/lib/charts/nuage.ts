/** Where the points of a cloud fall, in pixels of its canvas; −1 for a zone that is not drawn. */
export interface Places {
  largeur: number;
  hauteur: number;
  /** Top left pixel of each point. */
  pixels: Int32Array;
}

/** Side of a point, pixels. */
export const COTE_POINT = 3;

/** Places zones by two values; what lies beyond the ends is set on the edge. */
export function placerPoints(
  x: Float64Array,
  y: Float64Array,
  champ: Uint8Array,
  [xBas, xHaut]: readonly [number, number],
  [yBas, yHaut]: readonly [number, number],
  [largeur, hauteur]: readonly [number, number]
): Places {
  const [l, h] = [largeur - COTE_POINT, hauteur - COTE_POINT];
  const part = (v: number, bas: number, haut: number) =>
    haut === bas ? 0.5 : Math.min(1, Math.max(0, (v - bas) / (haut - bas)));
  const pixels = Int32Array.from(x, (vx, g) => {
    const vy = y[g]!;
    if (champ[g] !== 1 || Number.isNaN(vx) || Number.isNaN(vy)) return -1;
    return Math.round((1 - part(vy, yBas, yHaut)) * h) * largeur + Math.round(part(vx, xBas, xHaut) * l);
  });
  return { largeur, hauteur, pixels };
}

/** Paints the zones left out, then those kept over them: one pass over the zones for each, whatever their number. */
export function peindre(
  image: Uint32Array,
  { largeur, pixels }: Places,
  gardees: Uint8Array,
  [ecartee, gardee]: readonly [number, number]
): void {
  image.fill(0);
  for (const [tour, couleur] of [ecartee, gardee].entries()) {
    for (let g = 0; g < pixels.length; g++) {
      const depart = pixels[g]!;
      if (depart < 0 || gardees[g] !== tour) continue;
      for (let j = 0; j < COTE_POINT; j++) image.fill(couleur, depart + j * largeur, depart + j * largeur + COTE_POINT);
    }
  }
}
