import type { Lieux, Residents } from './types';

/**
 * All the professionals of a public count, as a network: as many persons as are counted in each commune, where it
 * stands. Their ages and their working time are not known: one full time each.
 * @param effectifs by commune, NaN where unknown: then nobody; an estimated count is rounded
 */
export function lieuxComptes({ longitude, latitude }: Residents, effectifs: ArrayLike<number>): Lieux {
  const combien = Array.from(longitude.keys(), (i) => Math.max(0, Math.round(effectifs[i] || 0)));
  const commune = Int32Array.from(combien.flatMap((n, i) => new Array<number>(n).fill(i)));
  return {
    personne: Int32Array.from(commune.keys()),
    personnes: commune.length,
    longitude: Float64Array.from(commune, (i) => longitude[i]!),
    latitude: Float64Array.from(commune, (i) => latitude[i]!),
    commune,
    etp: new Float64Array(commune.length).fill(1),
    age: new Float64Array(commune.length).fill(NaN)
  };
}
