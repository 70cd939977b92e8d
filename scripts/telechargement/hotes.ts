import type { Horloge } from './horloge.ts';

interface File {
  ouvertes: number;
  /** No request starts before this time: the polite pause, or the wait the host asked for. */
  libreA: number;
  attente: (() => void)[];
}

/** Never more than `limite` answers open per host, and a pause between two starts. */
export class Hotes {
  readonly #files = new Map<string, File>();
  readonly #horloge: Horloge;
  readonly #limite: number;
  readonly #pauseMs: number;

  constructor(horloge: Horloge, limite = 2, pauseMs = 400) {
    this.#horloge = horloge;
    this.#limite = limite;
    this.#pauseMs = pauseMs;
  }

  /** Waits for a place; the caller gives it back once. */
  async prendre(hote: string, signal: AbortSignal): Promise<() => void> {
    const file = this.#file(hote);
    if (file.ouvertes < this.#limite) file.ouvertes += 1;
    else await new Promise<void>((suivant) => file.attente.push(suivant));
    const rendre = () => {
      const suivant = file.attente.shift();
      if (suivant) suivant();
      else file.ouvertes -= 1;
    };
    const debut = Math.max(file.libreA, this.#horloge.maintenant());
    file.libreA = debut + this.#pauseMs;
    try {
      signal.throwIfAborted();
      const attente = debut - this.#horloge.maintenant();
      if (attente > 0) await this.#horloge.dormir(attente, signal);
    } catch (erreur) {
      rendre();
      throw erreur;
    }
    return rendre;
  }

  /** The host asked to be left alone for a while. */
  suspendre(hote: string, ms: number): void {
    const file = this.#file(hote);
    file.libreA = Math.max(file.libreA, this.#horloge.maintenant() + ms);
  }

  #file(hote: string): File {
    const connue = this.#files.get(hote);
    if (connue) return connue;
    const neuve: File = { ouvertes: 0, libreA: 0, attente: [] };
    this.#files.set(hote, neuve);
    return neuve;
  }
}
