import type { MesureId } from '../../src/lib/catalogue/index.ts';

/** Every choice of the illustration set, in one place. Levels are orders of magnitude, never published figures. */

/** How a département's total goes to its communes: weight = max(0, population − seuil)^exposant × centralité × hasard. */
export interface RegleOffre {
  mesure: MesureId;
  /** Inhabitants under which a commune has no chance of one. */
  seuil: number;
  /** Above 1, supply gathers in towns. */
  exposant: number;
}

export const reglesOffre: readonly RegleOffre[] = [
  { mesure: 'medecins_generalistes', seuil: 300, exposant: 1.05 },
  { mesure: 'infirmiers', seuil: 200, exposant: 1.02 },
  { mesure: 'kinesitherapeutes', seuil: 500, exposant: 1.1 },
  { mesure: 'chirurgiens_dentistes', seuil: 700, exposant: 1.12 },
  { mesure: 'sages_femmes', seuil: 1500, exposant: 1.1 },
  { mesure: 'orthophonistes', seuil: 800, exposant: 1.1 },
  { mesure: 'pharmacies', seuil: 600, exposant: 0.92 }
];

/** Measures of which no reference table is kept: a national order of magnitude, spread by population. */
export const reglesNationales: readonly (RegleOffre & { total: number; millesime: string })[] = [
  { mesure: 'pedicures_podologues', seuil: 800, exposant: 1.08, total: 12_000, millesime: '2016' },
  { mesure: 'hebergement_personnes_agees', seuil: 500, exposant: 0.8, total: 10_500, millesime: '2016' },
  { mesure: 'laboratoires', seuil: 3000, exposant: 0.95, total: 4100, millesime: '2020' },
  { mesure: 'maisons_sante', seuil: 700, exposant: 0.5, total: 1900, millesime: '2020' },
  { mesure: 'centres_sante', seuil: 2500, exposant: 1.1, total: 2200, millesime: '2020' },
  { mesure: 'urgences', seuil: 9000, exposant: 0.9, total: 640, millesime: '2020' },
  { mesure: 'maternites', seuil: 12_000, exposant: 0.9, total: 480, millesime: '2020' },
  { mesure: 'courts_sejours', seuil: 6000, exposant: 1, total: 1450, millesime: '2020' },
  { mesure: 'hospitalisation_domicile', seuil: 15_000, exposant: 0.8, total: 290, millesime: '2020' }
];

/** Density class of a commune, in the manner of INSEE's grid: the first line that it meets, else the last class. */
export const reglesDensite: readonly { classe: number; habitants: number; parKm2: number }[] = [
  { classe: 1, habitants: 10_000, parKm2: 1500 },
  { classe: 2, habitants: 15_000, parKm2: 250 },
  { classe: 3, habitants: 0, parKm2: 300 },
  { classe: 4, habitants: 4000, parKm2: 80 },
  { classe: 5, habitants: 0, parKm2: 80 },
  { classe: 6, habitants: 0, parKm2: 25 }
];
export const DERNIERE_DENSITE = 7;

/** Spread of the draw that makes two alike communes differ (log-normal). */
export const HASARD_OFFRE = 0.35;

/** A commune that holds its whole EPCI weighs this much more than one that holds none of it. */
export const CENTRALITE = 1.4;

/** Share of each age group, %: level, then slope on growth (% a year) and on the log of density, both centred. */
export const ages = {
  age_0_19: { niveau: 23.4, croissance: 1.6, densite: 0.7, jeunesse: 19 },
  age_20_39: { niveau: 22.6, croissance: 1, densite: 1.6, jeunesse: 4 },
  age_40_59: { niveau: 26, croissance: 0.2, densite: -0.1, jeunesse: -3 },
  age_60_74: { niveau: 17.6, croissance: -1.5, densite: -1.2, jeunesse: -11 },
  age_75_plus: { niveau: 10.4, croissance: -1.3, densite: -1, jeunesse: -9 }
} as const;

/** Départements where the population is far younger than the rule says, from 0 to 1. */
export const jeunesse: Readonly<Record<string, number>> = {
  '973': 0.85,
  '976': 1.3,
  '974': 0.3,
  '93': 0.15,
  '95': 0.1
};

export const revenus = {
  mediane: 22_900,
  /** Spread between départements, then between communes (log-normal). */
  departement: 0.05,
  commune: 0.08,
  /** Gain around a large town, and loss in it. */
  couronne: 0.13,
  centre: -0.05,
  outremer: -0.24,
  menagesParHabitant: 0.44,
  personnesParHabitant: 0.97,
  /** INSEE publishes no income under 50 households, and neither deciles nor poverty for small communes. */
  secretMenages: 50,
  secretDetail: 2000
} as const;

/** Orders of magnitude of work, households and families: shares of a hamlet and of a large town, and their spread. */
export const menages = {
  actifs: 0.46,
  menages: 0.46,
  familles: 0.27,
  ages80: 0.065,
  naissances: 0.01,
  deces: 0.0094,
  parts: {
    chomage: { rural: 0.08, urbain: 0.145, ecart: 0.12 },
    seuls: { rural: 0.27, urbain: 0.46, ecart: 0.06 },
    monoparentales: { rural: 0.11, urbain: 0.22, ecart: 0.1 },
    ages80seuls: { rural: 0.38, urbain: 0.5, ecart: 0.06 },
    sansVoiture: { rural: 0.05, urbain: 0.33, ecart: 0.15 }
  },
  outremer: { chomage: 1.9, seuls: 0.8, monoparentales: 1.9, ages80seuls: 0.75, sansVoiture: 1.1 }
} as const;

/** Levels that accessibility is set to: weighted national means. */
export const acces = {
  apl_mg: { offre: 'medecins_generalistes', niveau: 3.5, standardisee: 'standardisee_mg' },
  apl_infirmiers: { offre: 'infirmiers', niveau: 150e-5, standardisee: 'standardisee_infirmiers' },
  apl_kinesitherapeutes: { offre: 'kinesitherapeutes', niveau: 108e-5, standardisee: 'standardisee_kinesitherapeutes' },
  apl_dentistes: { offre: 'chirurgiens_dentistes', niveau: 62e-5, standardisee: 'standardisee_dentistes' },
  apl_sages_femmes: { offre: 'sages_femmes', niveau: 20e-5, standardisee: 'standardisee_sages_femmes' }
} as const;

/** Share of general practitioners up to an age, by département: level and spread. */
export const agesMg = { apl_mg_65: { niveau: 0.89, ecart: 0.03 }, apl_mg_62: { niveau: 0.77, ecart: 0.05 } } as const;

/** Share of those of 70 and over among general practitioners of 65 and over, by département. */
export const doyensMg = { niveau: 0.4, ecart: 0.06 } as const;

/** Care used by age, relative to the mean of all. */
export const consommation: Readonly<Record<string, Readonly<Record<keyof typeof ages, number>>>> = {
  standardisee_mg: { age_0_19: 0.72, age_20_39: 0.75, age_40_59: 0.95, age_60_74: 1.3, age_75_plus: 1.9 },
  standardisee_infirmiers: { age_0_19: 0.06, age_20_39: 0.25, age_40_59: 0.6, age_60_74: 1.6, age_75_plus: 5 },
  standardisee_kinesitherapeutes: { age_0_19: 0.4, age_20_39: 0.6, age_40_59: 1, age_60_74: 1.5, age_75_plus: 2.3 },
  standardisee_dentistes: { age_0_19: 0.9, age_20_39: 0.9, age_40_59: 1.1, age_60_74: 1.2, age_75_plus: 0.9 },
  standardisee_sages_femmes: { age_0_19: 0.2, age_20_39: 3, age_40_59: 0.7, age_60_74: 0.1, age_75_plus: 0.05 }
};

/** Shares of the population in each class, from the worst served up. */
export const zonages = {
  zonage_medecins: {
    selon: 'apl_mg',
    parts: [
      [1, 0.3],
      [2, 0.42],
      [4, 0.06],
      [3, 1]
    ]
  },
  zonage_infirmiers: {
    selon: 'apl_infirmiers',
    parts: [
      [1, 0.09],
      [2, 0.12],
      [3, 0.47],
      [4, 0.12],
      [5, 1]
    ]
  }
} as const;
