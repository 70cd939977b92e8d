import { sommesComparateurs, sommesTerritoire, type LigneDiagnostic } from '../queries/diagnostic';
import { semblables as semblablesDuCatalogue } from '../catalogue/index';
import { figures, planDiagnostic, type Figure, type PlanDiagnostic, type Semblables } from '../queries/figures';
import { formulesSemblables, ressemblance, variablesDe, type Ressemblance } from '../queries/semblables';
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
  /** The territories that resemble it, and by what; null when there is none to compare with. */
  ressemblance: Ressemblance | null;
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
      const { ressemblance, semblables } = await this.#semblables(jeu, plan, population, territoire, annulation.signal);
      this.courant = {
        territoire,
        seuil,
        lignes,
        ressemblance,
        figures: figures(plan, lignes, comparateurs, semblables),
        duree: performance.now() - debut
      };
    } catch (erreur) {
      if (!annulation.signal.aborted) this.erreur = erreur;
    }
  }

  /** The alike territories, chosen by the kernel, then summed together by the engine. */
  async #semblables(
    jeu: Jeu,
    plan: PlanDiagnostic,
    population: string,
    { communes }: Territoire,
    signal: AbortSignal
  ): Promise<{ ressemblance: Ressemblance | null; semblables: Semblables | null }> {
    const referentiel = await jeu.referentiel();
    const formules = formulesSemblables(jeu.manifeste);
    const noms = [...new Set(formules.flatMap((f) => f.requis))];
    const lues = new Map(await Promise.all(noms.map(async (nom) => [nom, await jeu.mesures.nombres(nom)] as const)));
    const maille = referentiel.groupes(semblablesDuCatalogue.maille);
    const trouvee = ressemblance(formules, (nom) => lues.get(nom)!, communes, maille);
    const codes = trouvee.territoires.map((t) => t.code);
    if (codes.length === 0) return { ressemblance: null, semblables: null };
    const ids = codes
      .flatMap((code) => referentiel.membres(semblablesDuCatalogue.maille, code) ?? [])
      .map((i) => i + 1);
    const base = await jeu.base();
    const lignes = await base.demander(sommesTerritoire(plan.formules, population, ids), signal);
    const ligne = lignes.find((l) => l.groupe === 'territoire');
    return {
      ressemblance: trouvee,
      semblables: ligne ? { codes, ligne, variables: variablesDe(trouvee) } : null
    };
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
