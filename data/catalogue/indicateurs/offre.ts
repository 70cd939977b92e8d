import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { densite, LIEUX_BPE, rare } from './densites';

type MesureId = keyof typeof mesures;

const pro = {
  champ: 'Professionnels recensés par la base permanente des équipements',
  limite:
    'Un nombre de lieux d’exercice, non un temps de travail ; les habitants peuvent se soigner hors du territoire.'
} as const;
export const offre = {
  effectif_generalistes: {
    libelle: 'Médecins généralistes',
    court: 'Généralistes (effectif)',
    theme: 'offre',
    recette: { nature: 'effectif', mesure: 'medecins_generalistes' },
    unite: 'professionnels',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'cercles' },
    minimum: 0,
    mailleFine: 'commune',
    definition: `${pro.champ}, médecins omnipraticiens.`,
    phrase: 'compte {valeur:médecin généraliste|médecins généralistes}.'
  },
  densite_generalistes: densite('Médecins généralistes', 'Médecins généralistes', 'medecins_generalistes', pro, [
    'médecin généraliste',
    'médecins généralistes'
  ]),
  densite_infirmiers: densite('Infirmiers', 'Infirmiers', 'infirmiers', pro, ['infirmier', 'infirmiers']),
  densite_kinesitherapeutes: densite(
    'Masseurs-kinésithérapeutes',
    'Masseurs-kinésithérapeutes',
    'kinesitherapeutes',
    pro,
    ['masseur-kinésithérapeute', 'masseurs-kinésithérapeutes']
  ),
  densite_dentistes: densite('Chirurgiens-dentistes', 'Chirurgiens-dentistes', 'chirurgiens_dentistes', pro, [
    'chirurgien-dentiste',
    'chirurgiens-dentistes'
  ]),
  densite_orthophonistes: densite('Orthophonistes', 'Orthophonistes', 'orthophonistes', pro, [
    'orthophoniste',
    'orthophonistes'
  ]),
  densite_sages_femmes: rare('Sages-femmes', 'Sages-femmes', 'sages_femmes', pro, ['sage-femme', 'sages-femmes']),
  densite_podologues: densite('Pédicures-podologues', 'Pédicures-podologues', 'pedicures_podologues', pro, [
    'pédicure-podologue',
    'pédicures-podologues'
  ]),
  densite_pharmacies: densite('Pharmacies', 'Pharmacies', 'pharmacies', LIEUX_BPE, ['pharmacie', 'pharmacies']),
  densite_hebergements_ages: densite(
    'Hébergements pour personnes âgées',
    'Hébergements pour personnes âgées',
    'hebergement_personnes_agees',
    LIEUX_BPE,
    ['hébergement pour personnes âgées', 'hébergements pour personnes âgées']
  ),
  densite_laboratoires: rare('Laboratoires', 'Laboratoires d’analyses', 'laboratoires', LIEUX_BPE, [
    'laboratoire d’analyses',
    'laboratoires d’analyses'
  ]),
  densite_maternites: rare('Maternités', 'Maternités', 'maternites', LIEUX_BPE, ['maternité', 'maternités']),
  densite_courts_sejours: rare(
    'Établissements de court séjour',
    'Établissements de court séjour',
    'courts_sejours',
    LIEUX_BPE,
    ['établissement de court séjour', 'établissements de court séjour']
  ),
  densite_had: rare(
    'Structures d’hospitalisation à domicile',
    'Structures d’hospitalisation à domicile',
    'hospitalisation_domicile',
    LIEUX_BPE,
    ['structure d’hospitalisation à domicile', 'structures d’hospitalisation à domicile']
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
