import { ErreurDonnees } from './erreurs';

/** What one message of a worker is worth: the answer, a failure, or nothing yet. */
export interface Issue<T> {
  resoudre: (valeur: T) => void;
  echouer: (message: string) => void;
}

/**
 * Asks a worker and waits for its answer; the worker ends with it, at once when the signal is aborted.
 * @param quoi what is said before the reason of a failure
 */
export function demanderAuFil<D, R, T>(
  worker: Worker,
  demande: D,
  lire: (reponse: R, issue: Issue<T>) => void,
  quoi: string,
  signal: AbortSignal
): Promise<T> {
  return new Promise<T>((resoudre, rejeter) => {
    const echouer = (message: string) => rejeter(new ErreurDonnees(`${quoi} : ${message}`));
    signal.addEventListener('abort', () => rejeter(signal.reason as Error), { once: true });
    worker.addEventListener('error', (e) => echouer(e.message));
    worker.addEventListener('message', ({ data }: MessageEvent<R>) => lire(data, { resoudre, echouer }));
    worker.postMessage(demande);
  }).finally(() => worker.terminate());
}
