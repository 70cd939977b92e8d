/**
 * Driving minutes from a crow-fly distance, fitted on 1 972 road pairs of at most 40 km.
 * An estimate (± 25 %), never for an emergency nor for one person's decision.
 */
export const minutesEstimees = (km: number): number => 3.785 * km ** 0.723;

/** The crow-fly distance that the estimate gives for a time: the reach of a search. */
export const kmEquivalents = (minutes: number): number => (minutes / 3.785) ** (1 / 0.723);
