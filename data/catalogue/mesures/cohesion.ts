import type { Mesure } from '../../../src/lib/catalogue/types';
import type { cohesion } from '../sources/cohesion';

type SourceId = keyof typeof cohesion;

/** Columns of the zonings of territorial cohesion. */
export const mesuresCohesion = {
  frr: {
    libelle: 'France Ruralités Revitalisation',
    unite: 'classe',
    colonne: 'classe',
    source: 'dgcl_frr',
    maille: 'commune',
    modalites: [
      { code: 1, libelle: 'FRR+', definition: 'Commune classée FRR+' },
      { code: 2, libelle: 'FRR', definition: 'Commune classée FRR (socle)' },
      { code: 3, libelle: 'FRR en partie', definition: 'Commune dont une partie du territoire est classée FRR' },
      { code: 4, libelle: 'Bénéficiaire', definition: 'Ancienne ZRR non classée FRR, qui en garde les effets' },
      { code: 5, libelle: 'Bénéficiaire en partie', definition: 'Ancienne ZRR partielle, qui en garde les effets' },
      { code: 6, libelle: 'Non classée', definition: 'Commune non classée' }
    ]
  },
  zrr: {
    libelle: 'Zone de revitalisation rurale',
    unite: 'classe',
    colonne: 'classe',
    source: 'anct_zrr',
    maille: 'commune',
    modalites: [
      { code: 1, libelle: 'Classée', definition: 'Commune classée en ZRR' },
      { code: 2, libelle: 'En partie', definition: 'Commune partiellement classée en ZRR' },
      { code: 3, libelle: 'Non classée', definition: 'Commune non classée' }
    ]
  },
  qpv: {
    libelle: 'Quartiers prioritaires de la politique de la ville',
    unite: 'quartiers',
    colonne: 'reel',
    source: 'anct_qpv',
    maille: 'commune',
    note: 'Un quartier à cheval sur plusieurs communes compte pour une part égale dans chacune.'
  },
  population_qpv: {
    libelle: 'Habitants des quartiers prioritaires',
    unite: 'habitants',
    colonne: 'reel',
    source: 'anct_qpv',
    maille: 'commune',
    note: 'Non disponible pour une commune qui partage un quartier avec une autre : le partage n’est pas publié.'
  }
} as const satisfies Record<string, Mesure<SourceId>>;
