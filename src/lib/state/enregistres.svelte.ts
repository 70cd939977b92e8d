import { lireExpression } from '../territory/expression';

/** A territory kept in this browser: its name and its expression, as the address writes it. */
export interface Enregistre {
  nom: string;
  territoire: string;
}

const CLE = 'maillage.territoires';
const MAXIMUM = 200;

/** Territories the visitor keeps, in localStorage and nowhere else. */
export class Enregistres {
  liste = $state.raw<readonly Enregistre[]>([]);
  /** False when the browser refuses to keep anything (private window, policy). */
  possible = $state(true);

  lire(): void {
    try {
      this.liste = valides(JSON.parse(localStorage.getItem(CLE) ?? '[]'));
    } catch {
      this.liste = [];
    }
  }

  /** Keeps a territory under a name; the same name replaces it. */
  garder(enregistre: Enregistre): void {
    this.#ecrire([...this.liste.filter((e) => e.nom !== enregistre.nom), enregistre]);
  }

  oublier(nom: string): void {
    this.#ecrire(this.liste.filter((e) => e.nom !== nom));
  }

  /** Adds those of a file; returns how many were understood. */
  importer(texte: string): number {
    const lus = valides(analyser(texte));
    const noms = new Set(lus.map((e) => e.nom));
    if (lus.length > 0) this.#ecrire([...this.liste.filter((e) => !noms.has(e.nom)), ...lus]);
    return lus.length;
  }

  #ecrire(liste: readonly Enregistre[]): void {
    const triee = liste.slice(-MAXIMUM).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
    this.liste = triee;
    try {
      localStorage.setItem(CLE, JSON.stringify(triee));
    } catch {
      this.possible = false;
    }
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
    return lireExpression(territoire).expression.length > 0 ? [{ nom: nom.trim().slice(0, 120), territoire }] : [];
  });
}
