import { ErreurDonnees } from './erreurs';

/** Reads a part of a file, from a byte to another (excluded). */
export type LecteurPlages = (debut: number, fin: number, signal?: AbortSignal) => Promise<ArrayBuffer>;

/** Range reads of a remote file; a host that ignores ranges and sends the whole file is read once and sliced. */
export function lirePlages(url: string): LecteurPlages {
  let entier: Promise<ArrayBuffer> | undefined;
  return async (debut, fin, signal) => {
    if (entier) return (await entier).slice(debut, fin);
    const headers = { Range: `bytes=${debut}-${fin - 1}` };
    const reponse = await fetch(url, { headers, ...(signal ? { signal } : {}) }).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new ErreurDonnees('Les données sont injoignables. Vérifiez la connexion, puis rechargez la page.', {
        cause
      });
    });
    if (reponse.status === 206) return reponse.arrayBuffer();
    if (!reponse.ok) throw new ErreurDonnees(`Les données manquent (réponse ${reponse.status}) : rechargez la page.`);
    const tout = reponse.arrayBuffer();
    // One reader that gives up must not leave the others without the file.
    tout.catch(() => (entier = undefined));
    entier = tout;
    return (await tout).slice(debut, fin);
  };
}
