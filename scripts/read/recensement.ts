/** A census is published in the communes of the third year after: 2022 in those of 2025. */
const RETARD = 3;

/** Sums of sampled weights, written with many decimals, may differ by so much. */
export const TOLERANCE = 0.05;

/** Date of the communes in which the last of some censuses is published. */
export const communesDuRecensement = (annees: readonly number[]): string => `${Math.max(...annees) + RETARD}-01-01`;
