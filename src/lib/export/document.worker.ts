import type { Contenu, Illustrations } from './contenu';
import type { FichePreuve } from '../report/fichePreuve';
import { ecrireDocument } from './document';
import { ecrireFiche, type ImagesFiche } from './fichePreuve';

export type DemandeDocument =
  { contenu: Contenu; illustrations: Illustrations } | { fiche: FichePreuve; images: ImagesFiche };

export type ReponseDocument = { type: 'fin'; fichier: Blob } | { type: 'erreur'; message: string };

// Packing some seventy images takes half a second: not on the page's own time.
addEventListener('message', ({ data }: MessageEvent<DemandeDocument>) => {
  const ecrit =
    'fiche' in data ? ecrireFiche(data.fiche, data.images) : ecrireDocument(data.contenu, data.illustrations);
  ecrit.then(
    (fichier) => postMessage({ type: 'fin', fichier } satisfies ReponseDocument),
    (erreur: unknown) => postMessage({ type: 'erreur', message: String(erreur) } satisfies ReponseDocument)
  );
});
