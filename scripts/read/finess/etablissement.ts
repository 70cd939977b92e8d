import { LectureError } from '../erreur.ts';
import { CODE_COMMUNE } from '../lecture.ts';
import { CATEGORIES } from './categories.ts';
import { FINESS, fauteFiness } from './numero.ts';
import type { Position } from './position.ts';

/** One establishment, whichever of the three layouts it was published in. */
export interface Etablissement extends Position {
  finess: string;
  categorie: string;
  /** Code as published: Paris, Lyon and Marseille come by arrondissement. */
  commune: string;
  /** Day of opening, ISO. */
  ouverture: string | null;
  /** Name of the establishment. */
  nom: string;
}

export interface OptionsFiness {
  fichier: string;
  /** Whether a commune code exists, at any date: FINESS keeps codes of communes merged since. */
  connue: (commune: string) => boolean;
  /** Categories to keep; those of `CATEGORIES` by default. */
  categories?: ReadonlySet<string>;
}

export interface LectureFiness {
  etablissements: Etablissement[];
  rapport: {
    /** Establishments in the file, of every category and state. */
    lus: number;
    fermes: number;
    horsCategories: number;
    /** FINESS numbers of open establishments without a geographical address: they are not in the list. */
    sansAdresse: string[];
  };
}

/** What every reader of FINESS checks and counts the same way. */
export class Recueil {
  readonly #options: OptionsFiness;
  readonly #categories: ReadonlySet<string>;
  readonly #etablissements = new Map<string, Etablissement>();
  readonly rapport: LectureFiness['rapport'] = { lus: 0, fermes: 0, horsCategories: 0, sansAdresse: [] };

  constructor(options: OptionsFiness) {
    this.#options = options;
    this.#categories = options.categories ?? new Set(Object.keys(CATEGORIES));
  }

  /** Whether the category is asked for; counts the establishment as out of scope when it is not. */
  retient(categorie: string): boolean {
    if (this.#categories.has(categorie)) return true;
    this.rapport.horsCategories++;
    return false;
  }

  verifierFiness(finess: string, ligne?: number): string {
    if (FINESS.test(finess)) return finess;
    throw fauteFiness(this.#options.fichier, ligne, finess);
  }

  verifierCommune(commune: string, finess: string, ligne?: number): string {
    if (!CODE_COMMUNE.test(commune)) {
      const remede = 'Vérifier que les colonnes ne sont pas décalées et que les codes sont lus comme du texte.';
      throw this.#faute(ligne, `établissement ${finess} : « ${commune} » n’est pas un code de commune`, remede);
    }
    if (!this.#options.connue(commune)) {
      const remede = 'Vérifier le millésime du code officiel géographique, ou signaler le code au producteur.';
      throw this.#faute(ligne, `établissement ${finess} : la commune ${commune} est inconnue`, remede);
    }
    return commune;
  }

  ajouter(etablissement: Etablissement, ligne?: number): void {
    if (this.#etablissements.has(etablissement.finess)) {
      const remede = 'Un établissement n’a qu’une ligne : télécharger le fichier de nouveau.';
      throw this.#faute(ligne, `établissement ${etablissement.finess} en double`, remede);
    }
    this.#etablissements.set(etablissement.finess, etablissement);
  }

  placer(finess: string, position: (commune: string) => Position): void {
    const etablissement = this.#etablissements.get(finess);
    if (etablissement) Object.assign(etablissement, position(etablissement.commune));
  }

  lecture(): LectureFiness {
    if (this.rapport.lus === 0) throw this.#faute(undefined, 'aucun établissement', 'Le télécharger de nouveau.');
    const etablissements = [...this.#etablissements.values()].sort((a, b) => (a.finess < b.finess ? -1 : 1));
    return { etablissements, rapport: this.rapport };
  }

  #faute(ligne: number | undefined, trouve: string, remede: string): LectureError {
    return new LectureError({
      fichier: this.#options.fichier,
      ...(ligne === undefined ? {} : { ligne }),
      trouve,
      remede
    });
  }
}

/** An ISO day, or null when there is none or it is not a day. */
export function jour(texte: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.test(texte) ? texte.slice(0, 10) : null;
}
