import type { Seuil, SeuilId } from '../../src/lib/catalogue/types';

/** Reading marks a visitor may choose among. None of them is the official zoning. */
export const seuils = {
  seuil_apl_mg: {
    libelle: 'Seuil d’APL aux médecins généralistes',
    unite: 'consultations_an_hab',
    defaut: 2.5,
    valeurs: [
      {
        valeur: 2.5,
        libelle: '2,5 : repère « sous-dense »',
        origine:
          'Repère de lecture de la DREES, seuil de l’arrêté du 13 novembre 2017 ; ne classe plus les zones depuis 2024.'
      },
      {
        valeur: 2.71,
        libelle: '2,71 : coupure nationale rapportée pour 2025',
        origine:
          'Valeur relevée par un tiers pour le zonage 2025, calculée par territoire de vie-santé sur l’APL 2023 : non comparable terme à terme avec une part communale.'
      },
      {
        valeur: 3.98,
        libelle: '3,98 : seconde coupure rapportée pour 2025',
        origine: 'Même origine que 2,71 : par territoire de vie-santé, sur l’APL 2023.'
      }
    ]
  }
} as const satisfies Record<SeuilId, Seuil>;
