import type { ModeleTemps } from '../catalogue/index';

/**
 * Fitted on 1 972 road pairs of at most 40 km, most of them in Île-de-France. The build's report sets it against files of
 * road times: elsewhere its band can hold less than half of the pairs. Never for an emergency nor for one person's decision.
 */
export const NATIONAL: ModeleTemps = { facteur: 3.785, exposant: 0.723, bas: 0.78, haut: 1.27 };

export const minutesSelon = ({ facteur, exposant }: ModeleTemps, km: number): number => facteur * km ** exposant;
export const kmSelon = ({ facteur, exposant }: ModeleTemps, minutes: number): number =>
  (minutes / facteur) ** (1 / exposant);

export const minutesEstimees = (km: number): number => minutesSelon(NATIONAL, km);

/** The crow-fly distance that the estimate gives for a time: the reach of a search. */
export const kmEquivalents = (minutes: number): number => kmSelon(NATIONAL, minutes);

/** The band of the national estimate. */
export const BANDE = { bas: NATIONAL.bas, haut: NATIONAL.haut } as const;

export type EtatTemps = 'dedans' | 'incertain' | 'dehors';

/** A limit against the shortest and the longest that a time may be: uncertain where it falls between. */
export function etatEntre(court: number, long: number, limite: number): EtatTemps {
  if (long <= limite) return 'dedans';
  return court > limite ? 'dehors' : 'incertain';
}
