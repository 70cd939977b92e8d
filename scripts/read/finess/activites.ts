import type { DossierBrut } from '../dossier.ts';
import { detacher } from '../encodage.ts';
import { rangees } from '../tableFlux.ts';
import { jour } from './etablissement.ts';
import { FINESS, fauteFiness } from './numero.ts';

/** A care activity that an establishment is authorised to carry out. */
export interface AutorisationActivite {
  finess: string;
  activite: string;
  modalite: string;
  forme: string;
  /** Day the activity started; null when it has not, or is not said. */
  miseEnOeuvre: string | null;
  fin: string | null;
}

const COLONNES = {
  finess: 'nofinesset',
  activite: 'activite',
  libelle: 'libactivite',
  modalite: 'modalite',
  forme: 'forme',
  miseEnOeuvre: 'datemeo',
  fin: 'datefin'
} as const;

/** Authorisations of care activities, with the label of each activity code. */
export async function readFinessActivites(
  brut: DossierBrut,
  fichier: string
): Promise<{ autorisations: AutorisationActivite[]; libelles: Record<string, string> }> {
  const autorisations: AutorisationActivite[] = [];
  const libelles: Record<string, string> = {};
  const format = { fichier, separateur: ';', guillemets: true, colonnes: COLONNES } as const;
  for await (const lot of rangees<keyof typeof COLONNES>(brut.flux(fichier), format)) {
    for (const { ligne, finess, activite, libelle, modalite, forme, miseEnOeuvre, fin } of lot) {
      if (!FINESS.test(finess)) throw fauteFiness(fichier, ligne, finess);
      libelles[activite] ??= detacher(libelle);
      autorisations.push({ finess, activite, modalite, forme, miseEnOeuvre: jour(miseEnOeuvre), fin: jour(fin) });
    }
  }
  return { autorisations, libelles };
}
