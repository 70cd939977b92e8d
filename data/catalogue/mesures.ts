import type { Mesure } from '../../src/lib/catalogue/types';
import { mesuresCnam } from './mesures/cnam';
import { mesuresCohesion } from './mesures/cohesion';
import { mesuresMenages } from './mesures/menages';
import { mesuresRecensement } from './mesures/recensement';
import { mesuresRepertoires } from './mesures/repertoires';
import { mesuresZonages } from './mesures/zonages';
import type { sources } from './sources';

type SourceId = keyof typeof sources;

const pro = (libelle: string) =>
  ({ libelle, unite: 'professionnels', colonne: 'entier', source: 'insee_bpe_2013', maille: 'commune' }) as const;
const lieu = (libelle: string) =>
  ({ libelle, unite: 'etablissements', colonne: 'entier', source: 'insee_bpe_2020', maille: 'commune' }) as const;
const age = (libelle: string) =>
  ({ libelle, unite: 'habitants', colonne: 'reel', source: 'insee_ages', maille: 'departement' }) as const;
const apl = (libelle: string, unite: 'etp_100000' | 'consultations_an_hab' = 'etp_100000') =>
  ({ libelle, unite, colonne: 'reel', source: 'drees_apl', maille: 'commune' }) as const;
const liberal = (libelle: string) =>
  ({
    libelle,
    unite: 'professionnels',
    colonne: 'reel',
    source: 'cnam_honoraires_2016',
    maille: 'departement'
  }) as const;
const densite = (libelle: string) =>
  ({
    libelle,
    unite: 'pour_100000',
    colonne: 'reel',
    source: 'drees_rpps_2018',
    maille: 'departement',
    repartition: 'identique'
  }) as const;
const lits = (libelle: string) =>
  ({ libelle, unite: 'lits', colonne: 'reel', source: 'drees_lits_critiques', maille: 'departement' }) as const;
const couverture = (libelle: string) =>
  ({
    libelle,
    unite: 'pour_cent',
    colonne: 'reel',
    source: 'spf_vaccination',
    maille: 'departement',
    repartition: 'identique'
  }) as const;
const standardisee = (profession: string) =>
  ({
    libelle: `Population standardisée par la consommation de soins (${profession})`,
    unite: 'habitants',
    colonne: 'reel',
    source: 'drees_apl',
    maille: 'commune'
  }) as const;

/** Columns of mesures.parquet, one per vintage: `<id>_<millésime>`. */
export const mesures = {
  population: {
    libelle: 'Population municipale',
    unite: 'habitants',
    colonne: 'entier',
    source: 'insee_populations_2023',
    maille: 'commune'
  },
  superficie: {
    libelle: 'Superficie',
    unite: 'km2',
    colonne: 'reel',
    source: 'ign_contours',
    maille: 'commune',
    note: 'Calculée sur les contours simplifiés.'
  },

  age_total: age('Population estimée, tous âges'),
  age_0_19: age('Moins de 20 ans'),
  age_20_39: age('20 à 39 ans'),
  age_40_59: age('40 à 59 ans'),
  age_60_74: age('60 à 74 ans'),
  age_75_plus: age('75 ans et plus'),

  ...mesuresMenages,
  ...mesuresRecensement,

  menages_fiscaux: {
    libelle: 'Ménages fiscaux',
    unite: 'menages',
    colonne: 'entier',
    source: 'insee_filosofi',
    maille: 'commune'
  },
  personnes_menages_fiscaux: {
    libelle: 'Personnes des ménages fiscaux',
    unite: 'personnes',
    colonne: 'entier',
    source: 'insee_filosofi',
    maille: 'commune'
  },
  revenu_median: {
    libelle: 'Revenu disponible médian par unité de consommation',
    unite: 'euros_an',
    colonne: 'reel',
    source: 'insee_filosofi',
    maille: 'commune'
  },
  revenu_decile_1: {
    libelle: 'Premier décile du revenu disponible par unité de consommation',
    unite: 'euros_an',
    colonne: 'reel',
    source: 'insee_filosofi',
    maille: 'commune'
  },
  rapport_interdecile: {
    libelle: 'Rapport interdécile du revenu disponible',
    unite: 'rapport',
    colonne: 'reel',
    source: 'insee_filosofi',
    maille: 'commune'
  },
  taux_pauvrete: {
    libelle: 'Taux de pauvreté au seuil de 60 %',
    unite: 'pour_cent',
    colonne: 'reel',
    source: 'insee_filosofi',
    maille: 'commune'
  },
  f_edi: {
    libelle: 'Indice de défavorisation sociale F-EDI',
    unite: 'score',
    colonne: 'reel',
    source: 'spf_fedi',
    maille: 'commune'
  },

  medecins_generalistes: pro('Médecins omnipraticiens'),
  infirmiers: pro('Infirmiers'),
  kinesitherapeutes: pro('Masseurs-kinésithérapeutes'),
  chirurgiens_dentistes: pro('Chirurgiens-dentistes'),
  sages_femmes: pro('Sages-femmes'),
  orthophonistes: pro('Orthophonistes'),
  pedicures_podologues: pro('Pédicures-podologues'),
  hebergement_personnes_agees: {
    libelle: 'Hébergements pour personnes âgées',
    unite: 'etablissements',
    colonne: 'entier',
    source: 'insee_bpe_2013',
    maille: 'commune',
    note: 'EHPAD, résidences autonomie et unités de soins de longue durée : la nomenclature de la BPE ne les sépare pas.'
  },
  pharmacies: lieu('Pharmacies'),
  laboratoires: lieu('Laboratoires d’analyses et de biologie médicale'),
  maisons_sante: lieu('Maisons de santé pluridisciplinaires'),
  centres_sante: lieu('Centres de santé'),
  urgences: lieu('Services d’urgences'),
  maternites: lieu('Maternités'),
  courts_sejours: lieu('Établissements de santé de court séjour'),
  hospitalisation_domicile: lieu('Structures d’hospitalisation à domicile'),

  apl_mg: apl('APL aux médecins généralistes, sans borne d’âge', 'consultations_an_hab'),
  apl_mg_65: apl('APL aux médecins généralistes de 65 ans et moins', 'consultations_an_hab'),
  apl_mg_62: apl('APL aux médecins généralistes de 62 ans et moins', 'consultations_an_hab'),
  apl_infirmiers: apl('APL aux infirmiers'),
  apl_kinesitherapeutes: apl('APL aux masseurs-kinésithérapeutes'),
  apl_dentistes: apl('APL aux chirurgiens-dentistes'),
  apl_sages_femmes: apl('APL aux sages-femmes'),
  population_apl: {
    libelle: 'Population totale du fichier APL',
    unite: 'habitants',
    colonne: 'entier',
    source: 'drees_apl',
    maille: 'commune'
  },
  standardisee_mg: standardisee('médecins généralistes'),
  standardisee_infirmiers: standardisee('infirmiers'),
  standardisee_kinesitherapeutes: standardisee('masseurs-kinésithérapeutes'),
  standardisee_dentistes: standardisee('chirurgiens-dentistes'),
  standardisee_sages_femmes: standardisee('sages-femmes'),

  liberaux_specialistes: liberal('Médecins spécialistes libéraux'),
  liberaux_cardiologues: liberal('Cardiologues libéraux'),
  liberaux_dermatologues: liberal('Dermatologues libéraux'),
  liberaux_gynecologues: liberal('Gynécologues libéraux'),
  liberaux_ophtalmologues: liberal('Ophtalmologues libéraux'),
  liberaux_pediatres: liberal('Pédiatres libéraux'),
  liberaux_pneumologues: liberal('Pneumologues libéraux'),
  liberaux_psychiatres: liberal('Psychiatres libéraux'),
  liberaux_radiologues: liberal('Radiologues libéraux'),
  liberaux_rhumatologues: liberal('Rhumatologues libéraux'),
  liberaux_orthoptistes: liberal('Orthoptistes libéraux'),
  densite_medecins_tous_modes: densite('Médecins en activité, libéraux et salariés'),
  densite_specialistes_tous_modes: densite('Médecins spécialistes en activité, libéraux et salariés'),

  lits_reanimation: lits('Lits de réanimation'),
  lits_soins_intensifs: lits('Lits de soins intensifs'),
  lits_surveillance_continue: lits('Lits de surveillance continue'),

  vaccination_grippe_65: couverture('Vaccination contre la grippe, 65 ans et plus'),
  vaccination_grippe_risque: couverture('Vaccination contre la grippe, moins de 65 ans à risque'),
  vaccination_covid_65: couverture('Vaccination contre le Covid-19, 65 ans et plus'),
  vaccination_hpv_filles: couverture('Vaccination HPV des filles, deux doses à 16 ans'),
  vaccination_hpv_garcons: couverture('Vaccination HPV des garçons, deux doses à 16 ans'),
  vaccination_meningocoque: couverture('Vaccination contre le méningocoque C, 10 à 14 ans'),

  temps_urgences: {
    libelle: 'Temps d’accès aux urgences ou au SMUR le plus proche',
    unite: 'minutes',
    colonne: 'reel',
    source: 'drees_urgences',
    maille: 'commune'
  },
  temps_urgences_mcs: {
    libelle: 'Temps d’accès aux urgences, au SMUR ou au médecin correspondant du SAMU le plus proche',
    unite: 'minutes',
    colonne: 'reel',
    source: 'drees_urgences',
    maille: 'commune'
  },

  ...mesuresRepertoires,

  ruralite: {
    libelle: 'Typologie des ruralités',
    unite: 'classe',
    colonne: 'classe',
    source: 'anct_ruralite',
    maille: 'commune',
    nominale: true,
    modalites: [
      { code: 1, libelle: 'Résidentielle aisée', definition: 'Les ruralités résidentielles aisées' },
      { code: 2, libelle: 'Résidentielle mixte', definition: 'Les ruralités résidentielles mixtes' },
      { code: 3, libelle: 'Polarité mixte', definition: 'Les petites polarités mixtes' },
      {
        code: 4,
        libelle: 'Polarité industrielle',
        definition: 'Les petites polarités industrielles et artisanales'
      },
      { code: 5, libelle: 'Productive ouvrière', definition: 'Les ruralités productives ouvrières' },
      { code: 6, libelle: 'Productive agricole', definition: 'Les ruralités productives agricoles' },
      {
        code: 7,
        libelle: 'Touristique résidentielle',
        definition: 'Les ruralités touristiques à dominante résidentielle'
      },
      { code: 8, libelle: 'Touristique spécialisée', definition: 'Les ruralités touristiques spécialisées' }
    ]
  },
  massif: {
    libelle: 'Massif de montagne',
    unite: 'classe',
    colonne: 'classe',
    source: 'anct_montagne',
    maille: 'commune',
    nominale: true,
    modalites: [
      { code: 1, libelle: 'Vosges', definition: 'Massif des Vosges' },
      { code: 2, libelle: 'Jura', definition: 'Massif du Jura' },
      { code: 3, libelle: 'Alpes', definition: 'Massif des Alpes' },
      { code: 4, libelle: 'Guadeloupe', definition: 'Massif de Guadeloupe' },
      { code: 5, libelle: 'Corse', definition: 'Massif de Corse' },
      { code: 6, libelle: 'Massif central', definition: 'Massif Central' },
      { code: 7, libelle: 'Martinique', definition: 'Massif de Martinique' },
      { code: 8, libelle: 'Pyrénées', definition: 'Massif des Pyrénées' },
      { code: 9, libelle: 'La Réunion', definition: 'Massif des Hauts de la Réunion' }
    ]
  },

  zonage_medecins: {
    libelle: 'Zonage médecins',
    unite: 'classe',
    colonne: 'classe',
    source: 'ars_zonage_medecins',
    maille: 'commune',
    modalites: [
      { code: 1, libelle: 'ZIP', definition: 'Zone d’intervention prioritaire', tension: 'manque' },
      { code: 2, libelle: 'ZAC', definition: 'Zone d’action complémentaire', tension: 'manque' },
      { code: 4, libelle: 'ZAR', definition: 'Zone d’appui régional' },
      { code: 3, libelle: 'Hors zonage', definition: 'Commune hors des zones d’aide' }
    ]
  },
  zonage_infirmiers: {
    libelle: 'Zonage infirmiers',
    unite: 'classe',
    colonne: 'classe',
    source: 'ars_zonage_infirmiers',
    maille: 'commune',
    modalites: [
      { code: 1, libelle: 'Très sous-dotée', definition: 'Zone très sous-dotée en infirmiers', tension: 'manque' },
      { code: 2, libelle: 'Sous-dotée', definition: 'Zone sous-dotée en infirmiers', tension: 'manque' },
      { code: 3, libelle: 'Intermédiaire', definition: 'Zone intermédiaire' },
      { code: 4, libelle: 'Très dotée', definition: 'Zone très dotée en infirmiers', tension: 'exces' },
      {
        code: 5,
        libelle: 'Sur-dotée',
        definition: 'Zone sur-dotée : une installation pour un départ',
        tension: 'exces'
      }
    ]
  },
  ...mesuresZonages,
  ...mesuresCohesion,
  ...mesuresCnam
} as const satisfies Record<string, Mesure<SourceId>>;
