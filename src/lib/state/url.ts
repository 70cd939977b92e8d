import type { IndicateurId, MailleId } from '../catalogue/index';
import { assezFin, indicateurs, mailles } from '../catalogue/index';
import { nombre } from '../format/nombres';
import { champs, type EtatUrl } from './champs';

export { REQUETE_MAX, type EtatUrl, type Vue } from './champs';

export interface Rejet {
  cle: string;
  texte: string;
  /** Why it was left aside, when it was understood. */
  raison?: string;
}

const noms = Object.keys(champs) as (keyof EtatUrl)[];

/** Reads an address. Never throws: the valid part is kept, the rest is told. */
export function lireUrl(recherche: URLSearchParams): { etat: EtatUrl; rejets: Rejet[] } {
  const rejets: Rejet[] = [];
  const etat = Object.fromEntries(noms.map((nom) => [nom, champs[nom].defaut])) as unknown as EtatUrl;
  const lireChamp = <K extends keyof EtatUrl>(nom: K) => {
    const { cle, lire } = champs[nom];
    const texte = recherche.get(cle);
    if (texte === null || texte === '') return;
    const incompris: string[] = [];
    const valeur = lire(texte, incompris);
    if (valeur === null) rejets.push({ cle, texte });
    else etat[nom] = valeur;
    rejets.push(...incompris.map((texte) => ({ cle, texte })));
  };
  noms.forEach(lireChamp);
  const connues = new Set(noms.map((nom) => champs[nom].cle));
  for (const [cle, texte] of recherche) if (!connues.has(cle)) rejets.push({ cle, texte });
  const { mailleFine } = indicateurs[etat.indicateur];
  if (recherche.has('maille') && !assezFin(etat.indicateur, etat.maille))
    rejets.push({
      cle: 'maille',
      texte: etat.maille,
      raison: `cet indicateur n’est publié qu’au ${mailles[mailleFine].libelle}`
    });
  return { etat: { ...etat, maille: mailleLisible(etat.maille, etat.indicateur) }, rejets };
}

/** The new state, keeping the very objects of the old one where nothing changed: what depends on them rests. */
export function conserver(avant: EtatUrl, apres: EtatUrl): EtatUrl {
  const etat = { ...apres };
  const garder = <K extends keyof EtatUrl>(nom: K) => {
    if (champs[nom].ecrire(avant[nom]) === champs[nom].ecrire(apres[nom])) etat[nom] = avant[nom];
  };
  noms.forEach(garder);
  return etat;
}

/** Writes an address: only what differs from the defaults, readable by eye. */
export function ecrireUrl(etat: EtatUrl): string {
  const ecrireChamp = <K extends keyof EtatUrl>(nom: K): string[] => {
    const { cle, defaut, ecrire, plus } = champs[nom];
    const texte = ecrire(etat[nom]);
    if (texte === '' || texte === ecrire(defaut)) return [];
    return [`${cle}=${plus ? lisible(texte).replace(/%2B/g, '+') : lisible(texte)}`];
  };
  const morceaux = noms.flatMap((nom) => ecrireChamp(nom));
  return morceaux.length === 0 ? '' : `?${morceaux.join('&')}`;
}

/** The level to draw: the one asked, or the finest at which the indicator means something. */
export function mailleLisible(maille: MailleId, indicateur: IndicateurId): MailleId {
  return assezFin(indicateur, maille) ? maille : indicateurs[indicateur].mailleFine;
}

/** Colons, semicolons and commas are legal in a query: left as they are, the address stays readable. */
const lisible = (texte: string) =>
  encodeURIComponent(texte).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%3B/g, ';');

/** What was not understood, as a sentence for the visitor. */
export function phraseRejets(rejets: readonly Rejet[]): string {
  const [seul] = rejets;
  if (seul?.raison !== undefined && rejets.length === 1)
    return `« ${seul.cle}=${seul.texte} » a été laissé de côté : ${seul.raison}.`;
  const cites = rejets
    .slice(0, 5)
    .map(({ cle, texte, raison }) => `« ${cle}=${texte.slice(0, 40)} »${raison === undefined ? '' : ` (${raison})`}`);
  const reste = rejets.length - cites.length;
  return `Cette partie de l’adresse n’a pas été comprise et a été laissée de côté : ${cites.join(', ')}${reste > 0 ? ` et ${nombre(reste)} autres` : ''}.`;
}
