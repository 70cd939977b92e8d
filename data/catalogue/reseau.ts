import type { ProfessionReseau } from '../../src/lib/catalogue/typesReseau';
import type { mesures } from './mesures';

/** Professions that a network may hold, with the ways that files write them. */
export const professionsReseau = {
  opticiens: {
    libelle: 'Opticiens',
    un: 'opticien',
    pluriel: 'opticiens',
    fermeture: 'legale',
    mots: ['opticien', 'opticiens', 'opticien lunetier', 'opticiens lunetiers', 'optique', 'magasin d optique'],
    effectifs: []
  },
  audioprothesistes: {
    libelle: 'Audioprothésistes',
    un: 'audioprothésiste',
    pluriel: 'audioprothésistes',
    mots: ['audioprothesiste', 'audioprothesistes', 'audio', 'audition', 'centre auditif'],
    effectifs: []
  },
  chirurgiens_dentistes: {
    libelle: 'Chirurgiens-dentistes',
    un: 'chirurgien-dentiste',
    pluriel: 'chirurgiens-dentistes',
    mots: ['chirurgien dentiste', 'chirurgiens dentistes', 'dentiste', 'dentistes', 'dentaire', 'cabinet dentaire'],
    effectifs: ['rpps_dentistes', 'chirurgiens_dentistes']
  },
  generalistes: {
    libelle: 'Médecins généralistes',
    un: 'généraliste',
    pluriel: 'généralistes',
    mots: [
      'medecin generaliste',
      'medecins generalistes',
      'generaliste',
      'generalistes',
      'omnipraticien',
      'omnipraticiens',
      'medecine generale',
      'mg'
    ],
    effectifs: ['rpps_generalistes', 'ameli_generalistes', 'medecins_generalistes']
  },
  infirmiers: {
    libelle: 'Infirmiers',
    un: 'infirmier',
    pluriel: 'infirmiers',
    mots: ['infirmier', 'infirmiers', 'infirmiere', 'infirmieres', 'idel', 'ide', 'infirmier liberal'],
    effectifs: ['rpps_infirmiers', 'infirmiers']
  },
  kinesitherapeutes: {
    libelle: 'Masseurs-kinésithérapeutes',
    un: 'masseur-kinésithérapeute',
    pluriel: 'masseurs-kinésithérapeutes',
    mots: [
      'masseur kinesitherapeute',
      'masseurs kinesitherapeutes',
      'kinesitherapeute',
      'kinesitherapeutes',
      'kine',
      'kines',
      'mk',
      'mkde'
    ],
    effectifs: ['rpps_kinesitherapeutes', 'kinesitherapeutes']
  },
  sages_femmes: {
    libelle: 'Sages-femmes',
    un: 'sage-femme',
    pluriel: 'sages-femmes',
    mots: ['sage femme', 'sages femmes', 'maieuticien', 'sf'],
    effectifs: ['rpps_sages_femmes', 'sages_femmes']
  },
  orthophonistes: {
    libelle: 'Orthophonistes',
    un: 'orthophoniste',
    pluriel: 'orthophonistes',
    mots: ['orthophoniste', 'orthophonistes', 'orthophonie'],
    effectifs: ['rpps_orthophonistes', 'orthophonistes']
  },
  orthoptistes: {
    libelle: 'Orthoptistes',
    un: 'orthoptiste',
    pluriel: 'orthoptistes',
    mots: ['orthoptiste', 'orthoptistes', 'orthoptie'],
    effectifs: ['rpps_orthoptistes']
  },
  pedicures_podologues: {
    libelle: 'Pédicures-podologues',
    un: 'pédicure-podologue',
    pluriel: 'pédicures-podologues',
    mots: ['pedicure podologue', 'pedicures podologues', 'podologue', 'podologues', 'pedicure', 'pedicures'],
    effectifs: ['rpps_podologues', 'pedicures_podologues']
  },
  psychologues: {
    libelle: 'Psychologues',
    un: 'psychologue',
    pluriel: 'psychologues',
    mots: ['psychologue', 'psychologues', 'psychologue clinicien'],
    effectifs: ['rpps_psychologues']
  },
  pharmacies: {
    libelle: 'Pharmacies',
    un: 'pharmacie',
    pluriel: 'pharmacies',
    mots: ['pharmacie', 'pharmacies', 'pharmacien', 'pharmaciens', 'officine', 'pharmacie d officine'],
    effectifs: ['finess_pharmacies', 'pharmacies']
  },
  laboratoires: {
    libelle: 'Laboratoires de biologie médicale',
    un: 'laboratoire',
    pluriel: 'laboratoires',
    mots: [
      'laboratoire',
      'laboratoires',
      'laboratoire d analyses',
      'laboratoire de biologie medicale',
      'biologie medicale',
      'lbm'
    ],
    effectifs: ['finess_laboratoires', 'laboratoires']
  },
  ophtalmologues: {
    libelle: 'Ophtalmologues',
    un: 'ophtalmologue',
    pluriel: 'ophtalmologues',
    mots: ['ophtalmologue', 'ophtalmologues', 'ophtalmologiste', 'ophtalmologistes', 'ophtalmologie', 'ophtalmo'],
    effectifs: ['ameli_ophtalmologues']
  },
  cardiologues: {
    libelle: 'Cardiologues',
    un: 'cardiologue',
    pluriel: 'cardiologues',
    mots: ['cardiologue', 'cardiologues', 'cardiologie', 'cardiologie et maladies vasculaires'],
    effectifs: ['ameli_cardiologues']
  },
  dermatologues: {
    libelle: 'Dermatologues',
    un: 'dermatologue',
    pluriel: 'dermatologues',
    mots: ['dermatologue', 'dermatologues', 'dermatologie', 'dermatologie et venereologie'],
    effectifs: ['ameli_dermatologues']
  },
  gynecologues: {
    libelle: 'Gynécologues',
    un: 'gynécologue',
    pluriel: 'gynécologues',
    mots: ['gynecologue', 'gynecologues', 'gynecologie', 'gynecologie medicale', 'gynecologie obstetrique'],
    effectifs: ['ameli_gynecologues']
  },
  pediatres: {
    libelle: 'Pédiatres',
    un: 'pédiatre',
    pluriel: 'pédiatres',
    mots: ['pediatre', 'pediatres', 'pediatrie'],
    effectifs: ['ameli_pediatres']
  },
  psychiatres: {
    libelle: 'Psychiatres',
    un: 'psychiatre',
    pluriel: 'psychiatres',
    mots: ['psychiatre', 'psychiatres', 'psychiatrie'],
    effectifs: ['ameli_psychiatres']
  }
} as const satisfies Record<string, ProfessionReseau<keyof typeof mesures>>;
