/** PMTiles tile id: position on the Hilbert curve of its zoom, after all tiles of lower zooms. */
export function idTuile(z: number, x: number, y: number): number {
  let id = (4 ** z - 1) / 3;
  let cx = x;
  let cy = y;
  for (let s = 2 ** (z - 1); s >= 1; s /= 2) {
    const rx = (cx & s) > 0 ? 1 : 0;
    const ry = (cy & s) > 0 ? 1 : 0;
    id += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        cx = s - 1 - (cx & (s - 1));
        cy = s - 1 - (cy & (s - 1));
      }
      [cx, cy] = [cy, cx];
    }
  }
  return id;
}
