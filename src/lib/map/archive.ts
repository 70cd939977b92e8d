import { PMTiles } from 'pmtiles';
import { lirePlages } from '../data/plages';

/** Ranges kept at hand: each tile is read twice, for its shapes and for its names. */
const PLAGES_GARDEES = 32;

/** The contours, read by ranges, or whole from a host that has none. */
export function archive(contours: string): PMTiles {
  const lire = lirePlages(contours);
  const recentes = new Map<string, ArrayBuffer>();
  return new PMTiles({
    getKey: () => contours,
    getBytes: async (debut, longueur, signal) => {
      const cle = `${debut},${longueur}`;
      const data = recentes.get(cle) ?? (await lire(debut, debut + longueur, signal));
      recentes.set(cle, data);
      for (const ancienne of [...recentes.keys()].slice(0, -PLAGES_GARDEES)) recentes.delete(ancienne);
      return { data };
    }
  });
}
