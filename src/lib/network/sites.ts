import type { Lieux, Residents } from './types';

/** Points where someone practises: many lines of a file share one, all those placed at their commune above all. */
export interface Sites {
  longitude: number[];
  latitude: number[];
  commune: number[];
  /** Site of each place of `Lieux`. */
  de: Int32Array;
}

/** The points of practice, each once. A place without a position is at its commune. */
export function grouper({ longitude, latitude, commune }: Lieux, residents: Residents): Sites {
  const sites: Sites = { longitude: [], latitude: [], commune: [], de: new Int32Array(commune.length) };
  const parPoint = new Map<number, Map<number, number>>();
  for (let k = 0; k < commune.length; k++) {
    const c = commune[k]!;
    const seul = Number.isNaN(longitude[k]!) || Number.isNaN(latitude[k]!);
    const x = (seul ? residents.longitude[c] : longitude[k]) ?? NaN;
    const y = (seul ? residents.latitude[c] : latitude[k]) ?? NaN;
    const connu = !Number.isNaN(x) && !Number.isNaN(y);
    // Without any position, a place is known by its commune alone.
    const colonne = connu ? x : NaN;
    const rangee = connu ? y : c;
    let lignes = parPoint.get(colonne);
    if (!lignes) parPoint.set(colonne, (lignes = new Map<number, number>()));
    let site = lignes.get(rangee);
    if (site === undefined) {
      site = sites.commune.length;
      lignes.set(rangee, site);
      sites.longitude.push(connu ? x : NaN);
      sites.latitude.push(connu ? y : NaN);
      sites.commune.push(c);
    }
    sites.de[k] = site;
  }
  return sites;
}
