/** Who reaches what: for each place of demand i, the places of supply voisin[debut[i] … debut[i + 1]). */
export interface Ensembles {
  /** One more than the places of demand. */
  debut: Int32Array;
  voisin: Int32Array;
  /** Weight of each pair; without them, all within reach weigh one: the floating catchment of Luo and Wang. */
  poids?: Float64Array;
}

export interface Portee extends Ensembles {
  poids: Float64Array;
}

/** A step of distance decay: `poids` up to and including `minutes`. */
export interface Palier {
  minutes: number;
  poids: number;
}

export interface Acces {
  /** Supply reachable from each place of demand, in units of supply per inhabitant. */
  acces: Float64Array;
  /** R_j: supply of each place over the weighted demand around it; 0 where nobody comes. */
  rapport: Float64Array;
  /** Places with supply that no demand reaches: their supply is lost, say so. */
  sansDemande: number[];
}

/** Steps used for general practitioners since 2015. */
export const PALIERS_MG: readonly Palier[] = [
  { minutes: 10, poids: 1 },
  { minutes: 15, poids: 2 / 3 },
  { minutes: 20, poids: 1 / 3 }
];

/** Weight of a travel time; 0 beyond the last step. Steps are in rising order. */
export function poidsTemps(minutes: number, paliers: readonly Palier[]): number {
  for (const palier of paliers) if (minutes <= palier.minutes) return palier.poids;
  return 0;
}

/**
 * Enhanced two-step floating catchment area: R_j = S_j / Σ_i w_ij·P_i, then A_i = Σ_j w_ij·R_j.
 * It shares supply out without losing any: Σ_i P_i·A_i = Σ_j S_j over the places that some demand reaches.
 */
export function e2sfca(offre: Float64Array, demande: Float64Array, { debut, voisin, poids }: Ensembles): Acces {
  const attendue = new Float64Array(offre.length);
  for (let i = 0; i < demande.length; i++) {
    const p = demande[i] ?? 0;
    for (let k = debut[i] ?? 0; k < (debut[i + 1] ?? 0); k++) {
      const j = voisin[k] ?? 0;
      attendue[j] = (attendue[j] ?? 0) + (poids ? (poids[k] ?? 0) : 1) * p;
    }
  }
  const sansDemande: number[] = [];
  const rapport = new Float64Array(offre.length);
  for (let j = 0; j < offre.length; j++) {
    const s = offre[j] ?? 0;
    const d = attendue[j] ?? 0;
    if (d > 0) rapport[j] = s / d;
    else if (s > 0) sansDemande.push(j);
  }
  return { acces: atteindre(rapport, poids ? { debut, voisin, poids } : { debut, voisin }), rapport, sansDemande };
}

/** The second step: A_i = Σ_j w_ij·R_j. */
export function atteindre(rapport: Float64Array, { debut, voisin, poids }: Ensembles): Float64Array {
  const acces = new Float64Array(debut.length - 1);
  for (let i = 0; i < acces.length; i++) {
    let a = 0;
    for (let k = debut[i] ?? 0; k < (debut[i + 1] ?? 0); k++)
      a += (poids ? (poids[k] ?? 0) : 1) * (rapport[voisin[k] ?? 0] ?? 0);
    acces[i] = a;
  }
  return acces;
}
