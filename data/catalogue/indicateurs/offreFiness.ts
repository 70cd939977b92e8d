import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { LIEUX_FINESS, rare } from './densites';

type MesureId = keyof typeof mesures;

/** Establishments of FINESS, in the theme of supply. */
export const offreFiness = {
  finess_densite_pharmacies: rare(
    'Pharmacies d’officine (FINESS)',
    'Pharmacies (FINESS)',
    'finess_pharmacies',
    LIEUX_FINESS,
    ['pharmacie', 'pharmacies']
  ),
  finess_densite_laboratoires: rare(
    'Laboratoires de biologie médicale (FINESS)',
    'Laboratoires (FINESS)',
    'finess_laboratoires',
    LIEUX_FINESS,
    ['laboratoire', 'laboratoires']
  ),
  finess_densite_ehpad: rare('EHPAD (FINESS)', 'EHPAD (FINESS)', 'finess_ehpad', LIEUX_FINESS, ['EHPAD', 'EHPAD']),
  finess_densite_hopitaux: rare(
    'Hôpitaux et cliniques (FINESS)',
    'Hôpitaux et cliniques (FINESS)',
    'finess_hopitaux',
    LIEUX_FINESS,
    ['hôpital ou clinique', 'hôpitaux ou cliniques']
  ),
  finess_places_ehpad_75: {
    libelle: 'Places d’EHPAD pour 100 habitants de 75 ans et plus',
    court: 'Places d’EHPAD',
    theme: 'offre',
    recette: {
      nature: 'taux',
      numerateur: { somme: ['finess_places_ehpad'] },
      denominateur: { somme: ['age_75_plus'] },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'capacité dénombrée, rapportée à une estimation départementale' }
    },
    unite: 'pour_100',
    decimales: 1,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'departement',
    definition:
      'Places d’hébergement, permanent ou temporaire, installées en établissement pour personnes âgées dépendantes, rapportées aux habitants de 75 ans et plus.',
    phrase:
      'compte {numerateur:place d’EHPAD|places d’EHPAD}, soit {valeur} pour 100 habitants de 75 ans et plus, d’après l’âge publié par département.',
    limite:
      'Capacité installée, non les places libres. Publiée pour l’Occitanie seulement ; le nombre d’habitants âgés est celui du département, réparti selon la population.'
  }
} as const satisfies Record<string, Indicateur<MesureId>>;
