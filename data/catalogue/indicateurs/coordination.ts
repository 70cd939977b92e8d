import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { rare, type Champ, type Noms } from './densites';

type MesureId = keyof typeof mesures;

const bpe = {
  champ: 'Établissements recensés par la base permanente des équipements',
  limite: 'Un établissement sert bien au-delà de sa commune : lire avec l’offre des communes voisines.'
} as const;
const finess = {
  champ: 'Établissements ouverts du répertoire FINESS',
  limite:
    'Un établissement sert bien au-delà de sa commune, et FINESS compte chaque adresse. Les départements que le fichier lu ne couvre pas sont hors champ.'
} as const;
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

/** Where professionals work together. */
export const coordination = {
  densite_maisons_sante: ici('Maisons de santé', 'Maisons de santé', 'maisons_sante', bpe, MAISON),
  densite_centres_sante: ici('Centres de santé', 'Centres de santé', 'centres_sante', bpe, CENTRE),
  finess_densite_maisons_sante: ici(
    'Maisons de santé (FINESS)',
    'Maisons de santé (FINESS)',
    'finess_maisons_sante',
    finess,
    MAISON
  ),
  finess_densite_centres_sante: ici(
    'Centres de santé (FINESS)',
    'Centres de santé (FINESS)',
    'finess_centres_sante',
    finess,
    CENTRE
  ),
  finess_densite_cpts: ici('CPTS ayant leur siège ici (FINESS)', 'CPTS, sièges (FINESS)', 'finess_cpts', sieges, [
    'siège de CPTS',
    'sièges de CPTS'
  ])
} as const satisfies Record<string, Indicateur<MesureId>>;
