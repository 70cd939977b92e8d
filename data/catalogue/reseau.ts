import type { ProfessionReseau } from '../../src/lib/catalogue/typesReseau';
import type { mesures } from './mesures';

/** Professions that a care network may hold. */
export const professionsReseau = {
  generalistes: {
    libelle: 'Médecins généralistes',
    un: 'généraliste',
    pluriel: 'généralistes',
    mots: ['medecin generaliste', 'generaliste', 'medecine generale', 'omnipraticien', 'mg'],
    effectifs: ['rpps_generalistes', 'medecins_generalistes']
  },
  opticiens: {
    libelle: 'Opticiens-lunetiers',
    un: 'opticien',
    pluriel: 'opticiens',
    mots: ['opticien', 'opticiens', 'opticien lunetier', 'optique', 'opticien lunettier'],
    effectifs: []
  }
} as const satisfies Record<string, ProfessionReseau<keyof typeof mesures>>;
