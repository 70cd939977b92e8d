import type { Jeu } from '../data/jeu';
import { sommesTerritoire } from '../queries/diagnostic';
import { comparerFigures, type LigneComparee } from '../queries/coteACote';
import { figures, planDiagnostic } from '../queries/figures';
import type { Territoire } from '../territory/territoire';
import { colonneCourante } from '../data/jeu';

/** Two territories side by side, with the request this answers. */
export interface Confrontation {
  gauche: Territoire;
  droite: Territoire;
  seuil: number;
  lignes: LigneComparee[];
}

/** Asks the engine for both territories; a later request cancels the one under way. */
export class CoteACote {
  courante = $state.raw<Confrontation | null>(null);
  erreur = $state.raw<unknown>(null);
  #annulation: AbortController | null = null;

  async demander(jeu: Jeu, gauche: Territoire, droite: Territoire, seuil: number): Promise<void> {
    this.#annulation?.abort();
    const annulation = new AbortController();
    this.#annulation = annulation;
    this.erreur = null;
    try {
      const base = await jeu.base();
      annulation.signal.throwIfAborted();
      const plan = planDiagnostic(jeu.manifeste, { seuil_apl_mg: seuil });
      const population = colonneCourante(jeu, 'population');
      const figuresDe = async (cote: Territoire) =>
        figures(plan, await base.demander(sommesTerritoire(plan.formules, population, cote), annulation.signal), []);
      const lignes = comparerFigures(await figuresDe(gauche), await figuresDe(droite));
      this.courante = { gauche, droite, seuil, lignes };
    } catch (erreur) {
      if (!annulation.signal.aborted) this.erreur = erreur;
    }
  }
}
