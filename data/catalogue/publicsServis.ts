import type { PublicServi } from '../../src/lib/catalogue/typesReseau';
import type { mesures } from './mesures';

type MesureId = keyof typeof mesures;

/** Whom a network must serve, among the inhabitants. Ages of the census, commune by commune, before those of départements. */
export const publicsServis = {
  tous: {
    libelle: 'tous les habitants',
    un: 'habitant',
    plusieurs: 'habitants',
    titre: 'Habitants',
    sommes: [['population']]
  },
  moins_20: {
    libelle: 'les moins de 20 ans',
    un: 'habitant de moins de 20 ans',
    plusieurs: 'habitants de moins de 20 ans',
    titre: 'Moins de 20 ans',
    sommes: [['age_0_19']]
  },
  plus_60: {
    libelle: 'les 60 ans et plus',
    un: 'habitant de 60 ans ou plus',
    plusieurs: 'habitants de 60 ans ou plus',
    titre: '60 ans et plus',
    sommes: [
      ['rp_hommes_60_74', 'rp_hommes_75_plus', 'rp_femmes_60_74', 'rp_femmes_75_plus'],
      ['age_60_74', 'age_75_plus']
    ]
  },
  plus_75: {
    libelle: 'les 75 ans et plus',
    un: 'habitant de 75 ans ou plus',
    plusieurs: 'habitants de 75 ans ou plus',
    titre: '75 ans et plus',
    sommes: [['rp_hommes_75_plus', 'rp_femmes_75_plus'], ['age_75_plus']]
  },
  femmes_15_44: {
    libelle: 'les femmes de 15 à 44 ans',
    un: 'femme de 15 à 44 ans',
    plusieurs: 'femmes de 15 à 44 ans',
    titre: 'Femmes de 15 à 44 ans',
    sommes: [['rp_femmes_15_29', 'rp_femmes_30_44']]
  }
} as const satisfies Record<string, PublicServi<MesureId>>;
