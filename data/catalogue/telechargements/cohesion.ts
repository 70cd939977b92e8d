import type { cohesion as sources } from '../sources/cohesion.ts';
import type { FichierVoulu } from './types.ts';

/** Lists of communes and districts, each followed on its page. */
export const cohesion = {
  dgcl_frr: [
    {
      fichier: 'dgcl/liste-communes-frr.csv',
      voie: {
        par: 'manuel',
        page: 'https://www.collectivites-locales.gouv.fr/animer-les-territoires/cohesion-territoriale-et-lamenagement-du-territoire/la-cohesion-territoriale/les-ruralites/le-plan-france-ruralites',
        pourquoi: 'Enregistrer la liste des communes en CSV sous ce nom : son adresse change à chaque classement.'
      },
      forme: 'csv',
      minimum: 500_000
    }
  ],
  anct_zrr: [
    {
      fichier: 'anct/zonages-zrr.xls',
      voie: { par: 'datagouv', jeu: 'zones-de-revitalisation-rurale-zrr', ressource: /zrr.*\.xls$/i },
      forme: 'xls',
      minimum: 100_000
    }
  ],
  anct_qpv: [
    {
      fichier: 'anct/listeqp2024.csv',
      voie: {
        par: 'datagouv',
        jeu: 'quartiers-prioritaires-de-la-politique-de-la-ville-qpv',
        ressource: /liste.?qp.?2024.*\.csv/i
      },
      forme: 'csv',
      minimum: 10_000
    }
  ]
} as const satisfies Record<keyof typeof sources, readonly FichierVoulu[]>;
