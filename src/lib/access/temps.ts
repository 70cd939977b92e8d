/**
 * Driving minutes from a crow-fly distance, fitted on 1 972 road pairs of at most 40 km, most of them in Île-de-France.
 * The build's report sets it against files of road times: elsewhere the band below can hold less than half of the pairs.
 * Never for an emergency nor for one person's decision.
 */
export const minutesEstimees = (km: number): number => 3.785 * km ** 0.723;

/** The crow-fly distance that the estimate gives for a time: the reach of a search. */
export const kmEquivalents = (minutes: number): number => (minutes / 3.785) ** (1 / 0.723);

/** The true time lies between these shares of the estimate, nine times out of ten on the pairs of the fit. */
export const BANDE = { bas: 0.78, haut: 1.27 } as const;

export type EtatTemps = 'dedans' | 'incertain' | 'dehors';

/** A limit against an estimate: in or out where the whole band says so, uncertain between. */
export function etatTemps(minutes: number, limite: number): EtatTemps {
  if (BANDE.haut * minutes <= limite) return 'dedans';
  return BANDE.bas * minutes > limite ? 'dehors' : 'incertain';
}
