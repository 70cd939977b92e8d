import { ENTETE, type TableTemps } from '../../src/lib/access/tableTemps.ts';
import { idTuile } from '../geo/hilbert.ts';
import type { Point } from '../geo/points.ts';

/** Cells of the Hilbert curve on a side: some 80 m of longitude, finer than any two communes. */
const ZOOM = 19;

/**
 * Times as the site reads them (`lireTable` gives them back). Communes are put in the order of a curve that keeps
 * neighbours together, so that the ranks of those reached follow one another and their minutes differ little: both are
 * written as differences, which compress well.
 * @param symetrique each pair is written once, the same both ways
 */
export function coderTable(
  { debut, voisin, minutes, donnee }: TableTemps,
  points: readonly Point[],
  symetrique: boolean
): Uint8Array {
  const n = donnee.length;
  const ordre = ordreVoisin(points, n);
  const rang = new Int32Array(n);
  ordre.forEach((i, r) => (rang[i] = r));
  const [permutation, comptes, ecarts, durees]: number[][] = [[], [], [], []];
  let precedent = 0;
  for (const i of ordre) {
    varint(permutation!, zigzag(i - precedent));
    precedent = i;
  }
  let couples = 0;
  ordre.forEach((i, r) => {
    const ici: [number, number][] = [];
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      const autre = rang[voisin[k]!]!;
      if (!symetrique || autre > r) ici.push([autre, minutes[k]!]);
    }
    ici.sort(([x], [y]) => x - y);
    varint(comptes!, ici.length);
    couples += ici.length;
    let [avant, duree] = [r, 0];
    ici.forEach(([autre, t], k) => {
      varint(ecarts!, k === 0 ? zigzag(autre - avant) : autre - avant);
      durees!.push((t - duree) & 255);
      [avant, duree] = [autre, t];
    });
  });
  const bits = new Uint8Array(Math.ceil(n / 8));
  donnee.forEach((d, i) => (bits[i >> 3]! |= d << (i & 7)));
  const entete = new Uint8Array(16);
  const vue = new DataView(entete.buffer);
  [ENTETE, n, couples, Number(symetrique)].forEach((v, k) => vue.setUint32(4 * k, v, true));
  const parts = [entete, bits, ...[permutation, comptes, ecarts, durees].map((octets) => Uint8Array.from(octets!))];
  const sortie = new Uint8Array(parts.reduce((total, p) => total + p.length, 0));
  let place = 0;
  for (const part of parts) {
    sortie.set(part, place);
    place += part.length;
  }
  return sortie;
}

function ordreVoisin(points: readonly Point[], n: number): number[] {
  const cote = 2 ** ZOOM;
  const case_ = (part: number) => Math.min(cote - 1, Math.max(0, Math.floor(part * cote)));
  const cle = Float64Array.from({ length: n }, (_, i) => {
    const point = points[i];
    if (!point || !Number.isFinite(point.longitude)) return Number.MAX_SAFE_INTEGER;
    return idTuile(ZOOM, case_((point.longitude + 180) / 360), case_((point.latitude + 90) / 180));
  });
  return Array.from({ length: n }, (_, i) => i).sort((a, b) => cle[a]! - cle[b]! || a - b);
}

const zigzag = (v: number): number => (v < 0 ? -2 * v - 1 : 2 * v);

function varint(octets: number[], valeur: number): void {
  let reste = valeur;
  for (; reste >= 128; reste = Math.floor(reste / 128)) octets.push((reste % 128) | 128);
  octets.push(reste);
}
