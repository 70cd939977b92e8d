import { phraseErreur } from '../data/erreurs';

/** Long work that tells where it stands and can be stopped: a later one makes an earlier one void. */
export class Tache {
  /** Share done, 0–1, while it runs. */
  part = $state<number | null>(null);
  erreur = $state('');
  #arret: AbortController | null = null;

  /** @returns false when it failed; why is in `erreur` */
  async mener(travail: (avancer: (part: number) => void, signal: AbortSignal) => Promise<void>): Promise<boolean> {
    this.annuler();
    const arret = (this.#arret = new AbortController());
    this.part = 0;
    this.erreur = '';
    try {
      await travail((part) => {
        if (this.#arret === arret) this.part = part;
      }, arret.signal);
      return true;
    } catch (erreur) {
      if (arret.signal.aborted) return true;
      this.erreur = phraseErreur(erreur);
      return false;
    } finally {
      if (this.#arret === arret) this.part = null;
    }
  }

  annuler(): void {
    this.#arret?.abort(new DOMException('Annulé', 'AbortError'));
  }
}
