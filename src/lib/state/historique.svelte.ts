import type { Expression } from '../territory/expression';

/** What undo brings back: the territory and its name. */
export interface Etape {
  expression: Expression;
  nom: string | null;
}

/** Beyond a hundred steps nobody goes back one by one. */
const LIMITE = 100;

/** Undo and redo: of a territory, of a scenario. */
export class Historique<T = Etape> {
  #passe = $state.raw<readonly T[]>([]);
  #futur = $state.raw<readonly T[]>([]);

  get peutAnnuler(): boolean {
    return this.#passe.length > 0;
  }

  get peutRetablir(): boolean {
    return this.#futur.length > 0;
  }

  /** Remembers what was, before a change. */
  retenir(etape: T): void {
    this.#passe = [...this.#passe.slice(-(LIMITE - 1)), etape];
    this.#futur = [];
  }

  annuler(courante: T): T {
    const etape = this.#passe.at(-1);
    if (!etape) return courante;
    this.#passe = this.#passe.slice(0, -1);
    this.#futur = [...this.#futur, courante];
    return etape;
  }

  retablir(courante: T): T {
    const etape = this.#futur.at(-1);
    if (!etape) return courante;
    this.#futur = this.#futur.slice(0, -1);
    this.#passe = [...this.#passe, courante];
    return etape;
  }
}
