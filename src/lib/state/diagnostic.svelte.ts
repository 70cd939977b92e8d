import { sommesComparateurs, sommesTerritoire, type LigneDiagnostic } from '../queries/diagnostic';
import { figures, planDiagnostic, type Figure, type PlanDiagnostic } from '../queries/figures';
import type { Jeu } from '../data/jeu';
import type { Territoire } from '../territory/territoire';
import { colonneCourante } from './seance.svelte';

/** A diagnostic with the request it answers. */
export interface Diagnostic {
  territoire: Territoire;
  seuil: number;
  figures: Figure[];
  /** Sums of the territory as a whole and in each département and région. */
  lignes: LigneDiagnostic[];
  /** Query time in the engine, ms. */
  duree: number;
}

/** Asks the engine for a territory; a later request cancels the one under way. */
export class Diagnostics {
  courant = $state.raw<Diagnostic | null>(null);
  erreur = $state.raw<unknown>(null);
  #comparateurs = new Map<number, Promise<LigneDiagnostic[]>>();
  #annulation: AbortController | null = null;

  async demander(jeu: Jeu, territoire: Territoire, seuil: number): Promise<void> {
    this.#annulation?.abort();
    const annulation = new AbortController();
    this.#annulation = annulation;
    this.erreur = null;
    try {
      const base = await jeu.base();
      annulation.signal.throwIfAborted();
      const plan = planDiagnostic(jeu.manifeste, { seuil_apl_mg: seuil });
      const population = colonneCourante(jeu, 'population');
      const comparateurs = await this.#references(jeu, plan, population, seuil);
      const debut = performance.now();
      const ids = territoire.communes.map((i) => i + 1);
      const lignes = await base.demander(sommesTerritoire(plan.formules, population, ids), annulation.signal);
      this.courant = {
        territoire,
        seuil,
        lignes,
        figures: figures(plan, lignes, comparateurs),
        duree: performance.now() - debut
      };
    } catch (erreur) {
      if (!annulation.signal.aborted) this.erreur = erreur;
    }
  }

  /** Sums of France, départements and régions: the same for every territory, asked once a threshold. */
  #references(jeu: Jeu, plan: PlanDiagnostic, population: string, seuil: number): Promise<LigneDiagnostic[]> {
    let lignes = this.#comparateurs.get(seuil);
    if (!lignes) {
      lignes = jeu
        .base()
        .then((base) => base.demander(sommesComparateurs(plan.formules, population)))
        .catch((erreur: unknown) => {
          this.#comparateurs.delete(seuil);
          throw erreur;
        });
      this.#comparateurs.set(seuil, lignes);
    }
    return lignes;
  }
}
