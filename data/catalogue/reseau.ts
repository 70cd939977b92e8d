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

const memes = <T>(v: T) => [v, v, v, v, v, v, v] as const;
const bassin = { limites: memes({ minutes: null, km: 10 }), ratio: memes(0), capacite: 0 } as const;

export const modelesRegle = {
  itelis: {
    libelle: 'Bassins de 10 km',
    origine: 'provisoire',
    date: '2009-11-09',
    reserve: '',
    regle: {
      seuils: [0.9, 0.9, 0.9, 0.85, 0.85, 0.85, 0.85],
      aCouvrir: 1,
      zoneVide: 500,
      retention: 0.25,
      inconnus: 0.05,
      incertains: 0.1,
      cinqAns: false,
      departs: []
    },
    exigences: {},
    autres: bassin
  }
} as const;
