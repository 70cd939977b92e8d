import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { LIEUX_BPE, LIEUX_FINESS, rare, type Champ, type Noms } from './densites';

type MesureId = keyof typeof mesures;

const sieges = {
  champ: 'Communautés professionnelles inscrites au répertoire FINESS',
  limite:
    'FINESS ne donne que le siège : une communauté couvre plusieurs communes, et leur taille varie. Les départements que le fichier lu ne couvre pas sont hors champ.',
  polarite: 'neutre'
} as const;

const ici = <M extends MesureId>(libelle: string, court: string, mesure: M, champ: Champ, noms: Noms) =>
  ({ ...rare(libelle, court, mesure, champ, noms), theme: 'coordination' }) as const;

const MAISON = ['maison de santé', 'maisons de santé'] as const;
const CENTRE = ['centre de santé', 'centres de santé'] as const;

const enEquipe = <C extends MesureId, T extends MesureId>(
  qui: { libelle: string; court: string; champ: string; noms: string },
  coordonnes: C,
  tous: readonly [T, ...T[]]
) =>
  ({
    libelle: `Part des ${qui.libelle} exerçant en maison ou centre de santé`,
    court: qui.court,
    theme: 'coordination',
    recette: {
      nature: 'part',
      numerateur: { somme: [coordonnes] },
      denominateur: { somme: tous },
      echelle: 100,
      intervalle: { methode: 'aucun', raison: 'répertoire : un dénombrement, sans tirage, et un plancher' }
    },
    unite: 'pour_cent',
    decimales: 1,
    polarite: 'neutre',
    decoupage: { methode: 'quantiles', nombre: 5 },
    minimum: 20,
    mailleFine: 'epci',
    definition: `${qui.champ} inscrits au RPPS dont le lieu d’exercice porte le numéro FINESS d’une maison de santé (603) ou d’un centre de santé (124) ouvert, sur tous ceux qui y sont inscrits.`,
    phrase: `compte au moins {numerateur:${qui.noms}} en maison ou centre de santé, soit {valeur} % de ceux qui y sont inscrits.`,
    limite:
      'Un plancher : un libéral de maison de santé déclare souvent son cabinet sans numéro FINESS. Un praticien de plusieurs lieux compte pour une part égale dans chacun. Les départements que le fichier FINESS lu ne couvre pas sont hors champ.'
  }) as const;

/** Where professionals work together. */
export const coordination = {
  densite_maisons_sante: ici('Maisons de santé', 'Maisons de santé', 'maisons_sante', LIEUX_BPE, MAISON),
  densite_centres_sante: ici('Centres de santé', 'Centres de santé', 'centres_sante', LIEUX_BPE, CENTRE),
  finess_densite_maisons_sante: ici(
    'Maisons de santé (FINESS)',
    'Maisons de santé (FINESS)',
    'finess_maisons_sante',
    LIEUX_FINESS,
    MAISON
  ),
  finess_densite_centres_sante: ici(
    'Centres de santé (FINESS)',
    'Centres de santé (FINESS)',
    'finess_centres_sante',
    LIEUX_FINESS,
    CENTRE
  ),
  finess_densite_cpts: ici('CPTS ayant leur siège ici (FINESS)', 'CPTS, sièges (FINESS)', 'finess_cpts', sieges, [
    'siège de CPTS',
    'sièges de CPTS'
  ]),
  part_generalistes_coordonnes: enEquipe(
    {
      libelle: 'médecins généralistes',
      court: 'Généralistes en maison ou centre (RPPS)',
      champ: 'Médecins généralistes libéraux, ou salariés de centres de santé,',
      noms: 'médecin généraliste|médecins généralistes'
    },
    'rpps_generalistes_coordonnes',
    ['rpps_generalistes', 'rpps_generalistes_salaries']
  ),
  part_soignants_coordonnes: enEquipe(
    {
      libelle: 'autres soignants de premier recours',
      court: 'Autres soignants en maison ou centre (RPPS)',
      champ:
        'Infirmiers, masseurs-kinésithérapeutes, chirurgiens-dentistes, sages-femmes, orthophonistes et pédicures-podologues, libéraux ou salariés d’une maison ou d’un centre de santé,',
      noms: 'soignant|soignants'
    },
    'rpps_soignants_coordonnes',
    ['rpps_soignants']
  )
} as const satisfies Record<string, Indicateur<MesureId>>;
