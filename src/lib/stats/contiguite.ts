/** Who touches whom: the neighbours of zone i are `voisins[departs[i]]` up to `voisins[departs[i + 1]]`, left out. */
export interface Contiguite {
  departs: Int32Array;
  voisins: Int32Array;
}

/** Neighbours at a level, from the pairs of communes that share a limit: two zones touch when some of their communes do. */
export function contiguite(paires: Iterable<readonly [number, number]>, nombre: number): Contiguite {
  const uniques = new Set<number>();
  for (const [a, b] of paires) {
    if (a === b || a < 0 || b < 0) continue;
    uniques.add(a * nombre + b);
    uniques.add(b * nombre + a);
  }
  const clefs = Float64Array.from(uniques).sort();
  const departs = new Int32Array(nombre + 1);
  const voisins = new Int32Array(clefs.length);
  clefs.forEach((clef, k) => {
    const de = Math.floor(clef / nombre);
    voisins[k] = clef - de * nombre;
    departs[de + 1]!++;
  });
  for (let i = 0; i < nombre; i++) departs[i + 1]! += departs[i]!;
  return { departs, voisins };
}

/** Pairs of groups from pairs of communes numbered from 1. */
export function* pairesDeGroupes(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  groupes: Int32Array
): Generator<readonly [number, number]> {
  for (let k = 0; k < a.length; k++) yield [groupes[a[k]! - 1] ?? -1, groupes[b[k]! - 1] ?? -1];
}

/** Neighbours of each commune, from pairs of communes numbered from 1. */
export function contiguiteDesCommunes(a: ArrayLike<number>, b: ArrayLike<number>, nombre: number): Contiguite {
  const elles = Int32Array.from({ length: nombre }, (_, i) => i);
  return contiguite(pairesDeGroupes(a, b, elles), nombre);
}

/** The zones kept that still touch another one kept, renumbered, and those left alone. */
export interface Restreinte {
  contiguite: Contiguite;
  /** Zone of each renumbered place. */
  zones: Int32Array;
  /** Kept zones that touch no other one: islands, or zones whose neighbours have no value. */
  isolees: Int32Array;
}

/** @param gardee 1 for the zones that enter */
export function restreindre({ departs, voisins }: Contiguite, gardee: Uint8Array): Restreinte {
  const entre = (z: number) => {
    for (let k = departs[z]!; k < departs[z + 1]!; k++) if (gardee[voisins[k]!] === 1) return true;
    return false;
  };
  const retenues = Array.from(gardee, (oui, z) => (oui === 1 ? z : -1)).filter((z) => z >= 0);
  const zones = Int32Array.from(retenues.filter(entre));
  const isolees = Int32Array.from(retenues.filter((z) => !entre(z)));
  const place = new Int32Array(gardee.length).fill(-1);
  zones.forEach((z, k) => (place[z] = k));
  const nouveaux: number[] = [];
  const departsNouveaux = new Int32Array(zones.length + 1);
  zones.forEach((z, k) => {
    for (let j = departs[z]!; j < departs[z + 1]!; j++)
      if (place[voisins[j]!]! >= 0) nouveaux.push(place[voisins[j]!]!);
    departsNouveaux[k + 1] = nouveaux.length;
  });
  return { contiguite: { departs: departsNouveaux, voisins: Int32Array.from(nouveaux) }, zones, isolees };
}
