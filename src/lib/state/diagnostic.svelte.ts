import { sommesComparateurs, sommesTerritoire, type LigneDiagnostic } from '../queries/diagnostic';
import type { MailleSemblable } from '../catalogue/index';
import type { Ensemble } from '../queries/ensembles';
import { figures, planDiagnostic, type Figure, type PlanDiagnostic } from '../queries/figures';
import { formulesSemblables, ressemblance, variablesDe, type Ressemblance } from '../queries/semblables';
import type { Jeu } from '../data/jeu';
import { entieres, type Perimetre, type Territoire } from '../territory/territoire';
import { colonneCourante } from '../data/jeu';

/** A diagnostic with the request it answers. */
export interface Diagnostic {
  territoire: Territoire;
  seuil: number;
  /** The territory it is set against, when one was chosen. */
  face: Territoire | null;
  /** Level of the alike territories. */
  parmi: MailleSemblable;
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

  async demander(
    jeu: Jeu,
    territoire: Territoire,
    seuil: number,
    face: Territoire | null,
    parmi: MailleSemblable
  ): Promise<void> {
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
      const lignes = await base.demander(sommesTerritoire(plan.formules, population, territoire), annulation.signal);
      const { ressemblance, semblables } = await this.#semblables(
        jeu,
        plan,
        population,
        territoire,
        parmi,
        annulation.signal
      );
      const choisi = await this.#choisi(jeu, plan, population, face, annulation.signal);
      this.courant = {
        territoire,
        seuil,
        face,
        parmi,
        lignes,
        ressemblance,
        figures: figures(
          plan,
          lignes,
          comparateurs,
          [semblables, choisi].filter((e) => e !== null)
        ),
        duree: performance.now() - debut
      };
    } catch (erreur) {
      if (!annulation.signal.aborted) this.erreur = erreur;
    }
  }

  /** The sums of some communes taken together. */
  async #sommes(
    jeu: Jeu,
    plan: PlanDiagnostic,
    population: string,
    perimetre: Perimetre,
    signal: AbortSignal
  ): Promise<LigneDiagnostic | undefined> {
    const base = await jeu.base();
    const lignes = await base.demander(sommesTerritoire(plan.formules, population, perimetre), signal);
    return lignes.find((l) => l.groupe === 'territoire');
  }

  /** The territory of the visitor's choice. */
  async #choisi(
    jeu: Jeu,
    plan: PlanDiagnostic,
    population: string,
    face: Territoire | null,
    signal: AbortSignal
  ): Promise<Ensemble | null> {
    if (!face || face.communes.length === 0) return null;
    const ligne = await this.#sommes(jeu, plan, population, face, signal);
    return ligne ? { niveau: 'choisi', codes: [face.nom], ligne, variables: new Set() } : null;
  }

  /** The alike territories, chosen by the kernel, then summed together by the engine. */
  async #semblables(
    jeu: Jeu,
    plan: PlanDiagnostic,
    population: string,
    territoire: Territoire,
    maille: MailleSemblable,
    signal: AbortSignal
  ): Promise<{ ressemblance: Ressemblance | null; semblables: Ensemble | null }> {
    const referentiel = await jeu.referentiel();
    const formules = formulesSemblables(jeu.manifeste);
    const noms = [...new Set(formules.flatMap((f) => f.requis))];
    const lues = new Map(await Promise.all(noms.map(async (nom) => [nom, await jeu.mesures.nombres(nom)] as const)));
    const zones = referentiel.groupes(maille);
    const trouvee = ressemblance(formules, (nom) => lues.get(nom)!, territoire, maille, zones);
    const codes = trouvee.territoires.map((t) => t.code);
    if (codes.length === 0) return { ressemblance: null, semblables: null };
    const communes = codes.flatMap((code) => referentiel.membres(maille, code) ?? []);
    const ligne = await this.#sommes(jeu, plan, population, entieres(communes), signal);
    return {
      ressemblance: trouvee,
      semblables: ligne ? { niveau: 'semblables', codes, ligne, variables: variablesDe(trouvee) } : null
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
