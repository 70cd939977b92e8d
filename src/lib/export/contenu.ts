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

/** The figures and words of a dossier, whatever the file they go to. */
export interface Corps {
  entete: Entete;
  lignes: readonly LigneExport[];
  synthese: readonly PhraseSynthese[];
  financement: readonly LigneFinancement[];
}

/** With the tables beside the figures, for files that have room for them. */
export interface Contenu extends Corps {
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
