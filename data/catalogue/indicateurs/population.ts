import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

export const population = {
  population: {
    libelle: 'Population municipale',
    court: 'Population',
    theme: 'population',
    recette: { nature: 'effectif', mesure: 'population' },
    unite: 'habitants',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'cercles' },
    minimum: 0,
    mailleFine: 'commune',
    definition: 'Habitants ayant leur résidence habituelle dans le territoire, population municipale du recensement.',
    phrase: 'compte {valeur:habitant|habitants}.'
  },
  densite_population: {
    libelle: 'Densité de population',
    court: 'Densité',
    theme: 'population',
    recette: {
      nature: 'taux',
      numerateur: { somme: ['population'] },
      denominateur: { somme: ['superficie'] },
      echelle: 1,
      intervalle: { methode: 'aucun', raison: 'dénombrement exhaustif rapporté à une surface' }
    },
    unite: 'habitants_km2',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 0,
    mailleFine: 'commune',
    definition: 'Population municipale divisée par la superficie, calculée sur les contours simplifiés.',
    phrase: 'a {valeur} habitants par km².'
  },
  evolution_population: {
    libelle: 'Évolution annuelle moyenne de la population',
    court: 'Évolution de la population',
    theme: 'population',
    recette: { nature: 'evolution', mesure: 'population' },
    unite: 'pour_cent_an',
    decimales: 2,
    polarite: 'neutre',
    decoupage: { methode: 'seuils', bornes: [-1, -0.25, 0.25, 1], origine: 'bornes symétriques autour de zéro' },
    pivot: { valeur: 0, sous: 'baisse', sur: 'hausse' },
    minimum: 200,
    mailleFine: 'commune',
    definition:
      'Taux annuel moyen entre le premier et le dernier millésime de population, à territoire constant (COG courant).',
    phrase: 'a vu sa population évoluer de {valeur} % par an entre {debut} et {fin}.'
  },
  typologie_ruralites: {
    libelle: 'Typologie des ruralités',
    court: 'Ruralités',
    theme: 'population',
    recette: { nature: 'zonage', classe: 'ruralite', poids: 'population' },
    unite: 'classe',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'modalites' },
    minimum: 0,
    mailleFine: 'commune',
    definition:
      'Classe de la commune dans la typologie des ruralités de l’ANCT ; les communes urbaines et l’outre-mer sont hors champ.',
    phrase: 'a {valeur} % de sa population dans la classe la plus représentée.',
    limite: 'Ne porte que sur les communes rurales de l’Hexagone : les parts sont celles de leur population.'
  },
  massifs: {
    libelle: 'Massif de montagne',
    court: 'Montagne',
    theme: 'population',
    recette: { nature: 'zonage', classe: 'massif', poids: 'population' },
    unite: 'classe',
    decimales: 0,
    polarite: 'neutre',
    decoupage: { methode: 'modalites' },
    minimum: 0,
    mailleFine: 'commune',
    definition: 'Massif auquel la commune appartient ; les autres communes sont hors champ.',
    phrase: 'a {valeur} % de sa population dans le massif le plus représenté.',
    limite: 'Les parts sont celles de la population des communes de montagne.'
  }
} as const satisfies Record<string, Indicateur<keyof typeof mesures>>;
