import type { Contiguite } from '../stats/contiguite';
import { courbe } from './courbe';
import { Juge } from './juger';
import { ORDRE_VERDICTS } from './resultat';
import type { Atteinte, Dossier, Lieux, Verdict } from './types';

/** How many could be dropped, as an objector would ask. */
export interface Elagage {
  /** Persons who can all leave together without any verdict getting worse, in the order to drop them. */
  retires: Int32Array;
  /** Persons within reach of the perimeter: the others do nothing for it. */
  personnes: number;
  /** Every verdict is already the worst: nothing can be lost. */
  sansObjet: boolean;
}

/** The same places without some persons; those who stay are numbered again, `de` gives their former rank. */
export function sansPersonnes(lieux: Lieux, retires: ReadonlySet<number>): { lieux: Lieux; de: Int32Array } {
  const de = Int32Array.from({ length: lieux.personnes }, (_, p) => p).filter((p) => !retires.has(p));
  const rang = new Int32Array(lieux.personnes).fill(-1);
  de.forEach((p, k) => (rang[p] = k));
  const gardes = Array.from(lieux.personne.keys()).filter((k) => rang[lieux.personne[k]!]! >= 0);
  const choisir = <T extends Float64Array | Int32Array>(colonne: T): T =>
    (colonne instanceof Float64Array
      ? Float64Array.from(gardes, (k) => colonne[k]!)
      : Int32Array.from(gardes, (k) => colonne[k]!)) as T;
  return {
    lieux: {
      personne: Int32Array.from(gardes, (k) => rang[lieux.personne[k]!]!),
      personnes: de.length,
      longitude: choisir(lieux.longitude),
      latitude: choisir(lieux.latitude),
      commune: choisir(lieux.commune),
      etp: choisir(lieux.etp),
      age: Float64Array.from(de, (p) => lieux.age[p]!)
    },
    de
  };
}

/**
 * How far a network can shrink. Persons are dropped from the least needed (who adds nothing to the cover of those kept)
 * to the most; since a verdict never gets better by losing someone, halving finds the longest run of that order that
 * keeps every verdict. Another order may drop a few more: this is a number that surely can go, not the largest.
 * @param zones whose verdicts must not get worse, the whole perimeter among them
 */
export function elaguer(
  dossier: Dossier,
  zones: readonly (readonly number[])[],
  voisins: Contiguite,
  avancer: (part: number) => void = () => undefined
): Elagage {
  const { lieux, residents } = dossier;
  const rangs = (d: Dossier): number[] => {
    const juge = new Juge(d, voisins);
    return zones.map((z) => rangVerdict(juge.juger(z).verdict));
  };
  const juge = new Juge(dossier, voisins);
  const avant = zones.map((z) => rangVerdict(juge.juger(z).verdict));
  const toutes = [...new Set(zones.flat())];
  const utiles = courbe(juge.atteintes.longue, residents.habitants, toutes).ordre;
  const concernees = [...new Set(toutes.flatMap((i) => atteints(juge.atteintes.courte, i)))];
  const ordre = moinsUtiles(concernees, utiles);
  const sansObjet = avant.every((r) => r === 0);
  if (sansObjet) return { retires: new Int32Array(0), personnes: ordre.length, sansObjet };
  const tient = (combien: number): boolean => {
    const { lieux: reste } = sansPersonnes(lieux, new Set(ordre.slice(0, combien)));
    return rangs({ ...dossier, lieux: reste }).every((r, z) => r >= avant[z]!);
  };
  let [bas, haut] = [0, ordre.length];
  const tours = Math.ceil(Math.log2(ordre.length + 1));
  for (let tour = 1; bas < haut; tour++) {
    avancer(Math.min(1, tour / tours));
    const milieu = Math.ceil((bas + haut) / 2);
    if (tient(milieu)) bas = milieu;
    else haut = milieu - 1;
  }
  return { retires: Int32Array.from(ordre.slice(0, bas)), personnes: ordre.length, sansObjet };
}

const atteints = ({ debut, voisin }: Atteinte, i: number): number[] =>
  Array.from(voisin.subarray(debut[i], debut[i + 1]));
const rangVerdict = (v: Verdict): number => ORDRE_VERDICTS.indexOf(v);

/** Those who add nothing to the cover first, then the others from the least useful. */
function moinsUtiles(concernees: readonly number[], utiles: Int32Array): number[] {
  const utile = new Set(utiles);
  const autres = concernees.filter((p) => !utile.has(p)).sort((a, b) => a - b);
  return [...autres, ...Array.from(utiles).reverse()];
}
