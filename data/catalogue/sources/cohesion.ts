import type { Source } from '../../../src/lib/catalogue/types';

const LO = 'Licence Ouverte 2.0';

/** Zonings of territorial cohesion, that a raw folder may lack. */
export const cohesion = {
  dgcl_frr: {
    nom: 'France Ruralités Revitalisation, classement des communes',
    producteur: 'DGCL',
    licence: LO,
    url: 'https://www.collectivites-locales.gouv.fr/animer-les-territoires/cohesion-territoriale-et-lamenagement-du-territoire/la-cohesion-territoriale/les-ruralites/le-plan-france-ruralites',
    fichiers: ['dgcl/liste-communes-frr.csv'],
    millesime: '2025',
    note: 'A remplacé les zones de revitalisation rurale au 1er juillet 2024. L’année est lue dans le titre de la colonne.'
  },
  anct_zrr: {
    nom: 'Zones de revitalisation rurale',
    producteur: 'ANCT',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/zones-de-revitalisation-rurale-zrr/',
    fichiers: ['anct/zonages-zrr.xls'],
    millesime: '2021',
    note: 'Classement d’avant France Ruralités Revitalisation, limites de 2021.'
  },
  anct_qpv: {
    nom: 'Quartiers prioritaires de la politique de la ville 2024',
    producteur: 'ANCT',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/quartiers-prioritaires-de-la-politique-de-la-ville-qpv/',
    fichiers: ['anct/listeqp2024.csv'],
    millesime: '2024',
    note: 'Un quartier à cheval sur plusieurs communes compte pour une part égale dans chacune.'
  }
} as const satisfies Record<string, Source>;
