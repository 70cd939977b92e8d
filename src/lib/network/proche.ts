import KDBush from 'kdbush';
import { cosinus, distanceKm, KM_PAR_DEGRE } from '../access/sphere';

/** Degrees, by place; NaN where unknown. */
export interface Points {
  longitude: ArrayLike<number>;
  latitude: ArrayLike<number>;
}

/** The nearest of a set of places. */
export interface Proche {
  /** Rank among the places given. */
  rang: number;
  km: number;
}

/** First search around a point, km; each one that finds nothing doubles it, up to half the round of the Earth. */
const PREMIER = 5;
const DERNIER = 20_016;

/** Answers which place is nearest to a point. Places without a position are never found. */
export class Proches {
  readonly #index: KDBush | null;
  readonly #rangs: Int32Array;

  constructor(private readonly lieux: Points) {
    const { longitude, latitude } = lieux;
    const situes = Array.from(longitude, (_, k) => k).filter(
      (k) => !Number.isNaN(longitude[k]!) && !Number.isNaN(latitude[k]!)
    );
    this.#rangs = Int32Array.from(situes);
    this.#index = situes.length === 0 ? null : new KDBush(situes.length);
    for (const k of situes) this.#index?.add(longitude[k]!, latitude[k]!);
    this.#index?.finish();
  }

  /** Null when there is no place, or when the point has no position. Of two as near, the first given. */
  de(x: number, y: number): Proche | null {
    if (this.#index === null || Number.isNaN(x) || Number.isNaN(y)) return null;
    const { longitude, latitude } = this.lieux;
    for (let rayon = PREMIER; ; rayon *= 2) {
      const pas = rayon / KM_PAR_DEGRE;
      const nord = Math.abs(y) + pas;
      // Near a pole every longitude may be near.
      const largeur = nord < 89 ? pas / cosinus(nord) : 360;
      let meilleur: Proche | null = null;
      for (const k of this.#index.range(x - largeur, y - pas, x + largeur, y + pas)) {
        const rang = this.#rangs[k]!;
        const km = distanceKm(x, y, longitude[rang]!, latitude[rang]!);
        if (!meilleur || km < meilleur.km || (km === meilleur.km && rang < meilleur.rang)) meilleur = { rang, km };
      }
      // One found in a corner of the box may be farther than one just outside of it.
      if (meilleur && (meilleur.km <= rayon || rayon > DERNIER)) return meilleur;
    }
  }
}
