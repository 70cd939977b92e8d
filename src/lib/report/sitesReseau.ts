import { professionsReseau } from '../catalogue/index';
import { enumeration } from '../format/listes';
import { accord, compte, nombre } from '../format/nombres';
import type { LieuxLus } from '../network/fichier/lieux';
import type { SiteFragile, SitesFragiles } from '../network/sitesFragiles';
import type { Communes } from '../territory/referentiel';
import type { Annexe } from './annexes';
import type { NomsLieux, RecherchesProfession } from './annexesLacunes';
import type { MotsServis } from './servis';

/** Lines of a site that are told one by one: the others are counted. */
const LIGNES = 6;

/** A site, told by the lines of those who practise there and their commune: its name is not kept. */
export function designerSite(
  { places, personnes }: SiteFragile,
  { rangs, commune }: Pick<LieuxLus, 'rangs' | 'commune'>,
  numeros: Int32Array,
  { nom, departement }: Pick<Communes, 'nom' | 'departement'>
): string {
  const lignes = places.slice(0, LIGNES).map((k) => nombre(numeros[rangs[k]!]));
  const reste = places.length - LIGNES;
  const dites = reste > 0 ? [...lignes, compte(reste, 'autre', 'autres')] : lignes;
  const ou = commune[places[0]!]!;
  return `${compte(personnes, 'professionnel')}, ${accord(places.length, 'ligne', 'lignes')} ${enumeration(dites)} (${nom[ou]}, ${departement[ou]})`;
}

/** Said where the file names no site. */
export const SANS_SITE =
  'Aucune colonne du fichier ne dit le site d’exercice (cabinet, structure, magasin, numéro FINESS) : la fermeture d’un lieu entier n’est pas regardée. Des lignes placées au même point n’y suffisent pas, puisque beaucoup ne sont situées que par leur commune.';

/** Said of every list of sites. */
export const RESERVE_SITES =
  'Lecture à côté de la règle : l’épreuve du départ porte sur un professionnel, jamais sur un site, et la fermeture d’un site ne change aucun verdict.';

/** What hangs on whole sites, in a sentence or two. */
export function phraseSites({ sites, seuls, nommes, sansSite }: SitesFragiles, { un, plusieurs }: MotsServis): string {
  const [premier] = sites;
  const reste =
    sansSite > 0
      ? ` ${compte(sansSite, 'lieu sans site dit : il compte pour un site à part', 'lieux sans site dit : chacun compte pour un site à part')}.`
      : '';
  const donnes = compte(nommes, 'site donné', 'sites donnés');
  if (!premier) return `${donnes} : aucun ${un} ne dépend d’un seul d’entre eux (temps estimés).${reste}`;
  const aussi =
    premier.plusieurs > 0
      ? `, dont ${nombre(premier.plusieurs)} ${accord(premier.plusieurs, 'a', 'ont')} pourtant deux professionnels ou plus à portée, tous sur ce site`
      : '';
  return `${donnes}, dont ${nombre(seuls)} ${accord(seuls, 'est seul', 'sont seuls')} à servir quelqu’un (temps estimés). La fermeture du plus nécessaire laisserait ${compte(premier.habitants, un, plusieurs)} sans personne${aussi}.${reste}`;
}

/** What one site holds. */
export function phraseSite({ habitants, plusieurs, decisif }: SiteFragile, servis: MotsServis): string {
  const aussi = plusieurs > 0 ? `, dont ${nombre(plusieurs)} que le départ d’un seul ne découvrirait pas` : '';
  return `seul site pour ${compte(habitants, servis.un, servis.plusieurs)}${aussi}${decisif ? ', sa fermeture ferait tomber la couverture sous la part demandée' : ''}`;
}

/** Other persons who practise where a person does; null where the file names no site. */
export function autresDuSite(personne: number, { personne: de, site }: LieuxLus): number | null {
  if (!site) return null;
  const siens = new Set(Array.from(site).filter((s, k) => s >= 0 && de[k] === personne));
  return new Set(Array.from(de).filter((p, k) => p !== personne && siens.has(site[k]!))).size;
}

/** Sites that people depend on; null when no profession has any. */
export function annexeSites(
  recherches: readonly RecherchesProfession[],
  { communes, servis }: NomsLieux
): Annexe | null {
  const faites = recherches.flatMap(({ lacunes: { sites }, ...r }) => (sites ? [{ ...r, sites }] : []));
  if (faites.length === 0) return null;
  return {
    titre: 'Les sites fragiles',
    feuille: 'Sites fragiles',
    phrases: faites.map(
      ({ resultat: { profession }, sites }) => `${professionsReseau[profession].libelle}. ${phraseSites(sites, servis)}`
    ),
    colonnes: [
      { titre: 'Site', part: 0.38 },
      { titre: 'Profession', part: 0.16 },
      { titre: `Seul site pour (${servis.plusieurs})`, part: 0.15, decimales: 0 },
      { titre: 'Dont deux professionnels ou plus à portée', part: 0.17, decimales: 0 },
      { titre: 'Fait tomber la couverture', part: 0.14 },
      { titre: 'Professionnels du site', part: 0, decimales: 0, tableurSeul: true }
    ],
    rangees: faites
      .flatMap(({ sites: { sites }, ...r }) => sites.map((s) => ({ ...r, s })))
      .sort((a, b) => b.s.habitants - a.s.habitants)
      .map(({ resultat, lieux, numeros, s }) => [
        designerSite(s, lieux, numeros, communes),
        professionsReseau[resultat.profession].libelle,
        s.habitants,
        s.plusieurs,
        s.decisif ? 'oui' : 'non',
        s.personnes
      ]),
    rangeesDocument: 40,
    lectures: [
      RESERVE_SITES,
      'Un site est désigné par ses lignes dans le fichier et leur commune ; son nom n’est pas gardé.'
    ]
  };
}
