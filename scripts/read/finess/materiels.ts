import type { DossierBrut } from '../dossier.ts';
import { detacher } from '../encodage.ts';
import { enregistrements } from '../enregistrements.ts';
import { LectureError } from '../erreur.ts';
import { jour } from './etablissement.ts';
import { FINESS, fauteFiness } from './numero.ts';

/** One heavy equipment: scanner, MRI, PET camera… */
export interface MaterielLourd {
  finess: string;
  /** Code of the equipment: 05602 scanner, 06201 clinical MRI… */
  materiel: string;
  libelle: string;
  autorisation: string | null;
  miseEnOeuvre: string | null;
}

const ENTETE = 'nofinessej;rsej;eml;libeml;noautor;noautorarhgos;noimplarhgos;dateautor;nofinesset;datemeo';

/**
 * Heavy equipment. The header names the number of the legal entity first, but the rows do not hold it: every value stands
 * one column before its name. Read by position, and only under that very header, so that a file put right is noticed.
 */
export async function readFinessMateriels(brut: DossierBrut, fichier: string): Promise<MaterielLourd[]> {
  const surEntete = (champs: string[]) => {
    if (champs.join(';') === ENTETE) return [1, 2, 6, 7, 8];
    const remede = 'La disposition a changé : si l’en-tête n’est plus décalé, le lire par ses titres.';
    throw new LectureError({ fichier, ligne: 1, trouve: `en-tête inattendu : ${champs.join(';')}`, remede });
  };
  const materiels: MaterielLourd[] = [];
  const format = { fichier, separateur: ';', guillemets: true } as const;
  for await (const lot of enregistrements(brut.flux(fichier), format, surEntete)) {
    for (const { ligne, champs } of lot) {
      const [materiel = '', libelle = '', autorisation = '', finess = '', miseEnOeuvre = ''] = champs;
      if (!FINESS.test(finess)) throw fauteFiness(fichier, ligne, finess);
      if (!/^\d{5}$/.test(materiel)) {
        const remede = 'Vérifier que les colonnes sont décalées comme dans les éditions connues.';
        throw new LectureError({ fichier, ligne, trouve: `« ${materiel} » n’est pas un code de matériel`, remede });
      }
      materiels.push({
        finess,
        materiel,
        libelle: detacher(libelle),
        autorisation: jour(autorisation),
        miseEnOeuvre: jour(miseEnOeuvre)
      });
    }
  }
  return materiels;
}
