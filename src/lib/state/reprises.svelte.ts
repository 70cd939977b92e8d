import { ecrireExpression } from '../territory/expression';
import type { Territoire } from '../territory/territoire';
import { Gardes } from './gardes.svelte';

/** A sentence of the synthesis that the visitor rewrote, and the one it took the place of. */
export interface Reprise {
  /** The territory as the address writes it, and its name: a perimeter that changes keeps its words under its name. */
  territoire: string;
  nom: string;
  indicateur: string;
  texte: string;
  /** What the rule wrote when the visitor rewrote it. */
  regle: string;
  /** The data set it was written upon. */
  build: string;
}

const CLE = 'maillage.reprises';
const MAXIMUM = 500;
const LONGUEUR = 2000;

/** The visitor's own words. */
export class Reprises extends Gardes<Reprise> {
  constructor() {
    super(CLE, valides);
  }

  /** Those of a territory: written for it, else for another perimeter of the same name. */
  pour(territoire: Territoire): Reprise[] {
    const expression = ecrireExpression(territoire.expression);
    const siennes = this.liste.filter((r) => r.territoire === expression);
    const connues = new Set(siennes.map((r) => r.indicateur));
    const homonymes = this.liste.filter(
      (r) => r.territoire !== expression && r.nom === territoire.nom && !connues.has(r.indicateur)
    );
    return [...siennes, ...new Map(homonymes.map((r) => [r.indicateur, r])).values()];
  }

  garder(territoire: Territoire, reprise: Omit<Reprise, 'territoire' | 'nom'>): void {
    const expression = ecrireExpression(territoire.expression);
    const autres = this.#sans(territoire, reprise.indicateur);
    const texte = reprise.texte.trim().slice(0, LONGUEUR);
    this.ecrire([...autres, { ...reprise, texte, territoire: expression, nom: territoire.nom }].slice(-MAXIMUM));
  }

  /** Gives the sentence of the rule back. */
  restaurer(territoire: Territoire, indicateur: string): void {
    this.ecrire(this.#sans(territoire, indicateur));
  }

  #sans(territoire: Territoire, indicateur: string): Reprise[] {
    const montrees = new Set(this.pour(territoire).filter((r) => r.indicateur === indicateur));
    return this.liste.filter((r) => !montrees.has(r));
  }
}

const CHAMPS = ['territoire', 'nom', 'indicateur', 'texte', 'regle', 'build'] as const;

function valides(lu: unknown): Reprise[] {
  if (!Array.isArray(lu)) return [];
  return lu.filter(
    (r: unknown): r is Reprise =>
      typeof r === 'object' &&
      r !== null &&
      CHAMPS.every((champ) => champ in r && typeof (r as Record<string, unknown>)[champ] === 'string')
  );
}
