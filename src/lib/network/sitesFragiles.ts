import type { ParClasse, Limite } from '../catalogue/typesReseau';
import { atteindre } from './atteinte';
import { couverture, nombreAtteints, peuple } from './couverture';
import { faitTomber } from './lacunes';
import type { Atteinte, Lieux, Residents } from './types';

/** A site that some people depend on: those who practise there leave together if it closes. */
export interface SiteFragile {
  /** Ranks of its places. */
  places: readonly number[];
  personnes: number;
  /** People who have no other site within reach. */
  habitants: number;
  /** Of them, those who have two professionals or more all the same: the leaving of one alone does not show them. */
  plusieurs: number;
  /** Its closing alone brings the cover under the share asked. */
  decisif: boolean;
}

/** What hangs on whole sites, beside what hangs on one person. */
export interface SitesFragiles {
  /** Most people first; the first ones only. */
  sites: readonly SiteFragile[];
  /** All those that some people depend on. */
  seuls: number;
  /** Sites that the file names. */
  nommes: number;
  /** Places without a site: each closes by itself, and is not told here. */
  sansSite: number;
}

/** Sites that are told: beyond, nobody reads them. */
const GARDES = 200;

/**
 * Sites whose closing would leave people without anybody, central reading. A site is judged as a person is: those who
 * practise there are one supply, and whoever also practises elsewhere still serves from there. Null when the file names
 * no site.
 * @param personnes who reaches whom, person by person, under the same reading
 * @param seuil share of the zone that must be covered
 */
export function sitesFragiles(
  residents: Residents,
  lieux: Lieux,
  limites: ParClasse<Limite>,
  personnes: Atteinte,
  zone: readonly number[],
  seuil: number
): SitesFragiles | null {
  const { site, personne } = lieux;
  const nommes = site?.reduce((n, s) => Math.max(n, s + 1), 0) ?? 0;
  if (!site || nommes === 0) return null;
  let unites = nommes;
  const unite = site.map((s) => (s >= 0 ? s : unites++));
  const age = new Float64Array(unites).fill(NaN);
  const parSite = atteindre(residents, { ...lieux, personne: unite, personnes: unites, age }, limites, 'centrale');
  const plusieurs = new Map<number, number>();
  for (const i of zone) {
    if (nombreAtteints(parSite, i) !== 1 || nombreAtteints(personnes, i) < 2) continue;
    const s = parSite.voisin[parSite.debut[i]!]!;
    plusieurs.set(s, (plusieurs.get(s) ?? 0) + peuple(residents.habitants, i));
  }
  const { captifs, couverts, habitants } = couverture(parSite, residents.habitants, zone);
  const seuls = captifs.filter((c) => c.personne < nommes);
  const sites = seuls.slice(0, GARDES).map(({ personne: s, habitants: captives }): SiteFragile => {
    const places = Array.from(site.keys()).filter((k) => site[k] === s);
    return {
      places,
      personnes: new Set(places.map((k) => personne[k])).size,
      habitants: captives,
      plusieurs: plusieurs.get(s) ?? 0,
      decisif: faitTomber(captives, couverts, habitants, seuil)
    };
  });
  return { sites, seuls: seuls.length, nommes, sansSite: unites - nommes };
}
