import type { Polarite } from '../../../src/lib/catalogue/types';

/** Singular and plural, as a sentence counts them. */
export type Noms = readonly [string, string];

export interface Champ {
  champ: string;
  limite: string;
  polarite?: Polarite;
}

/** Places that the table of equipments counts. */
export const LIEUX_BPE = {
  champ: 'Établissements recensés par la base permanente des équipements',
  limite: 'Un établissement sert bien au-delà de sa commune : lire avec l’offre des communes voisines.'
} as const;

/** Places that the register of establishments counts. */
export const LIEUX_FINESS = {
  champ: 'Établissements ouverts du répertoire FINESS',
  limite:
    'Un établissement sert bien au-delà de sa commune, et FINESS compte chaque adresse. Les départements que le fichier lu ne couvre pas sont hors champ.'
} as const;

/** Something common, for 10 000 inhabitants, commune by commune. */
export const densite = <M extends string>(
  libelle: string,
  court: string,
  mesure: M,
  { champ, limite }: Champ,
  [un, plusieurs]: Noms
) =>
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
    phrase: `compte {numerateur:${un}|${plusieurs}}, soit {valeur} pour 10 000 habitants.`,
    limite
  }) as const;

/** Something rare, for 100 000 inhabitants, EPCI by EPCI. */
export const rare = <M extends string>(
  libelle: string,
  court: string,
  mesure: M,
  { champ, limite, polarite = 'haut_favorable' }: Champ,
  [un, plusieurs]: Noms
) =>
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
    polarite,
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 10_000,
    mailleFine: 'epci',
    definition: `${champ}, rapportés à la population municipale du millésime le plus proche.`,
    phrase: `compte {numerateur:${un}|${plusieurs}}, soit {valeur} pour 100 000 habitants.`,
    limite
  }) as const;
