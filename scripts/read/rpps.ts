import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import type { TrouverCommune } from './indexPostal.ts';
import { CODE_COMMUNE } from './lecture.ts';
import { NonApparies, type NonApparie } from './nonApparies.ts';
import { champ, estMedecineGenerale, type Motif } from './rpps/champ.ts';
import { Partage, type Compte, type EffectifRpps } from './rpps/partage.ts';
import { readMedecinsGeneralistes } from './rpps/savoirFaire.ts';
import { rangees, type FormatTable, type Rangee } from './tableFlux.ts';

export interface OptionsRpps {
  /** Path of `ps-libreacces-personne-activite.txt`, whatever its name that year. */
  fichier: string;
  /** Path of `ps-libreacces-savoirfaire.txt`, for the years when skills are in a file apart. */
  savoirFaire?: string;
  /** FINESS numbers of the maisons and centres de santé; none, nobody is said to practise in one. */
  coordonnees?: ReadonlySet<string>;
  /** Where a line has no commune code. */
  trouverCommune: TrouverCommune;
}

export interface LectureRpps {
  effectifs: EffectifRpps[];
  rapport: {
    lignes: number;
    /** Distinct practitioners counted, by profession. */
    praticiens: Compte;
    /** Those among them whose every place lacks a commune: they are in no effectif. */
    sansCommune: Compte;
    /** Lines counted whose commune comes from the postal code. */
    parCodePostal: number;
    /** Lines counted that bear the FINESS number of their place. */
    avecFiness: number;
    nonApparies: NonApparie[];
    /** Lines that count nobody, by reason. */
    ecartees: Partial<Record<Motif, number>>;
  };
}

const COLONNES = {
  identifiant: 'Identification nationale PP',
  profession: 'Code profession',
  categorie: 'Code catégorie professionnelle',
  savoirFaire: 'Code savoir-faire',
  mode: 'Code mode exercice',
  siret: 'Numéro SIRET site',
  finess: 'Numéro FINESS site',
  structure: 'Identifiant technique de la structure',
  raisonSociale: 'Raison sociale site',
  enseigne: 'Enseigne commerciale site',
  voie: 'Libellé Voie (coord. structure)',
  codePostal: 'Code postal (coord. structure)',
  commune: 'Code commune (coord. structure)',
  ville: 'Libellé commune (coord. structure)',
  bureau: 'Bureau cedex (coord. structure)',
  secteur: "Code secteur d'activité"
} as const;

type Colonne = keyof typeof COLONNES;

/** Health professionals of the national register, as heads by commune, profession and mode. No line is kept. */
export async function readRpps(brut: DossierBrut, options: OptionsRpps): Promise<LectureRpps> {
  const generalistes = options.savoirFaire ? await readMedecinsGeneralistes(brut, options.savoirFaire) : null;
  const format: FormatTable<Colonne> = {
    fichier: options.fichier,
    separateur: '|',
    guillemets: false,
    colonnes: COLONNES,
    facultatives: generalistes ? ['savoirFaire', 'bureau'] : ['bureau']
  };
  const partage = new Partage();
  const nonApparies = new NonApparies();
  const ecartees: LectureRpps['rapport']['ecartees'] = {};
  let lignes = 0;
  let parCodePostal = 0;
  let avecFiness = 0;
  for await (const lot of rangees(brut.flux(options.fichier), format)) {
    lignes += lot.length;
    for (const ligne of lot) {
      const compte = champ(ligne, () => generalistes?.has(ligne.identifiant) ?? estMedecineGenerale(ligne.savoirFaire));
      if (typeof compte === 'string') {
        ecartees[compte] = (ecartees[compte] ?? 0) + 1;
        continue;
      }
      if (ligne.identifiant === '') throw sansIdentifiant(options.fichier, ligne.ligne);
      let commune = communePubliee(ligne.commune);
      if (commune === null && (ligne.codePostal !== '' || ligne.ville !== '')) {
        commune = options.trouverCommune(ligne.codePostal, villeDe(ligne));
        if (commune === null) nonApparies.noter(ligne.codePostal, villeDe(ligne));
        else parCodePostal++;
      }
      const finess = numeroFiness(ligne.finess);
      if (finess !== '') avecFiness++;
      const coordonne = options.coordonnees?.has(finess) ?? false;
      partage.noter(ligne.identifiant, compte.profession, {
        mode: compte.mode,
        coordonne,
        site: siteDe(ligne),
        commune
      });
    }
  }
  const { effectifs, praticiens, sansCommune } = partage.bilan();
  const rapport = {
    lignes,
    praticiens,
    sansCommune,
    parCodePostal,
    avecFiness,
    nonApparies: nonApparies.liste(),
    ecartees
  };
  return { effectifs, rapport };
}

/** A commune of France; 99 is « abroad » in the nomenclature of communes. */
function communePubliee(code: string): string | null {
  return CODE_COMMUNE.test(code) && !code.startsWith('99') ? code : null;
}

/** A number whose leading zero was lost, or that spaces cut, is the same. */
function numeroFiness(lu: string): string {
  const serre = lu.replaceAll(' ', '').toUpperCase();
  return serre === '' ? '' : serre.padStart(9, '0');
}

/** The commune is often left blank where « 01300 BELLEY » is in the field of the post office. */
function villeDe({ ville, bureau }: Rangee<Colonne>): string {
  return ville !== '' ? ville : bureau.replace(/^\d{5}\s+/, '');
}

/** What makes two lines of a practitioner the same place. */
function siteDe(ligne: Rangee<Colonne>): string {
  return (
    ligne.structure ||
    ligne.finess ||
    ligne.siret ||
    `${ligne.commune} ${ligne.codePostal} ${villeDe(ligne)} ${ligne.voie}`
  );
}

function sansIdentifiant(fichier: string, ligne: number): LectureError {
  return new LectureError({
    fichier,
    ligne,
    colonne: COLONNES.identifiant,
    trouve: 'praticien sans identifiant',
    remede: 'Sans identifiant un praticien ne se compte pas une fois : télécharger le fichier de nouveau.'
  });
}
