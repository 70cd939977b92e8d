import jstat from 'jstat';

const { jStat } = jstat;

/** Normal quantile of a two-sided 95 % interval (methods.md §5). */
export const Z95 = 1.959963984540054;

export interface Bornes {
  bas: number;
  haut: number;
}

/** Exact Poisson limits of a count (Garwood 1936): ½χ²(α/2; 2x) and ½χ²(1−α/2; 2x+2). */
export function poissonExact(x: number, alpha = 0.05): Bornes {
  return {
    bas: x === 0 ? 0 : jStat.chisquare.inv(alpha / 2, 2 * x) / 2,
    haut: jStat.chisquare.inv(1 - alpha / 2, 2 * x + 2) / 2
  };
}

/** Byar's approximation of the Poisson limits. */
export function byar(x: number, z = Z95): Bornes {
  const haut = x + 1;
  return {
    bas: x === 0 ? 0 : x * (1 - 1 / (9 * x) - z / (3 * Math.sqrt(x))) ** 3,
    haut: haut * (1 - 1 / (9 * haut) + z / (3 * Math.sqrt(haut))) ** 3
  };
}

/** 95 % limits of a count: exact under 10, Byar from 10 (OHID rule). */
export function limitesEffectif(x: number): Bornes {
  return x < 10 ? poissonExact(x) : byar(x);
}

/** Wilson limits of a proportion x/n, 0–1. */
export function wilson(x: number, n: number, z = Z95): Bornes {
  const centre = 2 * x + z * z;
  const ecart = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const base = 2 * (n + z * z);
  return { bas: (centre - ecart) / base, haut: (centre + ecart) / base };
}
