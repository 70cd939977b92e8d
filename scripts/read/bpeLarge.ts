import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE } from './lecture.ts';

export interface TableBpe {
  /** Whole communes, Paris, Lyon and Marseille included. */
  communes: string[];
  /** Facilities of each type asked for, in the order of `communes`. */
  nombres: ReadonlyMap<string, Float64Array>;
}

const COMMUNES = 'COM';

/** The wide table by commune (`CODGEO … NB_D265`), for types of any nomenclature: a type missing from it stops. */
export function readBpeLarge(brut: DossierBrut, fichier: string, types: readonly string[]): TableBpe {
  const titres = types.map((type) => `NB_${type}`);
  const classeur = new Classeur(brut.octets(fichier), fichier, [COMMUNES]);
  // The line of labels above the codes says CODGEO too.
  const table = classeur.tableau(['CODGEO', ...titres], classeur.feuilles.includes(COMMUNES) ? COMMUNES : undefined);
  const rangs = titres.map((titre) => table.colonne(titre));
  const communes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  if (communes.length === 0) {
    throw new LectureError({ fichier, trouve: 'aucune commune', remede: 'Vérifier l’édition du fichier.' });
  }
  const colonne = (rang: number) => Float64Array.from(communes.keys(), (ligne) => table.entier(ligne, rang).valeur);
  return { communes, nombres: new Map(types.map((type, i) => [type, colonne(rangs[i] ?? -1)])) };
}
