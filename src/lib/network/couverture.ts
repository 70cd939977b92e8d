import type { Atteinte } from './types';

/** The part of a zone that has someone within reach, and what hangs on one person. */
export interface Couverture {
  habitants: number;
  couverts: number;
  /** With two or more within reach. */
  choix: number;
  /** Persons who are alone within reach of some, most people first. */
  captifs: { personne: number; habitants: number }[];
  /** Share still covered if the first of `captifs` leaves; NaN where nobody lives. */
  moinsUn: number;
}

/** Inhabitants of a commune; none where unknown. */
export const peuple = (habitants: Float64Array, i: number): number => habitants[i] || 0;

/** How many persons a commune has within reach. */
export const nombreAtteints = ({ debut }: Atteinte, i: number): number => debut[i + 1]! - debut[i]!;

/** Coverage, choice, and captives K_k: people of whom k is the only one within reach, uncovered if k leaves. */
export function couverture(atteinte: Atteinte, habitants: Float64Array, zone: readonly number[]): Couverture {
  let [total, couverts, choix] = [0, 0, 0];
  const seuls = new Map<number, number>();
  for (const i of zone) {
    const p = peuple(habitants, i);
    const n = nombreAtteints(atteinte, i);
    total += p;
    if (n === 0 || p === 0) continue;
    couverts += p;
    if (n > 1) choix += p;
    else {
      const k = atteinte.voisin[atteinte.debut[i]!]!;
      seuls.set(k, (seuls.get(k) ?? 0) + p);
    }
  }
  const captifs = Array.from(seuls, ([personne, pris]) => ({ personne, habitants: pris })).sort(
    (a, b) => b.habitants - a.habitants || a.personne - b.personne
  );
  return { habitants: total, couverts, choix, captifs, moinsUn: (couverts - (captifs[0]?.habitants ?? 0)) / total };
}
