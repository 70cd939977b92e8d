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
  ])
} as const satisfies Record<string, Indicateur<MesureId>>;
