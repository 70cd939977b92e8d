import type { Expression } from '../territory/expression';

/** What undo brings back: the territory and its name. */
export interface Etape {
  expression: Expression;
  nom: string | null;
}

/** Beyond a hundred steps nobody goes back one by one. */
const LIMITE = 100;

/** Undo and redo of a territory. */
export class Historique {
  #passe = $state.raw<readonly Etape[]>([]);
  #futur = $state.raw<readonly Etape[]>([]);

  get peutAnnuler(): boolean {
    return this.#passe.length > 0;
  }

  get peutRetablir(): boolean {
    return this.#futur.length > 0;
  }

  /** Remembers what was, before a change. */
  retenir(etape: Etape): void {
    this.#passe = [...this.#passe.slice(-(LIMITE - 1)), etape];
    this.#futur = [];
  }

  annuler(courante: Etape): Etape {
    const etape = this.#passe.at(-1);
    if (!etape) return courante;
    this.#passe = this.#passe.slice(0, -1);
    this.#futur = [...this.#futur, courante];
    return etape;
  }

  retablir(courante: Etape): Etape {
    const etape = this.#futur.at(-1);
    if (!etape) return courante;
    this.#futur = this.#futur.slice(0, -1);
    this.#passe = [...this.#passe, courante];
    return etape;
  }
}
