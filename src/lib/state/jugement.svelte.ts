import type { ResultatProfession } from '../network/resultat';
import { jugerReseau, type DemandeJugement } from './calculReseau';
import { Tache } from './tache.svelte';

/** One judgement at a time: a later request makes an earlier one void. */
export class Jugement {
  readonly tache = new Tache();
  resultats = $state.raw<readonly ResultatProfession[] | null>(null);

  /** Share done, while it is. */
  get part(): number | null {
    return this.tache.part;
  }

  /** @param lue what is judged; null when there is nothing to judge */
  async mener(lue: Promise<DemandeJugement | null>): Promise<void> {
    const abouti = await this.tache.mener(async (avancer, signal) => {
      const matiere = await lue;
      if (!signal.aborted) this.resultats = matiere && (await jugerReseau(matiere, avancer, signal));
    });
    // A verdict that no longer answers the question is not left on the page.
    if (!abouti) this.resultats = null;
  }
}
