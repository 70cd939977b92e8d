import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

const approximation =
  'Une médiane ne se recompose pas : pour un ensemble de communes, la valeur est la moyenne des communes pondérée par les personnes des ménages fiscaux, et marquée comme approchée.';

export const revenus = {
  taille_menages: {
    libelle: 'Personnes par ménage fiscal',
    court: 'Taille des ménages',
    theme: 'revenus',
    recette: {
      nature: 'taux',
      numerateur: { somme: ['personnes_menages_fiscaux'] },
      denominateur: { somme: ['menages_fiscaux'] },
      echelle: 1,
      intervalle: { methode: 'aucun', raison: 'dénombrement exhaustif des ménages fiscaux' }
    },
    unite: 'personnes',
    decimales: 2,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 100,
    mailleFine: 'commune',
    definition:
      'Personnes des ménages fiscaux divisées par le nombre de ces ménages : les personnes en établissement n’y sont pas.',
    phrase: 'compte {valeur} personnes par ménage fiscal.',
    limite: 'Publiée dans les communes où le revenu l’est ; une petite taille ne dit pas à elle seule l’isolement.'
  },
  revenu_median: {
    libelle: 'Revenu disponible médian par unité de consommation',
    court: 'Revenu médian',
    theme: 'revenus',
    recette: { nature: 'non_recomposable', valeur: 'revenu_median', poids: 'personnes_menages_fiscaux' },
    unite: 'euros_an',
    decimales: 0,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 200,
    mailleFine: 'commune',
    definition:
      'La moitié des personnes vit dans un ménage dont le revenu disponible par unité de consommation dépasse ce montant.',
    phrase: 'a un revenu médian de {valeur} € par an et par unité de consommation.',
    limite: approximation
  },
  revenu_decile_1: {
    libelle: 'Premier décile du revenu disponible par unité de consommation',
    court: 'Premier décile de revenu',
    theme: 'revenus',
    recette: { nature: 'non_recomposable', valeur: 'revenu_decile_1', poids: 'personnes_menages_fiscaux' },
    unite: 'euros_an',
    decimales: 0,
    polarite: 'haut_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 200,
    mailleFine: 'commune',
    definition:
      'Une personne sur dix vit dans un ménage dont le revenu disponible par unité de consommation est inférieur à ce montant.',
    phrase: 'a un premier décile de revenu de {valeur} € par an.',
    limite: approximation
  },
  rapport_interdecile: {
    libelle: 'Rapport interdécile des revenus (D9/D1)',
    court: 'Rapport interdécile',
    theme: 'revenus',
    recette: { nature: 'non_recomposable', valeur: 'rapport_interdecile', poids: 'personnes_menages_fiscaux' },
    unite: 'rapport',
    decimales: 1,
    polarite: 'bas_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 200,
    mailleFine: 'commune',
    definition:
      'Rapport entre le revenu plancher des 10 % les plus aisés et le revenu plafond des 10 % les plus modestes.',
    phrase: 'a un rapport interdécile de {valeur}.',
    limite: approximation
  },
  taux_pauvrete: {
    libelle: 'Taux de pauvreté au seuil de 60 %',
    court: 'Taux de pauvreté',
    theme: 'revenus',
    recette: { nature: 'indice', valeur: 'taux_pauvrete', poids: 'personnes_menages_fiscaux' },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'bas_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 1000,
    mailleFine: 'commune',
    definition:
      'Part des personnes dont le revenu disponible par unité de consommation est inférieur à 60 % de la médiane nationale.',
    phrase: 'a un taux de pauvreté de {valeur} %, sur les communes où il est publié.',
    limite:
      'Publié arrondi et seulement pour les communes assez peuplées : le secret statistique cache les plus petites, la part observée le dit.'
  },
  defavorisation: {
    libelle: 'Défavorisation sociale (F-EDI)',
    court: 'Défavorisation',
    theme: 'revenus',
    recette: { nature: 'indice', valeur: 'f_edi', poids: 'population' },
    unite: 'score',
    decimales: 2,
    polarite: 'bas_favorable',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'commune',
    definition:
      'Version française de l’indice européen de défavorisation : une combinaison de conditions de vie du recensement, choisies pour leur lien avec la pauvreté ressentie et mesurée. Plus il est haut, plus le lieu est défavorisé. Moyenne des communes pondérée par leur population.',
    phrase: 'a un indice de défavorisation de {valeur}.',
    limite:
      'Indice d’un lieu, non d’une personne : des habitants aisés vivent dans des communes défavorisées, et l’inverse. Repris tel que publié, jamais recalculé ; ne se compare pas d’un millésime à l’autre.'
  }
} as const satisfies Record<string, Indicateur<keyof typeof mesures>>;
