import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';

type MesureId = keyof typeof mesures;

const sondage = {
  methode: 'aucun',
  raison: 'recensement : sondage, sans marge publiée'
} as const;
const limite =
  'Recensement sur cinq années d’enquête : le millésime en est le milieu. Sous quelques centaines d’habitants, une part varie de plusieurs points d’une année à l’autre.';

const part = <M extends MesureId, T extends MesureId>(
  textes: { libelle: string; court: string; definition: string; phrase: string; limite?: string },
  numerateur: { somme: readonly [M]; moins?: readonly M[] },
  denominateur: T,
  polarite: 'neutre' | 'bas_favorable'
) =>
  ({
    libelle: textes.libelle,
    court: textes.court,
    theme: 'revenus',
    recette: {
      nature: 'part',
      numerateur,
      denominateur: { somme: [denominateur] },
      echelle: 100,
      intervalle: sondage
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite,
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 200,
    mailleFine: 'commune',
    definition: textes.definition,
    phrase: textes.phrase,
    limite: textes.limite === undefined ? limite : `${textes.limite} ${limite}`
  }) as const;

const etatCivil = <M extends MesureId>(
  libelle: string,
  court: string,
  mesure: M,
  noms: string,
  theme: 'population' | 'sante'
) =>
  ({
    libelle,
    court,
    theme,
    recette: {
      nature: 'taux',
      numerateur: { somme: [mesure] },
      denominateur: { somme: ['population'] },
      echelle: 1000,
      intervalle: { methode: 'poisson' }
    },
    unite: 'pour_1000',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 2000,
    mailleFine: 'epci',
    definition: `${libelle} : événements de l’année déclarés à l’état civil, comptés à la commune de résidence, rapportés à la population municipale du millésime le plus proche.`,
    phrase: `compte {numerateur:${noms}} dans l’année, soit {valeur} pour 1 000 habitants.`,
    limite:
      'Taux brut, d’une seule année : il dépend d’abord de l’âge des habitants. À lire avec la part des 75 ans et plus, non comme un état de santé.'
  }) as const;

/** Work, households and families: what living conditions are, besides incomes. */
export const menages = {
  part_chomage: part(
    {
      libelle: 'Part de chômeurs parmi les actifs de 15 à 64 ans (recensement)',
      court: 'Chômage',
      definition:
        'Chômeurs au sens du recensement (qui se déclarent tels, inscrits ou non), rapportés aux actifs de 15 à 64 ans.',
      phrase: 'compte {valeur} % de chômeurs parmi ses actifs de 15 à 64 ans.',
      limite: 'Plus élevé que le taux du Bureau international du travail : le recensement croit ce qui lui est déclaré.'
    },
    { somme: ['rp_chomeurs_15_64'] },
    'rp_actifs_15_64',
    'bas_favorable'
  ),
  part_menages_seuls: part(
    {
      libelle: 'Part des ménages d’une personne',
      court: 'Personnes seules',
      definition: 'Ménages d’une seule personne rapportés à l’ensemble des ménages.',
      phrase: 'compte {valeur} % de ménages d’une seule personne.'
    },
    { somme: ['rp_menages_seuls'] },
    'rp_menages',
    'neutre'
  ),
  part_familles_monoparentales: part(
    {
      libelle: 'Part des familles monoparentales',
      court: 'Familles monoparentales',
      definition: 'Familles d’un seul parent rapportées à l’ensemble des familles, avec ou sans enfant.',
      phrase: 'compte {valeur} % de familles monoparentales parmi ses familles.'
    },
    { somme: ['rp_familles_monoparentales'] },
    'rp_familles',
    'neutre'
  ),
  part_80_plus_seuls: part(
    {
      libelle: 'Part des 80 ans et plus vivant seuls',
      court: '80 ans et plus vivant seuls',
      definition: 'Habitants de 80 ans et plus qui vivent seuls, rapportés à l’ensemble des habitants de cet âge.',
      phrase: 'compte {valeur} % de personnes seules parmi ses habitants de 80 ans et plus.'
    },
    { somme: ['rp_80_plus_seuls'] },
    'rp_80_plus',
    'neutre'
  ),
  part_sans_voiture: part(
    {
      libelle: 'Part des ménages sans voiture',
      court: 'Ménages sans voiture',
      definition: 'Ménages qui ne disposent d’aucune voiture, rapportés à l’ensemble des résidences principales.',
      phrase: 'compte {valeur} % de ménages sans voiture.',
      limite: 'L’accessibilité de cette page est celle d’une voiture : elle n’est pas la leur.'
    },
    { somme: ['rp_residences_principales'], moins: ['rp_residences_motorisees'] },
    'rp_residences_principales',
    'neutre'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;

/** Births, beside the change of the population. */
export const naissances = {
  taux_natalite: etatCivil(
    'Naissances pour 1 000 habitants',
    'Natalité',
    'naissances',
    'naissance|naissances',
    'population'
  )
} as const satisfies Record<string, Indicateur<MesureId>>;

/** Deaths, beside the state of health. */
export const deces = {
  taux_mortalite: etatCivil('Décès pour 1 000 habitants', 'Mortalité brute', 'deces', 'décès|décès', 'sante')
} as const satisfies Record<string, Indicateur<MesureId>>;
