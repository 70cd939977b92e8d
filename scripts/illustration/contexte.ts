import type { CommuneLue } from '../entrees.ts';
import type { Position } from './positions.ts';

/** What the rules know of a commune before its place. */
export interface CommuneHabitee extends Pick<CommuneLue, 'code' | 'departement' | 'epci'> {
  /** Latest population; 0 where none is known. */
  population: number;
}

/** And after it. */
export type CommuneModele = CommuneHabitee & Position;

/** Overseas collectivités: outside the field of most health statistics. */
export const horsDepartements = (departement: string): boolean => departement >= '975' && departement !== '976';

/** Groups values by a key, in order of first sight. */
export function grouper<T>(valeurs: readonly T[], cle: (valeur: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const valeur of valeurs) {
    const k = cle(valeur);
    const groupe = groupes.get(k);
    if (groupe) groupe.push(valeur);
    else groupes.set(k, [valeur]);
  }
  return groupes;
}

export const somme = (valeurs: readonly number[]): number => valeurs.reduce((a, b) => a + b, 0);
