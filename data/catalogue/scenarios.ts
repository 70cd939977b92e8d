import type { Bareme, ProfessionScenario } from '../../src/lib/catalogue/typesScenario';
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

export const professionsScenario = {
  generalistes: {
    libelle: 'Médecins généralistes de 65 ans et moins',
    un: 'généraliste',
    seuil: 'seuil_apl_mg',
    apl: 'apl_mg_65',
    poids: 'standardisee_mg',
    effectif: 'medecins_generalistes',
    parEtp: 5400,
    origineEtp: '5 400 actes par an pour un équivalent temps plein de généraliste (conversion employée avec l’APL)',
    unite: 'consultations_an_hab',
    decimales: 2,
    crans: [0.01, 0.1, 0.5],
    hypothese:
      'L’APL montrée est celle des généralistes de 65 ans et moins : le départ d’un médecin plus âgé ne la change pas.'
  },
  infirmiers: {
    libelle: 'Infirmiers',
    un: 'infirmier',
    apl: 'apl_infirmiers',
    poids: 'standardisee_infirmiers',
    effectif: 'infirmiers',
    ...parEtp100000
  },
  kinesitherapeutes: {
    libelle: 'Masseurs-kinésithérapeutes',
    un: 'masseur-kinésithérapeute',
    apl: 'apl_kinesitherapeutes',
    poids: 'standardisee_kinesitherapeutes',
    effectif: 'kinesitherapeutes',
    ...parEtp100000
  },
  dentistes: {
    libelle: 'Chirurgiens-dentistes',
    un: 'chirurgien-dentiste',
    apl: 'apl_dentistes',
    poids: 'standardisee_dentistes',
    effectif: 'chirurgiens_dentistes',
    ...parEtp100000
  },
  sages_femmes: {
    libelle: 'Sages-femmes',
    un: 'sage-femme',
    apl: 'apl_sages_femmes',
    poids: 'standardisee_sages_femmes',
    effectif: 'sages_femmes',
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

/** Largest change of supply at one place that is not a slip of the keyboard, ETP. */
export const ETP_MAXIMUM = 200;
/** Places that one scenario may change. */
export const CHANGEMENTS_MAXIMUM = 60;
