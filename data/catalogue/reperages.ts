import type { Reperage } from '../../src/lib/catalogue/types';
import type { indicateurs } from './indicateurs/index';

/** The need and the supply that a crossing starts from. */
export const croisementDepart = { besoin: 'revenu_median', offre: 'apl_mg_65' } as const satisfies Record<
  'besoin' | 'offre',
  keyof typeof indicateurs
>;

/** Ready-made searches of zones, to start from and to change. Each says where its thresholds come from. */
export const reperages = {
  sous_dense: {
    libelle: 'APL aux généralistes sous 2,5',
    maille: 'commune',
    criteres: [{ indicateur: 'apl_mg_65', max: 2.5 }],
    origine:
      '2,5 consultations : repère « sous-dense » de la DREES, venu de l’arrêté du 13 novembre 2017 ; il ne classe plus les zones depuis 2024.'
  },
  sous_dense_hors_zip_zac: {
    libelle: 'APL sous 2,5, ni en ZIP ni en ZAC',
    maille: 'commune',
    criteres: [
      { indicateur: 'apl_mg_65', max: 2.5 },
      { indicateur: 'zonage_medecins', rangs: [2, 3] }
    ],
    origine:
      'Là où le repère de la DREES et le zonage de l’ARS ne disent pas la même chose : le zonage suit le rang des territoires et l’avis de la région, pas l’APL de la commune.'
  },
  sous_dense_et_pauvre: {
    libelle: 'APL sous 2,5 et pauvreté de 20 % ou plus',
    maille: 'commune',
    criteres: [
      { indicateur: 'apl_mg_65', max: 2.5 },
      { indicateur: 'taux_pauvrete', min: 20 }
    ],
    origine:
      '2,5 : repère de la DREES. 20 % : seuil de Maillage, à changer ; la France est à environ 15 % (Filosofi 2021).'
  },
  exposition: {
    libelle: 'Communes dont 30 % de l’APL ou plus vient de médecins de plus de 62 ans',
    maille: 'commune',
    criteres: [{ indicateur: 'part_apl_plus_62', min: 30 }],
    origine:
      '30 % : seuil de Maillage, à changer ; la France est à 22 % en 2024. Exposés au départ ne veut pas dire sur le départ.'
  },
  zip: {
    libelle: 'Zones d’intervention prioritaire (médecins)',
    maille: 'commune',
    criteres: [{ indicateur: 'zonage_medecins', rangs: [0] }],
    origine: 'Zonage médecins des ARS, tel que publié.'
  },
  prevention_diabete: {
    libelle: 'Prévention : diabète fréquent, accès faible, pauvreté forte',
    maille: 'departement',
    criteres: [
      { indicateur: 'prevalence_diabete', tiers: 'defavorable' },
      { indicateur: 'apl_mg_65', tiers: 'defavorable' },
      { indicateur: 'taux_pauvrete', tiers: 'defavorable' }
    ],
    origine:
      'Chaque seuil est celui du tiers le moins favorable des départements de ce jeu de données ; à changer. La prévalence est brute : une population âgée en a une plus haute.'
  },
  prevention_grippe: {
    libelle: 'Prévention : vaccination faible contre la grippe, accès faible, pauvreté forte',
    maille: 'departement',
    criteres: [
      { indicateur: 'couverture_grippe_65', tiers: 'defavorable' },
      { indicateur: 'apl_mg_65', tiers: 'defavorable' },
      { indicateur: 'taux_pauvrete', tiers: 'defavorable' }
    ],
    origine: 'Chaque seuil est celui du tiers le moins favorable des départements de ce jeu de données ; à changer.'
  },
  population_sous_seuil: {
    libelle: 'EPCI dont plus de la moitié de la population est sous le seuil d’APL',
    maille: 'epci',
    criteres: [{ indicateur: 'part_sous_seuil_apl_mg', min: 50 }],
    origine: 'Seuil d’APL choisi au-dessus de la carte ; la moitié : seuil de Maillage, à changer.'
  }
} as const satisfies Record<string, Reperage<keyof typeof indicateurs>>;
