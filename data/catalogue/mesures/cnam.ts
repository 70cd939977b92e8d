import type { Mesure } from '../../../src/lib/catalogue/types';
import type { cnam } from '../sources/cnam';

type SourceId = keyof typeof cnam;

const effectif = <S extends SourceId>(source: S, libelle: string) =>
  ({ libelle, unite: 'professionnels', colonne: 'reel', source, maille: 'departement' }) as const;
const ages = (libelle: string) => effectif('cnam_demographie_ages', `${libelle} (CNAM)`);
const secteurs = (libelle: string) => effectif('cnam_demographie_secteurs', `${libelle} (CNAM)`);
const exercices = (libelle: string) => effectif('cnam_demographie_exercices', `${libelle} (CNAM)`);
const moyenne = (libelle: string) =>
  ({
    libelle,
    unite: 'personnes',
    colonne: 'reel',
    source: 'cnam_patientele',
    maille: 'departement',
    repartition: 'identique',
    note: 'Moyenne par praticien du département.'
  }) as const;

/** Liberal professionals by département: counts by age and sector, means of patients. */
export const mesuresCnam = {
  cnam_generalistes: ages('Médecins généralistes libéraux'),
  cnam_generalistes_60: ages('Médecins généralistes libéraux de 60 ans et plus'),
  cnam_generalistes_65: ages('Médecins généralistes libéraux de 65 ans et plus'),
  cnam_generalistes_70: ages('Médecins généralistes libéraux de 70 ans et plus'),
  cnam_specialistes: ages('Médecins spécialistes libéraux'),
  cnam_specialistes_60: ages('Médecins spécialistes libéraux de 60 ans et plus'),
  cnam_dentistes: ages('Chirurgiens-dentistes libéraux'),
  cnam_dentistes_60: ages('Chirurgiens-dentistes libéraux de 60 ans et plus'),
  cnam_sages_femmes: ages('Sages-femmes libérales'),
  cnam_sages_femmes_60: ages('Sages-femmes libérales de 60 ans et plus'),
  cnam_infirmiers: ages('Infirmiers libéraux'),
  cnam_infirmiers_60: ages('Infirmiers libéraux de 60 ans et plus'),
  cnam_kinesitherapeutes: ages('Masseurs-kinésithérapeutes libéraux'),
  cnam_kinesitherapeutes_60: ages('Masseurs-kinésithérapeutes libéraux de 60 ans et plus'),
  cnam_secteurs_generalistes: secteurs('Médecins généralistes libéraux, tous secteurs'),
  cnam_secteur_1_generalistes: secteurs('Médecins généralistes libéraux de secteur 1'),
  cnam_secteurs_specialistes: secteurs('Médecins spécialistes libéraux, tous secteurs'),
  cnam_secteur_1_specialistes: secteurs('Médecins spécialistes libéraux de secteur 1'),
  cnam_exercices_generalistes: exercices('Médecins généralistes libéraux, tous exercices'),
  cnam_mixtes_generalistes: exercices('Médecins généralistes libéraux aussi salariés'),
  cnam_exercices_specialistes: exercices('Médecins spécialistes libéraux, tous exercices'),
  cnam_mixtes_specialistes: exercices('Médecins spécialistes libéraux aussi salariés'),
  patientele_medecin_traitant: moyenne('Patients dont un généraliste est le médecin traitant, en moyenne'),
  file_active_generalistes: moyenne('Patients vus par un généraliste dans l’année, en moyenne')
} as const satisfies Record<string, Mesure<SourceId>>;
