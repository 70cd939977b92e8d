import { peuple } from './couverture';
import type { Atteinte } from './types';

/** What keeping fewer professionals would cover. */
export interface Courbe {
  /** Persons in the order to keep them: each adds the most to those before. Those who add nothing are left out. */
  ordre: Int32Array;
  /** People covered by the first k + 1 of them. */
  couverts: Float64Array;
  /** People of the zone. */
  habitants: number;
}

/**
 * Coverage of a zone against the number kept, best first. Each next one is the person who adds the most (lazy greedy:
 * what a person adds can only shrink, so an old figure is an upper bound). Within 1 − 1/e of the best set of each size.
 */
export function courbe({ debut, voisin }: Atteinte, habitants: Float64Array, zone: readonly number[]): Courbe {
  const communesDe = new Map<number, number[]>();
  for (const i of zone) {
    if (peuple(habitants, i) === 0) continue;
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      const liste = communesDe.get(voisin[k]!);
      if (liste) liste.push(i);
      else communesDe.set(voisin[k]!, [i]);
    }
  }
  const couverte = new Uint8Array(habitants.length);
  const gain = (p: number): number =>
    (communesDe.get(p) ?? []).reduce((n, i) => (couverte[i] === 1 ? n : n + peuple(habitants, i)), 0);
  const tas = new Tas();
  for (const p of communesDe.keys()) tas.mettre(p, gain(p));
  const ordre: number[] = [];
  const couverts: number[] = [];
  let total = 0;
  for (let tete = tas.oter(); tete; tete = tas.oter()) {
    const actuel = gain(tete.personne);
    if (actuel < tete.gain) {
      if (actuel > 0) tas.mettre(tete.personne, actuel);
      continue;
    }
    for (const i of communesDe.get(tete.personne) ?? []) couverte[i] = 1;
    total += actuel;
    ordre.push(tete.personne);
    couverts.push(total);
  }
  return {
    ordre: Int32Array.from(ordre),
    couverts: Float64Array.from(couverts),
    habitants: zone.reduce((n, i) => n + peuple(habitants, i), 0)
  };
}

/** How many of the first ones reach a share of the people; null when all of them do not. */
export function nombrePour({ couverts, habitants }: Courbe, seuil: number): number | null {
  if (seuil <= 0) return 0;
  const rang = couverts.findIndex((c) => c / habitants >= seuil - 1e-9);
  return rang < 0 ? null : rang + 1;
}

interface Promesse {
  personne: number;
  gain: number;
}

/** Binary heap: the largest gain on top; of two as large, the first person. */
class Tas {
  readonly #liste: Promesse[] = [];

  mettre(personne: number, gain: number): void {
    const liste = this.#liste;
    let k = liste.push({ personne, gain }) - 1;
    while (k > 0 && this.#avant(k, (k - 1) >> 1)) k = this.#echanger(k, (k - 1) >> 1);
  }

  oter(): Promesse | undefined {
    const liste = this.#liste;
    const tete = liste[0];
    const dernier = liste.pop();
    if (liste.length === 0 || !dernier) return tete;
    liste[0] = dernier;
    for (let k = 0; ;) {
      let fils = 2 * k + 1;
      if (fils >= liste.length) break;
      if (fils + 1 < liste.length && this.#avant(fils + 1, fils)) fils++;
      if (!this.#avant(fils, k)) break;
      k = this.#echanger(k, fils);
    }
    return tete;
  }

  #avant(a: number, b: number): boolean {
    const [x, y] = [this.#liste[a]!, this.#liste[b]!];
    return x.gain > y.gain || (x.gain === y.gain && x.personne < y.personne);
  }

  #echanger(a: number, b: number): number {
    const liste = this.#liste;
    [liste[a], liste[b]] = [liste[b]!, liste[a]!];
    return b;
  }
}
