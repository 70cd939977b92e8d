/** What a value must be to be kept: from `min`, included, to `max`, left out; or one of the ranks of a zoning. */
export type Condition = { min: number; max: number } | { rangs: readonly number[] };

/** How several conditions make one. */
export type Logique = 'et' | 'ou';

/** Whether a value satisfies a condition; an absent one satisfies none. */
export function satisfait(condition: Condition, valeur: number): boolean {
  if (Number.isNaN(valeur)) return false;
  return 'rangs' in condition ? condition.rangs.includes(valeur) : valeur >= condition.min && valeur < condition.max;
}

/** Most conditions at once: one bit each. */
export const CONDITIONS_MAXIMUM = 12;

/**
 * Zones under several conditions, one bit a condition: moving one rewrites its bit alone, and every linked count is
 * one pass over the zones. Zones out of the field are never kept.
 */
export class Filtre {
  readonly #colonnes: readonly Float64Array[];
  readonly #bits: Uint16Array;
  readonly #champ: Uint8Array;
  readonly #posees: Condition[] = [];

  /** @param champ 1 for the zones looked at */
  constructor(colonnes: readonly Float64Array[], champ: Uint8Array) {
    if (colonnes.length > CONDITIONS_MAXIMUM) throw new RangeError(`${CONDITIONS_MAXIMUM} conditions au plus`);
    this.#colonnes = colonnes;
    this.#champ = champ;
    this.#bits = new Uint16Array(champ.length);
  }

  /** Sets the condition of a column; the one already set costs nothing. */
  poser(rang: number, condition: Condition): void {
    if (this.#posees[rang] === condition) return;
    this.#posees[rang] = condition;
    const colonne = this.#colonnes[rang]!;
    const bit = 1 << rang;
    for (let i = 0; i < colonne.length; i++) {
      if (satisfait(condition, colonne[i]!)) this.#bits[i]! |= bit;
      else this.#bits[i]! &= ~bit;
    }
  }

  /** 1 for each zone kept; without `sauf`, as if that condition were not set. No condition keeps the whole field. */
  retenues(logique: Logique, sauf?: number): Uint8Array {
    const tous = (1 << this.#colonnes.length) - 1;
    const vus = sauf === undefined ? tous : tous & ~(1 << sauf);
    const gardees = new Uint8Array(this.#champ.length);
    for (let i = 0; i < gardees.length; i++) {
      if (this.#champ[i] === 0) continue;
      const bits = this.#bits[i]! & vus;
      if (vus === 0 || (logique === 'et' ? bits === vus : bits !== 0)) gardees[i] = 1;
    }
    return gardees;
  }

  /** Zones of the field of which a value needed to decide is absent. */
  indecises(logique: Logique): number {
    const gardees = this.retenues(logique);
    let total = 0;
    for (let i = 0; i < gardees.length; i++) {
      if (this.#champ[i] === 0 || gardees[i] === 1) continue;
      const absentes = this.#colonnes.filter((c) => Number.isNaN(c[i]!)).length;
      // « Et » : a condition known to fail decides, whatever the absent ones would have said.
      const refusee = this.#colonnes.some((c, k) => !Number.isNaN(c[i]!) && (this.#bits[i]! & (1 << k)) === 0);
      if (absentes > 0 && !(logique === 'et' && refusee)) total++;
    }
    return total;
  }
}

/** Which bar of a histogram each value falls in, ends taking what lies beyond; −1 without value. */
export function barreDe(bornes: readonly number[], valeurs: Float64Array): Int16Array {
  const barres = bornes.length - 1;
  return Int16Array.from(valeurs, (v) => {
    if (Number.isNaN(v) || barres < 1) return -1;
    let [bas, haut] = [0, barres - 1];
    while (bas < haut) {
      const milieu = (bas + haut + 1) >> 1;
      if (v >= bornes[milieu]!) bas = milieu;
      else haut = milieu - 1;
    }
    return bas;
  });
}

/** Zones kept in each bar. */
export function compterBarres(barres: Int16Array, gardees: Uint8Array, nombre: number): Float64Array {
  const comptes = new Float64Array(nombre);
  for (let i = 0; i < barres.length; i++) if (gardees[i] === 1 && barres[i]! >= 0) comptes[barres[i]!]!++;
  return comptes;
}
