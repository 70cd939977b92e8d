import { mesures } from '../catalogue/index';
import type { Voisine } from '../access/alentours';
import type { EtatTemps } from '../access/temps';
import { compte, nombre } from '../format/nombres';
import type { OffreAlentours } from '../queries/offreAlentours';

/** Practitioners of several places count for a part in each. */
export const ecrireCompte = (n: number) => nombre(n, Number.isInteger(n) ? 0 : 1);

export const motsEtat: Record<EtatTemps, string> = {
  dedans: 'à portée',
  incertain: 'incertaine',
  dehors: 'hors de portée'
};

/** « ≈ 12 min »; a time across water can only be longer. */
export function minutesEnMots({ minutes, temps }: Pick<Voisine, 'minutes' | 'temps'>): string {
  const duree = `${nombre(minutes)}\u00a0min`;
  if (temps === 'donne') return duree;
  return temps === 'eau' ? `plus de ${duree}` : `≈\u00a0${duree}`;
}

/** « 9 à 15 min » around the estimate; a time given has no band, a time across water no end. */
export function bandeEnMots({ court, long, temps }: Pick<Voisine, 'court' | 'long' | 'temps'>): string {
  if (temps === 'donne') return 'temps donné';
  if (temps === 'eau') return 'île ou commune coupée du reste : temps trop court';
  return `${nombre(court)} à ${nombre(long)}\u00a0min`;
}

/** Said where no commune around is known to have any. */
export const sansProche = (inconnues: number, voisines: number): string =>
  inconnues > 0 && inconnues === voisines ? 'non publié alentour' : 'aucun dans la bande';

/** What lies in the territory and around it, in one sentence. */
export function phraseAlentours(
  sujet: string,
  offre: OffreAlentours,
  limite: number,
  nom: (commune: number) => string
): string {
  const { comptage, ici, certaine, incertaine, communes } = offre;
  const quoi = mesures[comptage.mesure].libelle;
  const dans = Number.isNaN(ici) ? 'rien n’y est publié' : `${ecrireCompte(ici)} sur place`;
  const [proche] = communes;
  if (!proche)
    return `${sujet}, « ${quoi} » : ${dans} ; aucun dans les communes extérieures à moins de ${limite} minutes de ses habitants.`;
  const sures = communes.filter((c) => c.etat === 'dedans').length;
  const deplus = incertaine > 0 ? `, et ${ecrireCompte(incertaine)} de plus dans la bande incertaine` : '';
  return `${sujet}, « ${quoi} » : ${dans} ; hors du territoire, ${ecrireCompte(certaine)} à moins de ${limite} minutes à coup sûr (${compte(sures, 'commune')})${deplus}. La commune la plus proche est ${nom(proche.commune)} (${minutesEnMots(proche)}).`;
}

/** What the minutes are worth. */
export const LECTURE_TEMPS =
  'Un temps que le jeu ne donne pas est estimé, en voiture, hors trafic, à partir de la distance à vol d’oiseau depuis la commune habitée la plus proche du territoire, calé surtout sur des trajets d’Île-de-France : en montagne, le trajet vrai est souvent plus long d’un quart. Ni frontière nette, ni isochrone : il ne vaut ni pour l’urgence ni pour une décision individuelle, et ignore estuaires et cols. « À portée » : même le haut de la bande tient dans la limite ; « incertaine » : la limite tombe dans la bande.';
