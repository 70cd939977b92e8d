import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { Valeur } from '../entrees.ts';
import { ecartNormal } from './aleatoire.ts';
import { horsDepartements, type CommuneModele } from './contexte.ts';
import { menages as r } from './regles.ts';

const RECENSEMENT = '2022';
const ETAT_CIVIL = '2023';
/** Mayotte is not in the census that the published file follows. */
const NON_COUVERTS = ['976'];

/** Work, households, families, births and deaths of every commune, around national levels. */
export function modeliserMenages(communes: readonly CommuneModele[]): Valeur[] {
  return communes
    .filter((c) => !horsDepartements(c.departement) && !NON_COUVERTS.includes(c.departement) && c.population > 0)
    .flatMap((c) => {
      // From a hamlet to a large town, 0 to 1.
      const ville = Math.min(1, Math.max(0, Math.log10(c.population / 200) / 3));
      const tirer = (quoi: string, ecart: number) =>
        Math.exp(ecart * ecartNormal(`${quoi} ${c.departement}`) + ecart * ecartNormal(`${quoi} ${c.code}`));
      const part = (quoi: keyof typeof r.parts) => {
        const { rural, urbain, ecart } = r.parts[quoi];
        const outremer = c.departement.length === 3 ? r.outremer[quoi] : 1;
        return Math.min(0.9, (rural + (urbain - rural) * ville) * outremer * tirer(quoi, ecart));
      };
      const actifs = Math.round(c.population * r.actifs);
      const foyers = Math.round(c.population * r.menages);
      const familles = Math.round(c.population * r.familles);
      const ages = Math.round(c.population * r.ages80 * tirer('80', 0.15));
      const dire = (mesure: MesureId, valeur: number, millesime: string = RECENSEMENT): Valeur => ({
        commune: c.code,
        mesure,
        millesime,
        valeur
      });
      return [
        dire('rp_actifs_15_64', actifs),
        dire('rp_chomeurs_15_64', Math.round(actifs * part('chomage'))),
        dire('rp_menages', foyers),
        dire('rp_menages_seuls', Math.round(foyers * part('seuls'))),
        dire('rp_familles', familles),
        dire('rp_familles_monoparentales', Math.round(familles * part('monoparentales'))),
        dire('rp_80_plus', ages),
        dire('rp_80_plus_seuls', Math.round(ages * part('ages80seuls'))),
        dire('rp_residences_principales', foyers),
        dire('rp_residences_motorisees', foyers - Math.round(foyers * part('sansVoiture'))),
        dire('naissances', Math.round(c.population * r.naissances * tirer('naissances', 0.1)), ETAT_CIVIL),
        dire('deces', Math.round(c.population * r.deces * tirer('décès', 0.1)), ETAT_CIVIL)
      ];
    });
}
