/** More cells than the Earth has in a column: one number names a cell. */
const RANGEE = 100_003;

/** Points already placed, in square cells of side `maille`, to know how much room is left around a new one. */
export class Semis {
  private readonly cases = new Map<number, [number, number][]>();

  constructor(private readonly maille: number) {}

  poser(x: number, y: number): void {
    const cle = this.cle(x, y);
    const points = this.cases.get(cle);
    if (points) points.push([x, y]);
    else this.cases.set(cle, [[x, y]]);
  }

  /** Distance to the nearest point, exact below `maille`, `maille` beyond. */
  ecart(x: number, y: number): number {
    let proche = this.maille;
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const [px, py] of this.cases.get(this.cle(x + dx * this.maille, y + dy * this.maille)) ?? [])
          proche = Math.min(proche, Math.hypot(px - x, py - y));
    return proche;
  }

  private cle(x: number, y: number): number {
    return Math.floor(x / this.maille) * RANGEE + Math.floor(y / this.maille);
  }
}
