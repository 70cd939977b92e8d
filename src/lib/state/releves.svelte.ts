import { ecrireExpression } from '../territory/expression';
import { LIGNES_RELEVE, type LigneReleve } from '../territory/releve';
import type { Territoire } from '../territory/territoire';
import { Gardes } from './gardes.svelte';

/** A line of a report with what the visitor made of it. */
export interface LigneGardee extends LigneReleve {
  /** Chosen by hand: a target, or '' for « none »; null leaves the proposal. */
  choix: string | null;
}

interface Releve {
  /** The territory as the address writes it. */
  territoire: string;
  lignes: LigneGardee[];
}

const CLE = 'maillage.releves';
const TERRITOIRES = 50;

/** The reports that the visitor brought, by territory. */
export class Releves extends Gardes<Releve> {
  constructor() {
    super(CLE, valides);
  }

  pour({ expression }: Territoire): readonly LigneGardee[] {
    const ecrite = ecrireExpression(expression);
    return this.liste.find((r) => r.territoire === ecrite)?.lignes ?? [];
  }

  garder({ expression }: Territoire, lignes: readonly LigneGardee[]): void {
    const territoire = ecrireExpression(expression);
    const autres = this.liste.filter((r) => r.territoire !== territoire).slice(1 - TERRITOIRES);
    const gardees = lignes.slice(0, LIGNES_RELEVE);
    this.ecrire(gardees.length > 0 ? [...autres, { territoire, lignes: gardees }] : autres);
  }
}

function valides(lu: unknown): Releve[] {
  if (!Array.isArray(lu)) return [];
  return lu.filter(
    (r: unknown): r is Releve =>
      typeof r === 'object' &&
      r !== null &&
      'territoire' in r &&
      typeof r.territoire === 'string' &&
      'lignes' in r &&
      Array.isArray(r.lignes) &&
      r.lignes.every(ligneValide)
  );
}

function ligneValide(l: unknown): boolean {
  if (
    typeof l !== 'object' ||
    l === null ||
    !('libelle' in l) ||
    !('valeur' in l) ||
    !('annee' in l) ||
    !('choix' in l)
  )
    return false;
  const nombre = (v: unknown) => v === null || typeof v === 'number';
  return (
    typeof l.libelle === 'string' &&
    nombre(l.valeur) &&
    nombre(l.annee) &&
    (l.choix === null || typeof l.choix === 'string')
  );
}
