import type { Mesure } from '../../../src/lib/catalogue/types';

const compte = <U extends 'habitants' | 'menages'>(libelle: string, unite: U) =>
  ({ libelle, unite, colonne: 'reel', source: 'insee_dossier_complet', maille: 'commune' }) as const;

/** Work, households and families at the census, births and deaths of the civil registers. */
export const mesuresMenages = {
  rp_actifs_15_64: compte('Actifs de 15 à 64 ans', 'habitants'),
  rp_chomeurs_15_64: compte('Chômeurs de 15 à 64 ans, au sens du recensement', 'habitants'),
  rp_menages: compte('Ménages', 'menages'),
  rp_menages_seuls: compte('Ménages d’une personne', 'menages'),
  rp_familles: compte('Familles', 'menages'),
  rp_familles_monoparentales: compte('Familles monoparentales', 'menages'),
  rp_80_plus: compte('Habitants de 80 ans et plus', 'habitants'),
  rp_80_plus_seuls: compte('Habitants de 80 ans et plus vivant seuls', 'habitants'),
  rp_residences_principales: compte('Résidences principales', 'menages'),
  rp_residences_motorisees: compte('Ménages disposant d’au moins une voiture', 'menages'),
  naissances: compte('Naissances domiciliées', 'habitants'),
  deces: compte('Décès domiciliés', 'habitants')
} as const satisfies Record<string, Mesure<'insee_dossier_complet'>>;
