import type { DossierBrut } from './dossier.ts';
import { detacher } from './encodage.ts';
import { LectureError } from './erreur.ts';
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

const FINESS = /^(?:\d{9}|\d[AB]\d{7}|2[AB]\d{7})$/;

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
      if (!FINESS.test(ligne.finess)) throw mauvaisFiness(fichier, ligne.ligne, ligne.finess);
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

function mauvaisFiness(fichier: string, ligne: number, lu: string): LectureError {
  return new LectureError({
    fichier,
    ligne,
    colonne: COLONNES.finess,
    trouve: `« ${lu} » n’est pas un numéro FINESS (neuf caractères)`,
    remede: 'Lire la colonne comme du texte : un tableur retire le zéro du début.'
  });
}
