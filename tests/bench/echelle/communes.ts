import { lireCommunes } from '../../../scripts/illustration/paquets';
import type { LignePostale } from '../../../scripts/read/indexPostal';

export interface Lieu {
  code: string;
  codePostal: string;
  nom: string;
}

/** Real communes of the current COG, repeated as their population asks: a big town comes more often. */
export class Lieux {
  readonly lignes: LignePostale[];
  readonly #lieux: Lieu[];
  readonly #cumuls: Float64Array;

  constructor() {
    const communes = lireCommunes('@etalab/decoupage-administratif').filter(
      ({ type, zone, codesPostaux }) => type === 'commune-actuelle' && zone !== 'com' && codesPostaux?.[0]
    );
    this.#lieux = communes.map(({ code, nom, codesPostaux }) => ({ code, nom, codePostal: codesPostaux?.[0] ?? '' }));
    this.lignes = communes.flatMap(({ code, nom, codesPostaux = [] }) =>
      codesPostaux.map((codePostal) => ({ commune: code, codePostal, noms: [nom] }))
    );
    let cumul = 0;
    this.#cumuls = Float64Array.from(communes, ({ population = 0 }) => (cumul += population + 20));
  }

  /** `hasard` between 0 and 1. */
  tirer(hasard: number): Lieu {
    const cible = hasard * (this.#cumuls.at(-1) ?? 0);
    let [bas, haut] = [0, this.#lieux.length - 1];
    while (bas < haut) {
      const milieu = (bas + haut) >> 1;
      if ((this.#cumuls[milieu] ?? 0) <= cible) bas = milieu + 1;
      else haut = milieu;
    }
    return this.#lieux[bas]!;
  }
}

/** Seeded: the same files at each run (mulberry32). */
export function hasard(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
