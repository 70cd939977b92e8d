import type { Resultat } from '../data/console';
import { ErreurDonnees } from '../data/erreurs';
import type { Jeu } from '../data/jeu';

/** Rows shown, and rows a file may hold. */
export const LIMITE_AFFICHEE = 1000;
export const LIMITE_EXPORT = 100_000;
/** Longest a query may run, in seconds. */
export const DUREE_MAX = 30;

/** One query at a time: its stage, its result, its error. */
export class RequeteSql {
  etape = $state<'repos' | 'chargement' | 'calcul'>('repos');
  /** Share of the tables loaded, 0–1. */
  part = $state(0);
  resultat = $state.raw<Resultat | null>(null);
  erreur = $state.raw<unknown>(null);
  #arret: AbortController | null = null;

  /** Runs a query and keeps what it gives. */
  async executer(jeu: Jeu, sql: string): Promise<void> {
    const resultat = await this.#demander(jeu, sql, LIMITE_AFFICHEE);
    if (resultat) this.resultat = resultat;
  }

  /** The rows of the result shown, all those that a file may hold. */
  async complet(jeu: Jeu): Promise<Resultat | null> {
    const { resultat } = this;
    return resultat?.tronque ? this.#demander(jeu, resultat.sql, LIMITE_EXPORT) : resultat;
  }

  annuler(): void {
    this.#arret?.abort(new ErreurDonnees('Requête annulée.'));
  }

  async #demander(jeu: Jeu, sql: string, limite: number): Promise<Resultat | null> {
    if (this.etape !== 'repos') return null;
    this.erreur = null;
    this.part = 0;
    this.etape = 'chargement';
    const arret = new AbortController();
    this.#arret = arret;
    let minuteur: ReturnType<typeof setTimeout> | undefined;
    try {
      const console = await jeu.console((part) => (this.part = part));
      arret.signal.throwIfAborted();
      this.etape = 'calcul';
      const trop = `La requête a dépassé ${DUREE_MAX} secondes et a été arrêtée : filtrez ou agrégez davantage.`;
      minuteur = setTimeout(() => arret.abort(new ErreurDonnees(trop)), DUREE_MAX * 1000);
      return await console.executer(sql, limite, arret.signal);
    } catch (erreur) {
      this.erreur = erreur;
      this.resultat = null;
      return null;
    } finally {
      clearTimeout(minuteur);
      this.etape = 'repos';
      this.#arret = null;
    }
  }
}
