import type { Bareme, ProfessionScenario, VarianteAcces } from '../../src/lib/catalogue/typesScenario';
import type { mesures } from './mesures';

const BAREME =
  'Le barème de distance de cette profession n’est pas dans les fichiers lus : celui des généralistes est employé.';

const parEtp100000 = {
  parEtp: 100_000,
  origineEtp: 'l’APL de cette profession est publiée en équivalents temps plein pour 100 000 habitants standardisés',
  unite: 'etp_100000',
  decimales: 1,
  crans: [0.2, 2, 10],
  hypothese: BAREME
} as const;

const generalistes = {
  un: 'généraliste',
  poids: 'standardisee_mg',
  effectif: 'medecins_generalistes',
  ages: {
    tous: 'apl_mg',
    bornes: [
      { age: 62, apl: 'apl_mg_62' },
      { age: 65, apl: 'apl_mg_65' }
    ],
    tranches: { plus65: 'cnam_generalistes_65', plus70: 'cnam_generalistes_70' }
  },
  soixante: { plus: 'cnam_generalistes_60', tous: 'cnam_generalistes' },
  parEtp: 5400,
  origineEtp: '5 400 actes par an pour un équivalent temps plein de généraliste (conversion employée avec l’APL)',
  unite: 'consultations_an_hab',
  decimales: 2,
  crans: [0.01, 0.1, 0.5]
} as const;

export const professionsScenario = {
  generalistes: {
    ...generalistes,
    libelle: 'Médecins généralistes de 65 ans et moins',
    seuil: 'seuil_apl_mg',
    apl: 'apl_mg_65',
    hypothese:
      'L’APL montrée est celle des généralistes de 65 ans et moins : le départ d’un médecin plus âgé ne la change pas.'
  },
  generalistes_tous_ages: {
    ...generalistes,
    libelle: 'Médecins généralistes de tous âges',
    apl: 'apl_mg',
    hypothese:
      'L’APL montrée est celle des généralistes de tous âges ; le repère de 2,5 se lit sur celle des 65 ans et moins, il n’est pas employé ici.'
  },
  infirmiers: {
    libelle: 'Infirmiers',
    un: 'infirmier',
    apl: 'apl_infirmiers',
    poids: 'standardisee_infirmiers',
    effectif: 'infirmiers',
    soixante: { plus: 'cnam_infirmiers_60', tous: 'cnam_infirmiers' },
    ...parEtp100000
  },
  kinesitherapeutes: {
    libelle: 'Masseurs-kinésithérapeutes',
    un: 'masseur-kinésithérapeute',
    apl: 'apl_kinesitherapeutes',
    poids: 'standardisee_kinesitherapeutes',
    effectif: 'kinesitherapeutes',
    soixante: { plus: 'cnam_kinesitherapeutes_60', tous: 'cnam_kinesitherapeutes' },
    ...parEtp100000
  },
  dentistes: {
    libelle: 'Chirurgiens-dentistes',
    un: 'chirurgien-dentiste',
    apl: 'apl_dentistes',
    poids: 'standardisee_dentistes',
    effectif: 'chirurgiens_dentistes',
    soixante: { plus: 'cnam_dentistes_60', tous: 'cnam_dentistes' },
    ...parEtp100000
  },
  sages_femmes: {
    libelle: 'Sages-femmes',
    un: 'sage-femme',
    apl: 'apl_sages_femmes',
    poids: 'standardisee_sages_femmes',
    effectif: 'sages_femmes',
    soixante: { plus: 'cnam_sages_femmes_60', tous: 'cnam_sages_femmes' },
    ...parEtp100000
  }
} as const satisfies Record<string, ProfessionScenario<keyof typeof mesures>>;

/** Steps of distance decay that a scenario is tried with: the first is the one shown. */
export const baremes = [
  {
    libelle: 'Barème de l’APL depuis 2015 : 1 jusqu’à 10 min, 2/3 jusqu’à 15, 1/3 jusqu’à 20',
    paliers: [
      { minutes: 10, poids: 1 },
      { minutes: 15, poids: 2 / 3 },
      { minutes: 20, poids: 1 / 3 }
    ]
  },
  {
    libelle: 'Première version de l’APL (2012) : 1 jusqu’à 5 min, 0,3 jusqu’à 10, 0,1 jusqu’à 15',
    paliers: [
      { minutes: 5, poids: 1 },
      { minutes: 10, poids: 0.3 },
      { minutes: 15, poids: 0.1 }
    ]
  },
  {
    libelle: 'E2SFCA de Luo et Qi : 1 jusqu’à 10 min, 0,68 jusqu’à 20, 0,22 jusqu’à 30',
    paliers: [
      { minutes: 10, poids: 1 },
      { minutes: 20, poids: 0.68 },
      { minutes: 30, poids: 0.22 }
    ]
  }
] as const satisfies readonly Bareme[];

const [{ paliers: DEPUIS_2015 }, { paliers: EN_2012 }, { paliers: LUO_QI }] = baremes;
const parPaliers = { type: 'paliers', paliers: DEPUIS_2015 } as const;

/** What the modelled access is tried with: the model of the scenarios, then those set against it. */
export const variantesAcces = {
  reference: { libelle: 'Barème depuis 2015, temps estimés', methode: 'e2sfca', decroissance: parPaliers, facteur: 1 },
  temps_courts: {
    libelle: 'Temps courts (78 % de l’estimation)',
    methode: 'e2sfca',
    decroissance: parPaliers,
    facteur: 0.78
  },
  temps_longs: { libelle: 'Temps longs (127 %)', methode: 'e2sfca', decroissance: parPaliers, facteur: 1.27 },
  bareme_2012: {
    libelle: 'Barème de 2012, limite à 15 min',
    methode: 'e2sfca',
    decroissance: { type: 'paliers', paliers: EN_2012 },
    facteur: 1
  },
  luo_qi: {
    libelle: 'Barème de Luo et Qi, limite à 30 min',
    methode: 'e2sfca',
    decroissance: { type: 'paliers', paliers: LUO_QI },
    facteur: 1
  },
  binaire_15: {
    libelle: '2SFCA : même poids jusqu’à 15 min',
    methode: 'e2sfca',
    decroissance: { type: 'binaire', minutes: 15 },
    facteur: 1
  },
  binaire_20: {
    libelle: '2SFCA : même poids jusqu’à 20 min',
    methode: 'e2sfca',
    decroissance: { type: 'binaire', minutes: 20 },
    facteur: 1
  },
  binaire_30: {
    libelle: '2SFCA : même poids jusqu’à 30 min',
    methode: 'e2sfca',
    decroissance: { type: 'binaire', minutes: 30 },
    facteur: 1
  },
  dai_15: {
    libelle: 'Poids gaussien de Dai, 15 min',
    methode: 'e2sfca',
    decroissance: { type: 'dai', minutes: 15 },
    facteur: 1
  },
  dai_20: {
    libelle: 'Poids gaussien de Dai, 20 min',
    methode: 'e2sfca',
    decroissance: { type: 'dai', minutes: 20 },
    facteur: 1
  },
  dai_30: {
    libelle: 'Poids gaussien de Dai, 30 min',
    methode: 'e2sfca',
    decroissance: { type: 'dai', minutes: 30 },
    facteur: 1
  },
  epanechnikov_20: {
    libelle: 'Noyau d’Epanechnikov (KD2SFCA), 20 min',
    methode: 'e2sfca',
    decroissance: { type: 'epanechnikov', minutes: 20 },
    facteur: 1
  },
  m2sfca: { libelle: 'M2SFCA : l’offre lointaine se perd', methode: 'm2sfca', decroissance: parPaliers, facteur: 1 },
  trois_etapes: {
    libelle: '3SFCA : chacun se partage entre les lieux',
    methode: '3sfca',
    decroissance: parPaliers,
    facteur: 1
  },
  bfca: { libelle: 'BFCA : poids équilibrés', methode: 'bfca', decroissance: parPaliers, facteur: 1 }
} as const satisfies Record<string, VarianteAcces>;

/** Largest change of supply at one place that is not a slip of the keyboard, ETP. */
export const ETP_MAXIMUM = 200;
/** Places that one scenario may change. */
export const CHANGEMENTS_MAXIMUM = 60;
