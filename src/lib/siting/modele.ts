/** A mixed-integer linear model: the cost of its columns, all at least 0, is brought as low as its rows allow. */
export interface Modele {
  cout: Float64Array;
  /** The first columns take whole values. */
  entieres: number;
  /** Rows: min ≤ Σ valeur·x ≤ max, over the columns colonne[debut[r] … debut[r + 1]). */
  debut: number[];
  colonne: number[];
  valeur: number[];
  min: number[];
  max: number[];
}

export interface Resolution {
  /** Values of the columns; null when none was found in time. */
  valeurs: Float64Array | null;
  /** No solution costs less. */
  borne: number;
  /** True when nothing better exists. */
  prouve: boolean;
}

/** Solves within a time. `depart`, the first columns of a known solution, helps those that can be helped. */
export type Solveur = (modele: Modele, secondes: number, depart?: Float64Array) => Resolution;

export const modeleVide = (cout: Float64Array, entieres: number): Modele => ({
  cout,
  entieres,
  debut: [0],
  colonne: [],
  valeur: [],
  min: [],
  max: []
});

export function ajouterLigne(
  modele: Modele,
  colonnes: readonly number[],
  valeurs: readonly number[],
  { min = -Infinity, max = Infinity }: { min?: number; max?: number }
): void {
  colonnes.forEach((c, k) => {
    modele.colonne.push(c);
    modele.valeur.push(valeurs[k]!);
  });
  modele.debut.push(modele.colonne.length);
  modele.min.push(min);
  modele.max.push(max);
}
