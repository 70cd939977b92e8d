import type { Mesure } from '../../../src/lib/catalogue/types';

const tranche = (libelle: string) =>
  ({ libelle, unite: 'habitants', colonne: 'reel', source: 'insee_rp_ages', maille: 'commune' }) as const;

/** Men and women by age, from the census: what a commune is made of, not what its département is. */
export const mesuresRecensement = {
  rp_hommes_0_14: tranche('Hommes de moins de 15 ans'),
  rp_hommes_15_29: tranche('Hommes de 15 à 29 ans'),
  rp_hommes_30_44: tranche('Hommes de 30 à 44 ans'),
  rp_hommes_45_59: tranche('Hommes de 45 à 59 ans'),
  rp_hommes_60_74: tranche('Hommes de 60 à 74 ans'),
  rp_hommes_75_plus: tranche('Hommes de 75 ans et plus'),
  rp_femmes_0_14: tranche('Femmes de moins de 15 ans'),
  rp_femmes_15_29: tranche('Femmes de 15 à 29 ans'),
  rp_femmes_30_44: tranche('Femmes de 30 à 44 ans'),
  rp_femmes_45_59: tranche('Femmes de 45 à 59 ans'),
  rp_femmes_60_74: tranche('Femmes de 60 à 74 ans'),
  rp_femmes_75_plus: tranche('Femmes de 75 ans et plus')
} as const satisfies Record<string, Mesure<'insee_rp_ages'>>;
