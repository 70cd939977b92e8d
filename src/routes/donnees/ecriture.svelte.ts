import { ErreurDonnees } from '$lib/data/erreurs';
import type { DemandeCsv } from '$lib/export/csv.worker';
import { csvDeTable } from '$lib/export/fichier';
import { remettre } from '$lib/ui/remettre';

/** The file being written, one at a time. */
export class Ecriture {
  nom = $state<string | null>(null);
  part = $state(0);
  erreur = $state.raw<unknown>(null);
  #arret: AbortController | null = null;

  async lancer(nom: string, demande: DemandeCsv): Promise<void> {
    this.annuler();
    const arret = new AbortController();
    this.#arret = arret;
    this.nom = nom;
    this.part = 0;
    this.erreur = null;
    try {
      remettre(await csvDeTable(demande, (part) => (this.part = part), arret.signal), nom);
    } catch (erreur) {
      if (!arret.signal.aborted) this.erreur = erreur;
    } finally {
      if (this.#arret === arret) this.nom = null;
    }
  }

  annuler(): void {
    this.#arret?.abort(new ErreurDonnees('Écriture annulée.'));
    this.nom = null;
  }
}
