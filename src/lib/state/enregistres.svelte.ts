import { lireExpression } from '../territory/expression';
import { Gardes, nomLibre } from './gardes.svelte';

/** A territory kept in this browser: its name and its expression, as the address writes it. */
export interface Enregistre {
  nom: string;
  territoire: string;
}

const CLE = 'maillage.territoires';
const MAXIMUM = 200;
/** Characters of a name. */
const LONGUEUR = 120;

/** Territories the visitor keeps. */
export class Enregistres extends Gardes<Enregistre> {
  constructor() {
    super(CLE, valides);
  }

  /** Keeps a territory under a name; the same name replaces it. */
  garder(enregistre: Enregistre): void {
    this.#classer([...this.liste.filter((e) => e.nom !== enregistre.nom), enregistre]);
  }

  /** The same under a name that is free. */
  dupliquer({ nom, territoire }: Enregistre): void {
    this.garder({ nom: nomLibre(nom, LONGUEUR, (libre) => this.liste.some((e) => e.nom === libre)), territoire });
  }

  oublier(nom: string): void {
    this.#classer(this.liste.filter((e) => e.nom !== nom));
  }

  /** Adds those of a file; returns how many were understood. */
  importer(texte: string): number {
    const lus = valides(analyser(texte));
    const noms = new Set(lus.map((e) => e.nom));
    if (lus.length > 0) this.#classer([...this.liste.filter((e) => !noms.has(e.nom)), ...lus]);
    return lus.length;
  }

  #classer(liste: readonly Enregistre[]): void {
    this.ecrire(liste.slice(-MAXIMUM).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr')));
  }
}

function analyser(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return null;
  }
}

/** Keeps what has the shape expected: a file may come from anywhere. */
function valides(lu: unknown): Enregistre[] {
  if (!Array.isArray(lu)) return [];
  return lu.flatMap((e: unknown) => {
    if (typeof e !== 'object' || e === null || !('nom' in e) || !('territoire' in e)) return [];
    const { nom, territoire } = e;
    if (typeof nom !== 'string' || typeof territoire !== 'string' || nom.trim() === '') return [];
    return lireExpression(territoire).expression.length > 0 ? [{ nom: nom.trim().slice(0, LONGUEUR), territoire }] : [];
  });
}
