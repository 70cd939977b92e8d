import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { Chercheur } from './portees';
import { grouper, type Sites } from './sites';
import type { Atteinte, Lecture, Lieux, Residents } from './types';

/** The lectures, shortest times first: who is within reach under one is within reach under those before. */
export const LECTURES = ['courte', 'centrale', 'longue'] as const satisfies readonly Lecture[];

/** More pairs than a browser's memory should be asked for: 4 bytes each. */
const PAIRES = 150_000_000;

/** Communes that a site, or a person, serves: the first `jusque[r]` of them under reading r. */
interface Servies {
  communes: Int32Array;
  jusque: readonly number[];
}

/**
 * Who reaches whom. The limit is that of the class of the resident, the place may be in any commune. Minutes are those
 * that a file gives between the two communes, the same under every reading, else the estimate of the reading, from the
 * point itself; kilometres are crow-fly and know no band; both inclusive, and both must hold when both are said. A place
 * that is only known at its commune is at no time from it. A person with several places counts once.
 */
export function atteindre(residents: Residents, lieux: Lieux, limites: ParClasse<Limite>, lecture: Lecture): Atteinte {
  return atteintes(residents, lieux, limites, [lecture])[0]!;
}

/** The three lectures of one search. */
export function parLecture(
  residents: Residents,
  lieux: Lieux,
  limites: ParClasse<Limite>
): Readonly<Record<Lecture, Atteinte>> {
  const [courte, centrale, longue] = atteintes(residents, lieux, limites, LECTURES);
  return { courte: courte!, centrale: centrale!, longue: longue! };
}

function atteintes(
  residents: Residents,
  lieux: Lieux,
  limites: ParClasse<Limite>,
  lectures: readonly Lecture[]
): Atteinte[] {
  const communes = residents.classe.length;
  const sites = grouper(lieux, residents);
  const servies = parSite(sites, new Chercheur(residents, limites, lectures), communes, lectures.length);
  const siennes = parPersonne(lieux, sites.de, servies, communes);
  return lectures.map((_, r) => retourner(siennes, r, communes));
}

function parSite(sites: Sites, chercheur: Chercheur, communes: number, lectures: number): Servies[] {
  const tampons = Array.from({ length: lectures }, () => new Int32Array(communes));
  const combien = new Int32Array(lectures);
  return sites.commune.map((commune, s) => {
    const [x, y] = [sites.longitude[s]!, sites.latitude[s]!];
    if (Number.isNaN(x)) return { communes: Int32Array.of(commune), jusque: tampons.map(() => 1) };
    chercheur.autour(commune, x, y, tampons, combien);
    // Those that every reading holds come first: each reading is a head of the same list.
    const liste = new Int32Array(combien.reduce((a, b) => a + b, 0));
    const jusque = new Array<number>(lectures);
    let n = 0;
    for (let r = lectures - 1; r >= 0; r--) {
      liste.set(tampons[r]!.subarray(0, combien[r]), n);
      jusque[r] = n += combien[r]!;
    }
    return { communes: liste, jusque };
  });
}

/** Communes that each person serves, each once. Those of one place share the list of their site. */
function parPersonne(
  { personne, personnes }: Lieux,
  siteDe: Int32Array,
  servies: readonly Servies[],
  communes: number
): Servies[] {
  const listes = new Array<Servies>(personnes).fill({ communes: new Int32Array(0), jusque: LECTURES.map(() => 0) });
  const premier = new Int32Array(personnes).fill(-1);
  const autres = new Map<number, number[]>();
  for (let k = 0; k < personne.length; k++) {
    const p = personne[k]!;
    const site = siteDe[k]!;
    if (premier[p]! < 0) {
      premier[p] = site;
      listes[p] = servies[site]!;
    } else if (premier[p] !== site) {
      const liste = autres.get(p);
      if (liste) liste.push(site);
      else autres.set(p, [site]);
    }
  }
  const vue = new Int32Array(communes).fill(-1);
  for (const [p, sites] of autres) {
    const toutes: number[] = [];
    const jusque = listes[p]!.jusque.slice();
    // What the longest times hold first, as on a site: a commune counts from the first of them that reaches it.
    for (let r = jusque.length - 1; r >= 0; r--) {
      for (const site of [premier[p]!, ...sites]) {
        const { communes: liste, jusque: fins } = servies[site]!;
        for (let k = fins[r + 1] ?? 0; k < fins[r]!; k++) {
          const i = liste[k]!;
          if (vue[i] === p) continue;
          vue[i] = p;
          toutes.push(i);
        }
      }
      jusque[r] = toutes.length;
    }
    listes[p] = { communes: Int32Array.from(toutes), jusque };
  }
  return listes;
}

/** From the communes of each person to the persons of each commune, rising, under reading r. */
function retourner(listes: readonly Servies[], r: number, communes: number): Atteinte {
  const debut = new Int32Array(communes + 1);
  const paires = listes.reduce((n, { jusque }) => n + jusque[r]!, 0);
  if (paires > PAIRES)
    throw new RangeError('Ces limites mettent trop de monde à portée de trop de monde : il faut les réduire.');
  for (const { communes: liste, jusque } of listes) {
    const fin = jusque[r]!;
    for (let k = 0; k < fin; k++) debut[liste[k]! + 1]!++;
  }
  for (let i = 0; i < communes; i++) debut[i + 1]! += debut[i]!;
  const place = debut.slice(0, communes);
  const voisin = new Int32Array(paires);
  for (let p = 0; p < listes.length; p++) {
    const { communes: liste, jusque } = listes[p]!;
    const fin = jusque[r]!;
    for (let k = 0; k < fin; k++) voisin[place[liste[k]!]!++] = p;
  }
  return { debut, voisin };
}
