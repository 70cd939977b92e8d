/** Yearly chance to stop practising: each line holds from its age on, ages rising. Nobody stops before the first. */
export type TableDeparts = readonly { age: number; probabilite: number }[];

/** How far ahead a network is looked at. */
export const HORIZON = 5;

/** Yearly chance to stop at an age; NaN where the age is unknown. */
export function risqueAnnuel(age: number, table: TableDeparts): number {
  if (Number.isNaN(age)) return NaN;
  return table.findLast((ligne) => ligne.age <= age)?.probabilite ?? 0;
}

/** Chance to have stopped within some years: q = 1 − Π (1 − q(âge + h)). NaN where the age is unknown. */
export function probabiliteDepart(age: number, table: TableDeparts, annees = HORIZON): number {
  let reste = 1;
  for (let h = 0; h < annees; h++) reste *= 1 - risqueAnnuel(age + h, table);
  return 1 - reste;
}

/** How many leave, when each leaves on its own. */
export interface NombreDeparts {
  moyenne: number;
  variance: number;
  /** Chance that exactly k leave. */
  distribution: Float64Array;
}

/** A chance under this is as good as none, even summed over a million persons. */
const NEGLIGEABLE = 1e-30;

/** Poisson-binomial distribution by convolution. Unknown chances (NaN) are the caller's to leave out, and to say. */
export function nombreDeparts(probabilites: ArrayLike<number>): NombreDeparts {
  const n = probabilites.length;
  const distribution = new Float64Array(n + 1);
  distribution[0] = 1;
  let [moyenne, variance, bas, haut] = [0, 0, 0, 0];
  for (let k = 0; k < n; k++) {
    const q = probabilites[k]!;
    moyenne += q;
    variance += q * (1 - q);
    if (q === 0) continue;
    haut++;
    for (let d = haut; d > bas; d--) distribution[d] = distribution[d]! * (1 - q) + distribution[d - 1]! * q;
    distribution[bas] = distribution[bas]! * (1 - q);
    // The ends that no longer weigh anything are left: a large network stays linear in its spread.
    while (haut > bas && distribution[haut]! < NEGLIGEABLE) distribution[haut--] = 0;
    while (haut > bas && distribution[bas]! < NEGLIGEABLE) distribution[bas++] = 0;
  }
  return { moyenne, variance, distribution };
}

/** Chance that as many leave, or more. */
export function auMoins({ distribution }: NombreDeparts, nombre: number): number {
  let somme = 0;
  for (let d = distribution.length - 1; d >= Math.max(0, nombre); d--) somme += distribution[d]!;
  return Math.min(1, somme);
}
