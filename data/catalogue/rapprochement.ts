import type { indicateurs } from './indicateurs/index';

type IndicateurId = keyof typeof indicateurs;

/** How other reports (Rezone, CPAM, ARS) name what an indicator measures, beside its own names. */
export const synonymes: Partial<Record<IndicateurId, readonly string[]>> = {
  population: ['nombre d’habitants', 'habitants', 'population totale', 'population légale'],
  densite_population: ['habitants au km2', 'densité démographique'],
  evolution_population: ['variation annuelle de la population', 'taux de croissance annuel moyen', 'croissance'],
  part_moins_20: ['jeunes', 'moins de 20 ans', '0-19 ans'],
  part_75_plus: ['personnes âgées', '75 ans et plus', 'plus de 75 ans'],
  indice_vieillissement: ['vieillissement'],
  revenu_median: ['niveau de vie médian', 'revenu médian par uc', 'médiane des revenus'],
  taux_pauvrete: ['pauvreté', 'population sous le seuil de pauvreté'],
  prevalence_diabete: ['ald diabète', 'prévalence du diabète', 'patients diabétiques', 'diabète de type 1 et 2'],
  prevalence_cancers: ['ald cancers', 'tumeurs malignes', 'prévalence des cancers'],
  prevalence_cardioneurovasculaires: ['ald cardiovasculaires', 'maladies cardiovasculaires', 'insuffisance cardiaque'],
  prevalence_psychiatriques: ['ald psychiatriques', 'affections psychiatriques', 'santé mentale'],
  prevalence_respiratoires: ['ald respiratoires', 'bpco', 'insuffisance respiratoire', 'asthme'],
  prevalence_neurologiques: ['ald neurologiques', 'alzheimer', 'parkinson'],
  prevalence_ald: ['taux d’exonération ald', 'patients en ald', 'part de la population en ald', 'ald'],
  effectif_generalistes: ['nombre de médecins généralistes', 'effectif de généralistes', 'nombre de mg'],
  densite_generalistes: ['densité de médecins généralistes', 'densité mg', 'généralistes', 'omnipraticiens'],
  rpps_densite_generalistes: ['médecins généralistes libéraux', 'densité de généralistes libéraux', 'mg libéraux'],
  densite_infirmiers: ['densité d’infirmiers', 'idel', 'ide', 'infirmières'],
  rpps_densite_infirmiers: ['infirmiers libéraux', 'infirmières libérales', 'idel', 'densité d’infirmiers libéraux'],
  densite_kinesitherapeutes: ['kinésithérapeutes', 'mk', 'densité de kinés'],
  rpps_densite_kinesitherapeutes: [
    'masseurs-kinésithérapeutes libéraux',
    'kinés libéraux',
    'kinésithérapeutes libéraux'
  ],
  densite_dentistes: ['dentistes', 'densité de dentistes'],
  rpps_densite_dentistes: ['chirurgiens-dentistes libéraux', 'dentistes libéraux'],
  rpps_densite_sages_femmes: ['sages-femmes libérales'],
  rpps_densite_orthophonistes: ['orthophonistes libéraux'],
  rpps_densite_podologues: ['pédicures-podologues libéraux'],
  finess_densite_maisons_sante: [
    'msp',
    'maisons de santé pluriprofessionnelles',
    'maisons de santé pluridisciplinaires'
  ],
  finess_densite_centres_sante: ['cds', 'centres de santé'],
  finess_densite_pharmacies: ['officines', 'pharmacies d’officine'],
  finess_densite_ehpad: ['ehpad', 'hébergement pour personnes âgées dépendantes'],
  apl_mg: ['apl', 'apl médecins généralistes', 'accessibilité potentielle localisée', 'apl mg'],
  apl_mg_65: ['apl mg 65 ans', 'apl médecins de moins de 65 ans'],
  apl_infirmiers: ['accessibilité aux infirmiers'],
  apl_dentistes: ['accessibilité aux dentistes'],
  part_zip: ['zip', 'zone d’intervention prioritaire'],
  couverture_grippe_65: [
    'vaccination antigrippale 65 ans et plus',
    'vaccination grippe 65 ans et plus',
    'vaccination grippe'
  ],
  couverture_hpv_filles: ['vaccination papillomavirus filles', 'hpv'],
  couverture_meningocoque: ['vaccination méningocoque']
};

/** Words of a label that tell another denominator than the resident population, with what follows from it. */
export const denominateursDits = [
  {
    mots: ['consommant', 'consommants'],
    texte:
      'Votre chiffre est rapporté aux patients consommants (environ 80 % des habitants ont eu un soin dans l’année) : un taux s’y trouve plus haut que par habitant.'
  },
  {
    mots: ['17 ans', '16 ans', '17 70'],
    texte: 'Votre chiffre ne porte que sur les adultes, là où le nôtre suit le dénominateur écrit ci-contre.'
  },
  {
    mots: ['assures', 'beneficiaires', 'regime general'],
    texte: 'Votre chiffre ne compte que les assurés d’un régime.'
  },
  {
    mots: ['actes', 'patientele', 'file active'],
    texte: 'Votre chiffre compte des actes ou des patients, le nôtre des professionnels ou des habitants.'
  }
] as const;

/** What the health insurance hides, applied to what is counted in those units. */
export const masquage = {
  unites: ['professionnels'],
  /** A profession with fewer of them in a commune is hidden there. */
  seuil: 6,
  texte: 'Rezone masque une profession dans chaque commune qui en compte moins de 6'
} as const;

/** Words that carry no meaning of their own in a label. */
export const motsVides = [
  'de',
  'des',
  'du',
  'd',
  'la',
  'le',
  'les',
  'l',
  'a',
  'au',
  'aux',
  'en',
  'et',
  'ou',
  'par',
  'pour',
  'sur',
  'dans',
  'un',
  'une',
  'nombre',
  'taux',
  'part',
  'densite',
  'effectif',
  'effectifs',
  'hab',
  'habitant',
  'habitants',
  'prevalence',
  'population',
  'patients',
  '10000',
  '100000',
  '1000',
  '10',
  '100',
  '000',
  'consommants',
  'consommant',
  'territoire'
] as const;

/** Words that say a number of heads or of places rather than a rate. */
export const motsEffectif = ['nombre', 'effectif', 'effectifs', 'total'] as const;

/** Words that say a rate. */
export const motsTaux = [
  'densite',
  'taux',
  'part',
  'apl',
  'revenu',
  'prevalence',
  'median',
  'mediane',
  'indice'
] as const;
