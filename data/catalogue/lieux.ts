import type { GenreDeLieu } from '../../src/lib/catalogue/types';
import type { sources } from './sources';

/** The register that the table of places of care comes from. */
export const sourceLieux: keyof typeof sources = 'ans_finess';

/** Categories of FINESS by what a visitor looks for, in reading order; the mark tells them apart where colour does not. */
export const genresLieux = {
  hopitaux: {
    libelle: 'Hôpitaux et cliniques',
    un: 'hôpital ou clinique',
    plusieurs: 'hôpitaux et cliniques',
    categories: ['101', '106', '109', '122', '127', '128', '129', '131', '355', '362', '365'],
    marque: 'H',
    couleur: '#b3123b'
  },
  sante_mentale: {
    libelle: 'Santé mentale',
    un: 'lieu de santé mentale',
    plusieurs: 'lieux de santé mentale',
    categories: ['156', '161', '292', '425'],
    marque: 'SM',
    couleur: '#6a3fa0'
  },
  dialyse: {
    libelle: 'Dialyse',
    un: 'lieu de dialyse',
    plusieurs: 'lieux de dialyse',
    categories: ['141', '146'],
    marque: 'D',
    couleur: '#0b5fa5'
  },
  garde: {
    libelle: 'Maisons médicales de garde',
    un: 'maison médicale de garde',
    plusieurs: 'maisons médicales de garde',
    categories: ['617'],
    marque: 'G',
    couleur: '#b83c0b'
  },
  ehpad: {
    libelle: 'EHPAD et résidences autonomie',
    un: 'EHPAD ou résidence autonomie',
    plusieurs: 'EHPAD et résidences autonomie',
    categories: ['500', '202'],
    marque: 'E',
    couleur: '#7a4a00'
  },
  domicile: {
    libelle: 'Soins et aide à domicile',
    un: 'service à domicile',
    plusieurs: 'services à domicile',
    categories: ['209', '354', '460'],
    marque: 'AD',
    couleur: '#556300'
  },
  medico_social: {
    libelle: 'Médico-social et prévention',
    un: 'lieu médico-social ou de prévention',
    plusieurs: 'lieux médico-sociaux et de prévention',
    categories: ['189', '190', '197', '223', '228'],
    marque: 'MS',
    couleur: '#8a2a8a'
  },
  pharmacies: {
    libelle: 'Pharmacies',
    un: 'pharmacie',
    plusieurs: 'pharmacies',
    categories: ['620', '627'],
    marque: 'P',
    couleur: '#17703a'
  },
  laboratoires: {
    libelle: 'Laboratoires',
    un: 'laboratoire',
    plusieurs: 'laboratoires',
    categories: ['611'],
    marque: 'L',
    couleur: '#00697a'
  },
  maisons: {
    libelle: 'Maisons et centres de santé',
    un: 'maison ou centre de santé',
    plusieurs: 'maisons et centres de santé',
    categories: ['124', '603'],
    marque: 'C',
    couleur: '#1d4f91'
  },
  cpts: {
    libelle: 'CPTS et coordination',
    un: 'CPTS ou appui à la coordination',
    plusieurs: 'CPTS et appuis à la coordination',
    categories: ['604', '606'],
    marque: 'T',
    couleur: '#37474f'
  },
  autres: {
    libelle: 'Autres établissements',
    un: 'autre établissement',
    plusieurs: 'autres établissements',
    categories: ['126'],
    marque: 'A',
    couleur: '#5a5a5a'
  }
} as const satisfies Record<string, GenreDeLieu>;

/** What the register does not tell. */
export const LIMITE_LIEUX =
  'Les services d’urgences n’y sont pas distingués de leur hôpital : aucun fichier ouvert ne les donne tous, établissement par établissement. La base permanente des équipements les compte par commune, dans la section « Offre de soins ».';
