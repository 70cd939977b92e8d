import type { Structure } from '../../src/lib/catalogue/typesScenario';
import type { mesures } from './mesures';

const pharmacie = { un: 'pharmacie', plusieurs: 'pharmacies', proche: 'la pharmacie la plus proche' } as const;
const laboratoire = { un: 'laboratoire', plusieurs: 'laboratoires', proche: 'le laboratoire le plus proche' } as const;
const maison = {
  un: 'maison de santé',
  plusieurs: 'maisons de santé',
  proche: 'la maison de santé la plus proche'
} as const;
const centre = {
  un: 'centre de santé',
  plusieurs: 'centres de santé',
  proche: 'le centre de santé le plus proche'
} as const;

/** Kinds of places that a scenario opens or closes, each counted by commune; the first the data set has is offered first. */
export const structures = {
  pharmacies: { mesure: 'pharmacies', ...pharmacie },
  laboratoires: { mesure: 'laboratoires', ...laboratoire },
  maisons_sante: { mesure: 'maisons_sante', ...maison },
  centres_sante: { mesure: 'centres_sante', ...centre },
  urgences: {
    mesure: 'urgences',
    un: 'service d’urgences',
    plusieurs: 'services d’urgences',
    proche: 'le service d’urgences le plus proche'
  },
  maternites: {
    mesure: 'maternites',
    un: 'maternité',
    plusieurs: 'maternités',
    proche: 'la maternité la plus proche'
  },
  courts_sejours: {
    mesure: 'courts_sejours',
    un: 'établissement de court séjour',
    plusieurs: 'établissements de court séjour',
    proche: 'l’établissement de court séjour le plus proche'
  },
  hebergements_ages: {
    mesure: 'hebergement_personnes_agees',
    un: 'hébergement pour personnes âgées',
    plusieurs: 'hébergements pour personnes âgées',
    proche: 'l’hébergement pour personnes âgées le plus proche'
  },
  pharmacies_finess: { mesure: 'finess_pharmacies', ...pharmacie },
  laboratoires_finess: { mesure: 'finess_laboratoires', ...laboratoire },
  maisons_sante_finess: { mesure: 'finess_maisons_sante', ...maison },
  centres_sante_finess: { mesure: 'finess_centres_sante', ...centre },
  hopitaux_finess: {
    mesure: 'finess_hopitaux',
    un: 'hôpital ou clinique',
    plusieurs: 'hôpitaux ou cliniques',
    proche: 'l’hôpital ou la clinique le plus proche'
  },
  ehpad_finess: { mesure: 'finess_ehpad', un: 'EHPAD', plusieurs: 'EHPAD', proche: 'l’EHPAD le plus proche' }
} as const satisfies Record<string, Structure<keyof typeof mesures>>;

/** Within how many minutes people are counted. */
export const minutesStructures = [5, 10, 15, 20, 30] as const;

/** From which change of the time to the nearest a commune leaves its class, minutes. */
export const cransMinutes = [1, 5, 15] as const;

/** More of them at one commune is a slip of the keyboard. */
export const STRUCTURES_MAXIMUM = 20;
