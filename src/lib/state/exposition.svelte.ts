import type { MesureId, ProfessionScenario } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import { colonnesExposition, lireExposition, type DonneesExposition } from '../queries/exposition';

/** What the data set tells of the ages of a profession. */
export class ExpositionLue {
  donnees = $state.raw<DonneesExposition | null>(null);
  erreur = $state.raw<unknown>(null);
  #demande = 0;

  /** A later request makes an earlier one void. */
  async lire(jeu: Jeu, profession: ProfessionScenario<MesureId>): Promise<void> {
    const demande = ++this.#demande;
    this.donnees = null;
    this.erreur = null;
    try {
      const colonnes = colonnesExposition(profession, jeu.manifeste);
      const donnees = await lireExposition(colonnes, (colonne) => jeu.mesures.nombres(colonne));
      if (demande === this.#demande) this.donnees = donnees;
    } catch (erreur) {
      if (demande === this.#demande) this.erreur = erreur;
    }
  }
}
