import { ErreurDonnees } from './erreurs';

/** Reads a part of a file, from a byte to another (excluded). */
export type LecteurPlages = (debut: number, fin: number, signal?: AbortSignal) => Promise<ArrayBuffer>;

/** Range reads of a remote file; a host that ignores ranges and sends the whole file is read once and sliced. */
export function lirePlages(url: string): LecteurPlages {
  let entier: Promise<ArrayBuffer> | undefined;
  return async (debut, fin, signal) => {
    // A browser's cache may hand back a range cut short by a page left midway: the second time, the host itself is asked.
    for (const cache of ['default', 'no-store'] as const) {
      if (entier) return (await entier).slice(debut, fin);
      const reponse = await demander(url, { headers: { Range: `bytes=${debut}-${fin - 1}` }, cache }, signal);
      if (reponse.status !== 206) {
        const tout = reponse.arrayBuffer();
        // One reader that gives up must not leave the others without the file.
        tout.catch(() => (entier = undefined));
        entier = tout;
        return (await tout).slice(debut, fin);
      }
      const octets = await reponse.arrayBuffer();
      if (octets.byteLength === attendus(reponse, debut, fin)) return octets;
    }
    throw new ErreurDonnees('Les données sont arrivées incomplètes : rechargez la page.');
  };
}

async function demander(url: string, options: RequestInit, signal?: AbortSignal): Promise<Response> {
  const reponse = await fetch(url, { ...options, ...(signal ? { signal } : {}) }).catch((cause: unknown) => {
    signal?.throwIfAborted();
    throw new ErreurDonnees('Les données sont injoignables. Vérifiez la connexion, puis rechargez la page.', { cause });
  });
  if (!reponse.ok) throw new ErreurDonnees(`Les données manquent (réponse ${reponse.status}) : rechargez la page.`);
  return reponse;
}

/** Length of a range: to the end of the file at most; what a host does not say is taken as asked. */
function attendus(reponse: Response, debut: number, fin: number): number {
  const total = Number(/\/(\d+)$/.exec(reponse.headers.get('content-range') ?? '')?.[1] ?? fin);
  return Math.min(fin, total) - debut;
}
