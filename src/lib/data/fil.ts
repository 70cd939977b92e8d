import { ErreurDonnees } from './erreurs';

/** What one message of a worker is worth: the answer, a failure, or nothing yet. */
export interface Issue<T> {
  resoudre: (valeur: T) => void;
  /** A sentence made for the visitor stands alone; any other reason follows what was asked. */
  echouer: (message: string, phrase?: boolean) => void;
}

/**
 * Asks a worker and waits for its answer; the worker ends with it, at once when the signal is aborted.
 * @param demande what is asked, or is being made ready while the worker loads
 * @param quoi what is said before the reason of a failure
 */
export function demanderAuFil<D, R, T>(
  worker: Worker,
  demande: D | Promise<D>,
  lire: (reponse: R, issue: Issue<T>) => void,
  quoi: string,
  signal: AbortSignal
): Promise<T> {
  return new Promise<T>((resoudre, rejeter) => {
    const echouer = (message: string, phrase = false) =>
      rejeter(new ErreurDonnees(phrase ? message : `${quoi} : ${message}`));
    signal.throwIfAborted();
    signal.addEventListener('abort', () => rejeter(signal.reason as Error), { once: true });
    worker.addEventListener('error', (e) => echouer(e.message));
    worker.addEventListener('message', ({ data }: MessageEvent<R>) => lire(data, { resoudre, echouer }));
    Promise.resolve(demande).then((prete) => worker.postMessage(prete), rejeter);
  }).finally(() => worker.terminate());
}

/** What a worker that has one thing to do says: where it stands, then the result, or why there is none. */
export type ReponseFil<T> =
  | { type: 'avancement'; part: number }
  | { type: 'fin'; resultat: T }
  | { type: 'erreur'; message: string; phrase: boolean };

/** Asks a worker that answers by `servir`. An aborted signal ends it at once. */
export function calculer<D, T>(
  worker: Worker,
  demande: D | Promise<D>,
  quoi: string,
  avancer: (part: number) => void,
  signal: AbortSignal
): Promise<T> {
  return demanderAuFil<D, ReponseFil<T>, T>(
    worker,
    demande,
    (reponse, { resoudre, echouer }) => {
      if (reponse.type === 'avancement') avancer(reponse.part);
      else if (reponse.type === 'erreur') echouer(reponse.message, reponse.phrase);
      else resoudre(reponse.resultat);
    },
    quoi,
    signal
  );
}
