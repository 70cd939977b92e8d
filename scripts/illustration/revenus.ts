import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { CodeAbsence } from '../../src/lib/catalogue/index.ts';
import type { Valeur } from '../entrees.ts';
import { ecartNormal } from './aleatoire.ts';
import { distanceKm } from '../../src/lib/access/sphere.ts';
import { horsDepartements, type CommuneModele } from './contexte.ts';
import { revenus as r } from './regles.ts';

const MILLESIME = '2021';
const SECRET: CodeAbsence = 1;

/** Départements that the income statistics of 2021 leave out. */
const NON_COUVERTS = ['971', '973', '976'];

/** From this size on a town draws richer commuters around it. */
const GRANDE_VILLE = 100_000;

/** Incomes of every commune of the field, with the same secrets as the published file. */
export function modeliserRevenus(communes: readonly CommuneModele[]): Valeur[] {
  const villes = communes.filter((c) => c.population >= GRANDE_VILLE);
  return communes
    .filter((c) => !horsDepartements(c.departement) && !NON_COUVERTS.includes(c.departement) && c.population > 0)
    .flatMap((c) => {
      const menages = Math.round(
        c.population * r.menagesParHabitant * Math.exp(0.05 * ecartNormal(`ménages ${c.code}`))
      );
      const cache = menages < r.secretMenages;
      const detail = cache || c.population < r.secretDetail;
      const mediane = medianeModele(c, villes);
      const ecart = ecartNormal(`écart ${c.code}`);
      const rapport = Math.max(2.2, 3.1 + 0.25 * Math.log10(c.population / 5000) + 0.3 * ecart);
      const pauvrete = Math.min(45, Math.max(4, 14.5 * (r.mediane / mediane) ** 3 + 1.5 * ecart));
      const ligne = (mesure: MesureId, valeur: number, secret: boolean): Valeur =>
        secret
          ? { commune: c.code, mesure, millesime: MILLESIME, valeur: null, absence: SECRET }
          : { commune: c.code, mesure, millesime: MILLESIME, valeur };
      return [
        ligne('menages_fiscaux', menages, cache),
        ligne('personnes_menages_fiscaux', Math.round(c.population * r.personnesParHabitant), cache),
        ligne('revenu_median', Math.round(mediane / 10) * 10, cache),
        ligne('revenu_decile_1', Math.round((mediane * (0.66 - 0.05 * rapport)) / 10) * 10, detail),
        ligne('rapport_interdecile', Math.round(rapport * 10) / 10, detail),
        ligne('taux_pauvrete', Math.round(pauvrete), detail)
      ];
    });
}

function medianeModele(c: CommuneModele, villes: readonly CommuneModele[]): number {
  const proche = villes.reduce(
    (km, v) => Math.min(km, distanceKm(c.longitude, c.latitude, v.longitude, v.latitude)),
    Infinity
  );
  // Highest some fifteen kilometres out, gone by sixty.
  const couronne = proche === 0 ? r.centre : r.couronne * Math.exp(-(((proche - 15) / 18) ** 2));
  const outremer = c.departement.length === 3 ? r.outremer : 0;
  const hasard = r.departement * ecartNormal(`revenu ${c.departement}`) + r.commune * ecartNormal(`revenu ${c.code}`);
  return r.mediane * Math.exp(couronne + outremer + hasard - 0.03);
}
