import { phraseErreur } from '../data/erreurs';
import type { ResultatProfession } from '../network/resultat';
import { jugerReseau, type DemandeJugement } from './calculReseau';

/** One judgement at a time: a later request makes an earlier one void. */
export class Jugement {
  erreur = $state('');
  resultats = $state.raw<readonly ResultatProfession[] | null>(null);
  /** Share done, while it is. */
  part = $state<number | null>(null);
  #arret: AbortController | null = null;

  /** @param lue what is judged; null when there is nothing to judge */
  async mener(lue: Promise<DemandeJugement | null>): Promise<void> {
    this.#arret?.abort(new DOMException('Remplacé', 'AbortError'));
    const arret = (this.#arret = new AbortController());
    this.part = 0;
    this.erreur = '';
    try {
      const matiere = await lue;
      if (arret.signal.aborted) return;
      if (!matiere) {
        this.resultats = null;
        return;
      }
      this.resultats = await jugerReseau(matiere, (part) => (this.part = part), arret.signal);
    } catch (erreur) {
      if (arret.signal.aborted) return;
      // A verdict that no longer answers the question is not left on the page.
      this.resultats = null;
      this.erreur = phraseErreur(erreur);
    } finally {
      if (this.#arret === arret) this.part = null;
    }
  }
}
