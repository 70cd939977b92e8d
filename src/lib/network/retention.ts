import type { ParClasse } from '../catalogue/typesReseau';
import type { Balayage } from './balayage';
import { rangClasse } from './classe';
import { peuple } from './couverture';
import { seuilDeZone } from './epreuves';
import type { Atteinte, Residents } from './types';

/** How much of all the professionals of a zone the network holds. */
export interface Retention {
  /** Persons of the network who practise in the communes where all are counted. */
  reseau: number;
  tous: number;
  /** In network over all; NaN where nobody is counted. It may pass 1: the two lists have not the same day. */
  part: number;
  /** Communes of the zone where the public count is unknown: left out on both sides. */
  inconnues: number;
}

/** @param effectifs public count by commune; NaN where unknown */
export function retention(
  surPlace: Atteinte,
  effectifs: ArrayLike<number>,
  zone: readonly number[],
  balayage: Balayage
): Retention {
  const comptees = zone.filter((i) => !Number.isNaN(effectifs[i] ?? NaN));
  const tous = comptees.reduce((n, i) => n + effectifs[i]!, 0);
  const reseau = balayage.surPlace(surPlace, comptees);
  return { reseau, tous, part: tous > 0 ? reseau / tous : NaN, inconnues: zone.length - comptees.length };
}

/** The share that the network holds, NaN when too little is known of it, and the one asked. */
export interface RetentionDemandee {
  valeur: number;
  limite: number;
}

/**
 * What is asked of a zone: the share of each class, weighed by the professionals counted there. They are what the share
 * is of: a zone that keeps just the share of each of its classes keeps just the one asked of it, which inhabitants, who
 * live where nobody may practise, would not give. Null where nothing is asked: no class of the zone asks for a share, or
 * nobody is counted in those that do.
 * Where too little is counted to weigh, the limit is told by inhabitants, and nothing passes or fails it.
 * @param inconnus share of the people who may live where the public count is not known; beyond, nothing is
 */
export function retentionDemandee(
  residents: Residents,
  zone: readonly number[],
  parts: ParClasse<number>,
  effectifs: ArrayLike<number> | null,
  gardee: Retention | null,
  inconnus: number
): RetentionDemandee | null {
  const demande = (i: number) => parts[rangClasse(residents.classe[i]!)]!;
  if (!zone.some((i) => demande(i) > 0)) return null;
  const peuples = (communes: readonly number[]) => communes.reduce((n, i) => n + peuple(residents.habitants, i), 0);
  const sansCompte = zone.filter((i) => Number.isNaN(effectifs?.[i] ?? NaN));
  if (!effectifs || !gardee || peuples(sansCompte) > inconnus * peuples(zone) + 1e-9)
    return { valeur: NaN, limite: seuilDeZone(residents, zone, parts) };
  const attendus = zone.reduce((n, i) => n + (effectifs[i] || 0) * demande(i), 0);
  return attendus > 0 ? { valeur: gardee.part, limite: attendus / gardee.tous } : null;
}
