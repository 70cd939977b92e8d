import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const densite = <M extends MesureId>(libelle: string, court: string, mesure: M, champ: string) =>
  ({
    libelle: `${libelle} pour 10 000 habitants`,
    court,
    theme: 'offre',
    recette: {
      nature: 'taux',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['population'] },
      echelle: 10_000,
      intervalle: { methode: 'poisson' }
    },
    unite: 'pour_10000',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 2000,
    mailleFine: 'commune',
    definition: `${champ}, rapportés à la population municipale du millésime le plus proche.`,
    phrase: `compte {numerateur} ${court.toLowerCase()}, soit {valeur} pour 10 000 habitants.`,
    limite:
      'Un nombre de lieux d’exercice, non un temps de travail ; les habitants peuvent se soigner hors du territoire.'
  }) as const;

const rare = <M extends MesureId>(libelle: string, court: string, mesure: M, champ: string) =>
  ({
    libelle: `${libelle} pour 100 000 habitants`,
    court,
    theme: 'offre',
    recette: {
      nature: 'taux',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['population'] },
      echelle: 100_000,
      intervalle: { methode: 'poisson' }
    },
    unite: 'pour_100000',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 10_000,
    mailleFine: 'epci',
    definition: `${champ}, rapportés à la population municipale du millésime le plus proche.`,
    phrase: `compte {numerateur} ${court.toLowerCase()}, soit {valeur} pour 100 000 habitants.`,
    limite: 'Un équipement sert bien au-delà de sa commune : lire avec les temps d’accès.'
  }) as const;

const pro = 'Professionnels recensés par la base permanente des équipements';
const lieux = 'Établissements recensés par la base permanente des équipements';

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
    definition: `${pro}, médecins omnipraticiens.`,
    phrase: 'compte {valeur} médecins généralistes.'
  },
  densite_generalistes: densite('Médecins généralistes', 'Médecins généralistes', 'medecins_generalistes', pro),
  densite_infirmiers: densite('Infirmiers', 'Infirmiers', 'infirmiers', pro),
  densite_kinesitherapeutes: densite(
    'Masseurs-kinésithérapeutes',
    'Masseurs-kinésithérapeutes',
    'kinesitherapeutes',
    pro
  ),
  densite_dentistes: densite('Chirurgiens-dentistes', 'Chirurgiens-dentistes', 'chirurgiens_dentistes', pro),
  densite_orthophonistes: densite('Orthophonistes', 'Orthophonistes', 'orthophonistes', pro),
  densite_sages_femmes: rare('Sages-femmes', 'Sages-femmes', 'sages_femmes', pro),
  densite_podologues: densite('Pédicures-podologues', 'Pédicures-podologues', 'pedicures_podologues', pro),
  densite_pharmacies: densite('Pharmacies', 'Pharmacies', 'pharmacies', lieux),
  densite_hebergements_ages: densite(
    'Hébergements pour personnes âgées',
    'Hébergements pour personnes âgées',
    'hebergement_personnes_agees',
    lieux
  ),
  densite_laboratoires: rare('Laboratoires', 'Laboratoires d’analyses', 'laboratoires', lieux),
  densite_maisons_sante: rare('Maisons de santé', 'Maisons de santé', 'maisons_sante', lieux),
  densite_centres_sante: rare('Centres de santé', 'Centres de santé', 'centres_sante', lieux),
  densite_urgences: rare('Services d’urgences', 'Services d’urgences', 'urgences', lieux),
  densite_maternites: rare('Maternités', 'Maternités', 'maternites', lieux),
  densite_courts_sejours: rare(
    'Établissements de court séjour',
    'Établissements de court séjour',
    'courts_sejours',
    lieux
  ),
  densite_had: rare(
    'Structures d’hospitalisation à domicile',
    'Structures d’hospitalisation à domicile',
    'hospitalisation_domicile',
    lieux
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
