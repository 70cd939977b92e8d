import type { IndicateurId } from '../catalogue/index';
import type { Annexe } from '../report/annexes';
import type { LigneFinancement } from '../report/financement';
import type { PhraseSynthese } from '../report/synthese';
import type { Entete, LigneExport } from './lignes';

/** An image to set in a document, with the words that stand for it. */
export interface ImageDocument {
  octets: Uint8Array;
  /** In pixels of the screen. */
  largeur: number;
  hauteur: number;
  titre: string;
  description: string;
}

/** What a dossier holds, whatever the file it goes to. */
export interface Contenu {
  entete: Entete;
  lignes: readonly LigneExport[];
  synthese: readonly PhraseSynthese[];
  financement: readonly LigneFinancement[];
  annexes: readonly Annexe[];
}

/** What only a document draws. */
export interface Illustrations {
  carte: ImageDocument | null;
  figures: ReadonlyMap<IndicateurId, ImageDocument>;
}

/** Who wrote a sentence: said beside it on every export. */
export function auteurDe({ modifiee, regle }: PhraseSynthese): string {
  return modifiee ? `modifié par l’auteur ; la règle écrivait « ${regle} »` : '';
}
