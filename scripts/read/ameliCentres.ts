import type { DossierBrut } from './dossier.ts';
import { detacher } from './encodage.ts';
import { FINESS, fauteFiness } from './finess/numero.ts';
import type { TrouverCommune } from './indexPostal.ts';
import { NonApparies, type NonApparie } from './nonApparies.ts';
import { rangees } from './tableFlux.ts';

export interface CentreAmeli {
  finess: string;
  /** null where neither FINESS nor the postal address gives it; the address is then in `nonApparies`. */
  commune: string | null;
  type: string;
  /** Codes of the specialties offered, in order. */
  specialites: string[];
}

export interface LectureCentres {
  centres: CentreAmeli[];
  rapport: { lignes: number; nonApparies: NonApparie[]; parFiness: number };
}

const COLONNES = {
  finess: 'etab_finess',
  specialite: 'specialite_code',
  type: 'type_etab_code',
  codePostal: 'coordonnees_code_postal',
  ville: 'coordonnees_ville'
} as const;

/** Health centres of the Annuaire santé: one line a centre × specialty, so one centre a FINESS number. */
export async function readAmeliCentres(
  brut: DossierBrut,
  options: {
    fichier: string;
    trouverCommune: TrouverCommune;
    /** Commune of an establishment in FINESS, surer than a postal address. */
    communeDeFiness?: (finess: string) => string | null;
  }
): Promise<LectureCentres> {
  const { fichier, trouverCommune, communeDeFiness } = options;
  const format = { fichier, separateur: ';', guillemets: true, colonnes: COLONNES } as const;
  const centres = new Map<string, CentreAmeli>();
  const nonApparies = new NonApparies();
  let [lignes, parFiness] = [0, 0];
  for await (const lot of rangees<keyof typeof COLONNES>(brut.flux(fichier), format)) {
    lignes += lot.length;
    for (const ligne of lot) {
      if (!FINESS.test(ligne.finess)) throw fauteFiness(fichier, ligne.ligne, ligne.finess);
      let centre = centres.get(ligne.finess);
      if (!centre) {
        const connue = communeDeFiness?.(ligne.finess) ?? null;
        if (connue !== null) parFiness++;
        const commune = connue ?? trouverCommune(ligne.codePostal, ligne.ville);
        if (commune === null) nonApparies.noter(ligne.codePostal, ligne.ville);
        const finess = detacher(ligne.finess);
        centre = { finess, commune, type: detacher(ligne.type), specialites: [] };
        centres.set(finess, centre);
      }
      if (ligne.specialite !== '' && !centre.specialites.includes(ligne.specialite)) {
        centre.specialites.push(detacher(ligne.specialite));
      }
    }
  }
  const liste = [...centres.values()].sort((a, b) => (a.finess < b.finess ? -1 : 1));
  for (const centre of liste) centre.specialites.sort();
  return { centres: liste, rapport: { lignes, nonApparies: nonApparies.liste(), parFiness } };
}
