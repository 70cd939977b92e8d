import type { Portee } from './e2sfca.ts';

/** Who is reached from each place of supply: the columns of a `Portee` as rows. */
export interface Desserte {
  debut: Int32Array;
  /** Place of demand. */
  lieu: Int32Array;
  poids: Float64Array;
  /** Σ_i w_ij·P_i around each place of supply, in inhabitants. */
  attendue: Float64Array;
}

/** Turns pairs round and sums the demand that each place of supply faces. `offres`: how many places of supply. */
export function desserteDe({ debut, voisin, poids }: Portee, demande: Float64Array, offres: number): Desserte {
  const comptes = new Int32Array(offres + 1);
  voisin.forEach((j, k) => {
    if ((poids[k] ?? 0) > 0) comptes[j + 1] = (comptes[j + 1] ?? 0) + 1;
  });
  for (let j = 0; j < offres; j++) comptes[j + 1] = (comptes[j + 1] ?? 0) + (comptes[j] ?? 0);
  const place = comptes.slice();
  const lieu = new Int32Array(comptes[offres] ?? 0);
  const poidsTournes = new Float64Array(lieu.length);
  const attendue = new Float64Array(offres);
  for (let i = 0; i < demande.length; i++)
    for (let k = debut[i] ?? 0; k < (debut[i + 1] ?? 0); k++) {
      const w = poids[k] ?? 0;
      if (w <= 0) continue;
      const j = voisin[k] ?? 0;
      const ici = place[j] ?? 0;
      lieu[ici] = i;
      poidsTournes[ici] = w;
      place[j] = ici + 1;
      attendue[j] = (attendue[j] ?? 0) + w * (demande[i] ?? 0);
    }
  return { debut: comptes, lieu, poids: poidsTournes, attendue };
}

/** Supply that comes (above 0) or leaves (below 0) at a place, in its own unit. */
export interface Changement {
  lieu: number;
  offre: number;
}

/**
 * What changes in supply do to access, exactly and without recomputing the country: E2SFCA is linear in supply, so
 * ΔA_i = Σ_j w_ij·ΔS_j/D_j over the changed places alone.
 * @returns ΔA of every place of demand, and the places of supply that nobody reaches, where a change does nothing
 */
export function varier(
  { debut, lieu, poids, attendue }: Desserte,
  changements: readonly Changement[],
  demandes: number
): { variation: Float64Array; sansDemande: number[] } {
  const variation = new Float64Array(demandes);
  const sansDemande: number[] = [];
  for (const { lieu: j, offre } of changements) {
    const d = attendue[j] ?? 0;
    if (d <= 0) {
      sansDemande.push(j);
      continue;
    }
    const rapport = offre / d;
    for (let k = debut[j] ?? 0; k < (debut[j + 1] ?? 0); k++) {
      const i = lieu[k] ?? 0;
      variation[i] = (variation[i] ?? 0) + (poids[k] ?? 0) * rapport;
    }
  }
  return { variation, sansDemande };
}
