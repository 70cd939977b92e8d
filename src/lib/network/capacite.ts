import { e2sfca, type Acces } from '../access/e2sfca';
import { peuple } from './couverture';
import type { Atteinte, Lieux } from './types';

/** Full-time equivalents of each person, all places together. */
export function offreParPersonne({ personne, personnes, etp }: Lieux): Float64Array {
  const offre = new Float64Array(personnes);
  personne.forEach((p, k) => (offre[p]! += etp[k] || 0));
  return offre;
}

/**
 * Supply shared out among those who have it within reach, wherever they live: R_k = S_k / Σ P, A_i = Σ R_k. A person
 * with several places is one supply, shared by all those who reach any of them.
 */
export function partager(atteinte: Atteinte, offre: Float64Array, habitants: Float64Array): Acces {
  const demande = habitants.map((p) => p || 0);
  return e2sfca(offre, demande, atteinte);
}

/** Full-time equivalents for 100 000 people of a zone, each with what is within reach; NaN where nobody lives. */
export function capacite(acces: Float64Array, habitants: Float64Array, zone: readonly number[]): number {
  let [total, offerte] = [0, 0];
  for (const i of zone) {
    const p = peuple(habitants, i);
    total += p;
    offerte += p * acces[i]!;
  }
  return (100_000 * offerte) / total;
}

/**
 * Herfindahl-Hirschman index Σ s² of what the people of a zone have within reach, s_k the share that person k gives them:
 * R_k for each of those it serves. NaN when nobody serves them.
 * @param personnes within reach of the zone
 * @param servis residents of the zone that each person of the network serves
 */
export function concentration(personnes: Int32Array, servis: Float64Array, rapport: Float64Array): number {
  let [somme, carres] = [0, 0];
  for (let n = 0; n < personnes.length; n++) {
    const k = personnes[n]!;
    const part = rapport[k]! * servis[k]!;
    somme += part;
    carres += part * part;
  }
  return carres / (somme * somme);
}

/** As many equal professionals would be as concentrated: 1/HHI; 0 when there is none. */
export const nombreEffectif = (indice: number): number => (Number.isNaN(indice) ? 0 : 1 / indice);

/** The same index for those of one commune, who all have the same within reach: Σ (R_k / A_i)². */
export function concentrationResident({ debut, voisin }: Atteinte, rapport: Float64Array, i: number): number {
  let [somme, carres] = [0, 0];
  for (let k = debut[i]!; k < debut[i + 1]!; k++) {
    const r = rapport[voisin[k]!]!;
    somme += r;
    carres += r * r;
  }
  return carres / (somme * somme);
}
