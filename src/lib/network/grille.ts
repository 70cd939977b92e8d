/** More squares than this hold little more than nothing each: they are then made larger. */
const CASES = 500_000;

/** Points of a plane by square, rows of squares one after the other: what a search reads, it reads in order. */
export class Grille {
  /** Points, in the order of the squares. */
  readonly ordre: Int32Array;
  readonly #debut: Int32Array;
  readonly #origine: readonly [x: number, y: number];
  readonly #cote: number;
  readonly #colonnes: number;
  readonly #rangees: number;

  /** @param cote of a square, at least: a quarter of the radius of a search, or so */
  constructor(x: Float64Array, y: Float64Array, cote: number) {
    const [gauche, droite] = bornes(x);
    const [bas, haut] = bornes(y);
    const combien = (large: number) => Math.floor(large / cote) + 1;
    while (!(combien(droite - gauche) * combien(haut - bas) <= CASES)) cote *= 2;
    this.#origine = [gauche, bas];
    this.#cote = cote;
    this.#colonnes = combien(droite - gauche);
    this.#rangees = combien(haut - bas);
    const cases = Int32Array.from(
      x,
      (a, k) => Math.floor((y[k]! - bas) / cote) * this.#colonnes + Math.floor((a - gauche) / cote)
    );
    this.#debut = new Int32Array(this.#colonnes * this.#rangees + 1);
    for (const c of cases) this.#debut[c + 1]!++;
    for (let c = 0; c + 1 < this.#debut.length; c++) this.#debut[c + 1]! += this.#debut[c]!;
    const place = this.#debut.slice();
    this.ordre = new Int32Array(x.length);
    cases.forEach((c, k) => (this.ordre[place[c]!++] = k));
  }

  /** Most bounds that a search writes. */
  get tranchesMaximum(): number {
    return 2 * this.#rangees;
  }

  /**
   * Stretches of `ordre` that hold every point of a circle, and some more.
   * @param tranches where they are written: begin, end, begin, end…
   * @returns how many bounds were written
   */
  autour(x: number, y: number, rayon: number, tranches: Int32Array): number {
    const [gauche, bas] = this.#origine;
    const cote = this.#cote;
    const premiere = Math.max(0, Math.floor((y - rayon - bas) / cote));
    const derniere = Math.min(this.#rangees - 1, Math.floor((y + rayon - bas) / cote));
    let n = 0;
    for (let rangee = premiere; rangee <= derniere; rangee++) {
      const dessous = bas + rangee * cote;
      const ecart = Math.max(0, dessous - y, y - dessous - cote);
      const demi = Math.sqrt(Math.max(0, rayon * rayon - ecart * ecart));
      const de = Math.max(0, Math.floor((x - demi - gauche) / cote));
      const a = Math.min(this.#colonnes - 1, Math.floor((x + demi - gauche) / cote));
      if (de > a) continue;
      tranches[n++] = this.#debut[rangee * this.#colonnes + de]!;
      tranches[n++] = this.#debut[rangee * this.#colonnes + a + 1]!;
    }
    return n;
  }
}

function bornes(valeurs: Float64Array): [number, number] {
  let [moindre, plus] = [Infinity, -Infinity];
  for (const v of valeurs) {
    if (v < moindre) moindre = v;
    if (v > plus) plus = v;
  }
  return [moindre, plus];
}
