import { peuple } from './couverture';
import type { Atteinte, Lieux } from './types';

/** Persons met while walking through the communes of a zone, each once; the arrays serve every zone in turn. */
export class Balayage {
  readonly #vu: Int32Array;
  readonly #liste: Int32Array;
  /** Residents of the last zone that each person of the last list serves. */
  readonly servis: Float64Array;
  #tour = 0;

  constructor(personnes: number) {
    this.#vu = new Int32Array(personnes);
    this.#liste = new Int32Array(personnes);
    this.servis = new Float64Array(personnes);
  }

  /** Persons within reach of one resident of the zone at least; valid until the next walk. */
  aPortee({ debut, voisin }: Atteinte, habitants: Float64Array, zone: readonly number[]): Int32Array {
    const [vu, liste, servis] = [this.#vu, this.#liste, this.servis];
    const tour = ++this.#tour;
    let n = 0;
    for (const i of zone) {
      const p = peuple(habitants, i);
      if (p === 0) continue;
      const fin = debut[i + 1]!;
      for (let k = debut[i]!; k < fin; k++) {
        const qui = voisin[k]!;
        if (vu[qui] === tour) servis[qui]! += p;
        else {
          vu[qui] = tour;
          servis[qui] = p;
          liste[n++] = qui;
        }
      }
    }
    return liste.subarray(0, n);
  }

  /** Persons who practise in the zone. */
  surPlace({ debut, voisin }: Atteinte, zone: readonly number[]): number {
    const tour = ++this.#tour;
    let n = 0;
    for (const i of zone)
      for (let k = debut[i]!; k < debut[i + 1]!; k++) {
        if (this.#vu[voisin[k]!] === tour) continue;
        this.#vu[voisin[k]!] = tour;
        n++;
      }
    return n;
  }
}

/** Persons who practise in each commune, each once there, in the layout of who reaches whom. */
export function presents({ commune, personne, personnes }: Lieux, communes: number): Atteinte {
  const vues = new Set<number>();
  const places = Array.from(commune.keys()).filter((k) => {
    const cle = commune[k]! * personnes + personne[k]!;
    if (commune[k]! < 0 || vues.has(cle)) return false;
    vues.add(cle);
    return true;
  });
  const debut = new Int32Array(communes + 1);
  for (const k of places) debut[commune[k]! + 1]!++;
  for (let i = 0; i < communes; i++) debut[i + 1]! += debut[i]!;
  const place = debut.slice(0, communes);
  const voisin = new Int32Array(debut[communes]!);
  for (const k of places) voisin[place[commune[k]!]!++] = personne[k]!;
  return { debut, voisin };
}
