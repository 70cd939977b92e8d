import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const sondage = {
  methode: 'aucun',
  raison: 'recensement : sondage dans les communes de 10 000 habitants et plus, sans marge publiée'
} as const;
const TOUS = [
  'rp_hommes_0_14',
  'rp_hommes_15_29',
  'rp_hommes_30_44',
  'rp_hommes_45_59',
  'rp_hommes_60_74',
  'rp_hommes_75_plus',
  'rp_femmes_0_14',
  'rp_femmes_15_29',
  'rp_femmes_30_44',
  'rp_femmes_45_59',
  'rp_femmes_60_74',
  'rp_femmes_75_plus'
] as const;
const limite =
  'Recensement sur cinq années d’enquête : le millésime en est le milieu. Sous quelques centaines d’habitants, une part varie de plusieurs points d’une année à l’autre.';

const part = (libelle: string, court: string, somme: readonly MesureId[], tranche: string) =>
  ({
    libelle,
    court,
    theme: 'ages',
    recette: {
      nature: 'part',
      numerateur: { somme },
      denominateur: { somme: TOUS },
      echelle: 100,
      intervalle: sondage
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 200,
    mailleFine: 'commune',
    definition: `Habitants de ${tranche} rapportés à l’ensemble des habitants, au recensement, commune par commune.`,
    phrase: `a {valeur} % d’habitants de ${tranche}.`,
    limite
  }) as const;

/** Ages of the communes themselves, where the census file is given. */
export const agesCommunes = {
  part_moins_15_commune: part(
    'Part des moins de 15 ans (recensement)',
    'Moins de 15 ans, recensement',
    ['rp_hommes_0_14', 'rp_femmes_0_14'],
    'moins de 15 ans'
  ),
  part_15_29_commune: part(
    'Part des 15 à 29 ans (recensement)',
    '15 à 29 ans, recensement',
    ['rp_hommes_15_29', 'rp_femmes_15_29'],
    '15 à 29 ans'
  ),
  part_60_74_commune: part(
    'Part des 60 à 74 ans (recensement)',
    '60 à 74 ans, recensement',
    ['rp_hommes_60_74', 'rp_femmes_60_74'],
    '60 à 74 ans'
  ),
  part_75_plus_commune: part(
    'Part des 75 ans et plus (recensement)',
    '75 ans et plus, recensement',
    ['rp_hommes_75_plus', 'rp_femmes_75_plus'],
    '75 ans et plus'
  ),
  part_femmes_75_plus: {
    ...part(
      'Part des femmes parmi les 75 ans et plus (recensement)',
      'Femmes parmi les 75 ans et plus',
      ['rp_femmes_75_plus'],
      '75 ans et plus'
    ),
    recette: {
      nature: 'part',
      numerateur: { somme: ['rp_femmes_75_plus'] },
      denominateur: { somme: ['rp_hommes_75_plus', 'rp_femmes_75_plus'] },
      echelle: 100,
      intervalle: sondage
    },
    minimum: 50,
    definition: 'Femmes de 75 ans et plus rapportées à l’ensemble des 75 ans et plus, au recensement.',
    phrase: 'compte {valeur} % de femmes parmi ses habitants de 75 ans et plus.'
  }
} as const satisfies Record<string, Indicateur<MesureId>>;
