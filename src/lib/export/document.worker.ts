import type { Contenu, Illustrations } from './contenu';
import { ecrireDocument } from './document';

export interface DemandeDocument {
  contenu: Contenu;
  illustrations: Illustrations;
}

export type ReponseDocument = { type: 'fin'; fichier: Blob } | { type: 'erreur'; message: string };

// Packing some seventy images takes half a second: not on the page's own time.
addEventListener('message', ({ data }: MessageEvent<DemandeDocument>) => {
  ecrireDocument(data.contenu, data.illustrations).then(
    (fichier) => postMessage({ type: 'fin', fichier } satisfies ReponseDocument),
    (erreur: unknown) => postMessage({ type: 'erreur', message: String(erreur) } satisfies ReponseDocument)
  );
});
