import type { ModeleTemps } from '../catalogue/index';
import type { TempsDonnes } from '../catalogue/manifest';
import type { Positions } from './sphere';
import type { TableTemps } from './tableTemps';
import { kmSelon, minutesSelon, NATIONAL } from './temps';

/** What is known of the times between communes, beside where they are. Nothing: the national estimate, on one land. */
export interface Savoir {
  /** Times given by a file: they stand between two communes that it covers. */
  table?: TableTemps | null;
  /** Longest time that the file lists, minutes: past it, nothing is known of a trip that it does not list. */
  jusque?: number;
  /** Estimates set on given times, the densest class first; the last is the national one. */
  modeles?: readonly ModeleTemps[];
  /** Rank in `modeles` by commune: the less dense end of a trip decides. */
  classe?: Uint8Array | null;
  /** First commune of those that each touches step by step: between two such groups lies water. */
  composante?: Int32Array | null;
  /** Above 0 for an island or a group of communes cut from a larger one nearby. */
  coupee?: ArrayLike<number> | null;
  /** Near neighbours that given times show to be far, by commune; NaN where no time is given. */
  barrieres?: ArrayLike<number> | null;
}

/** How the time between two communes is known. */
export interface Durees extends Positions, Savoir {}

/** Estimated minutes, and the shortest and longest that they may be. */
export interface Duree {
  minutes: number;
  court: number;
  long: number;
  /** What the distance alone would give, were there no water between. */
  vol: number;
}

const NATIONAUX: readonly ModeleTemps[] = [NATIONAL];

/** Whether the file says the time from one commune to another; one that it does not list is then beyond its limit. */
export const donnees = ({ table }: Savoir, i: number, j: number): boolean =>
  table != null && table.donnee[i] === 1 && table.donnee[j] === 1;

/** Whether water lies between two communes: the road may not exist, or pass by a bridge that contours do not show. */
export const separees = ({ composante }: Savoir, i: number, j: number): boolean =>
  composante != null && composante[i] !== composante[j];

/** The estimate that stands between two communes: that of the less dense end. */
export function modeleEntre({ modeles = NATIONAUX, classe }: Savoir, i: number, j: number): ModeleTemps {
  return modeles[classe ? Math.max(classe[i]!, classe[j]!) : modeles.length - 1] ?? NATIONAL;
}

/**
 * Minutes from one commune to the nearest of those that have something, among the trips that the file lists; null where
 * it says nothing of the commune, lists none of them, or where the commune has something itself: no file times that.
 */
export function prochaineDonnee(
  { table }: Savoir,
  i: number,
  pourvues: Uint8Array
): { commune: number; minutes: number } | null {
  if (table?.donnee[i] !== 1 || pourvues[i] === 1) return null;
  let proche = { commune: -1, minutes: Infinity };
  for (let k = table.debut[i]!; k < table.debut[i + 1]!; k++) {
    const [commune, minutes] = [table.voisin[k]!, table.minutes[k]!];
    if (pourvues[commune] !== 1) continue;
    if (minutes < proche.minutes || (minutes === proche.minutes && commune < proche.commune))
      proche = { commune, minutes };
  }
  return proche.commune < 0 ? null : proche;
}

/** The estimate between two communes. Across water only its short end stands: a bridge may be there, or not. */
export function estimer(durees: Durees, i: number, j: number, km: number): Duree {
  const modele = modeleEntre(durees, i, j);
  const minutes = i === j ? 0 : minutesSelon(modele, km);
  const court = modele.bas * minutes;
  if (separees(durees, i, j)) return { minutes: Infinity, court, long: Infinity, vol: minutes };
  return { minutes, court, long: modele.haut * minutes, vol: minutes };
}

/** Models by rank of class, the national one last, where a density unknown ends too. */
export function modelesDe(
  { classes }: NonNullable<TempsDonnes['estimation']>,
  densite: Float64Array
): Required<Pick<Durees, 'modeles' | 'classe'>> {
  return {
    modeles: [...classes.map(({ modele }) => modele ?? NATIONAL), NATIONAL],
    classe: Uint8Array.from(densite, (niveau) => {
      const rang = classes.findIndex(({ niveaux: [de, a] }) => niveau >= de && niveau <= a);
      return rang < 0 ? classes.length : rang;
    })
  };
}

/** Kilometres beyond which no estimate is within a time, even at its short end. */
export const rayon = ({ modeles = NATIONAUX }: Savoir, limite: number): number =>
  Math.max(...modeles.map((modele) => kmSelon(modele, limite / modele.bas)));

/** The same with no more of the table than the trips of some places: what a worker needs of it. */
export function dePlaces(durees: Durees, places: readonly number[]): Durees {
  const { table } = durees;
  if (!table) return durees;
  const voulues = new Set(places);
  const debut = new Int32Array(table.debut.length);
  for (let i = 0; i + 1 < debut.length; i++)
    debut[i + 1] = debut[i]! + (voulues.has(i) ? table.debut[i + 1]! - table.debut[i]! : 0);
  const voisin = new Int32Array(debut.at(-1)!);
  const minutes = new Uint8Array(voisin.length);
  for (const i of voulues) {
    voisin.set(table.voisin.subarray(table.debut[i], table.debut[i + 1]), debut[i]);
    minutes.set(table.minutes.subarray(table.debut[i], table.debut[i + 1]), debut[i]);
  }
  return { ...durees, coupee: null, barrieres: null, table: { debut, voisin, minutes, donnee: table.donnee } };
}
