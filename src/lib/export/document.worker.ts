import { servir } from '../data/servir';
import type { Contenu, Illustrations } from './contenu';
import type { FichePreuve } from '../report/fichePreuve';
import { ecrireDocument } from './document';
import { ecrireFiche, type ImagesFiche } from './fichePreuve';

export type DemandeDocument =
  { contenu: Contenu; illustrations: Illustrations } | { fiche: FichePreuve; images: ImagesFiche };

// Packing some seventy images takes half a second: not on the page's own time.
servir((demande: DemandeDocument) =>
  'fiche' in demande
    ? ecrireFiche(demande.fiche, demande.images)
    : ecrireDocument(demande.contenu, demande.illustrations)
);
