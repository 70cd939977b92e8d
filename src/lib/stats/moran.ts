import jstat from 'jstat';
import type { Contiguite } from './contiguite';
import { hasard } from './hasard';

const { jStat } = jstat;

/** Moran's I of the whole, weights standardised by row: how far zones resemble those they touch. */
export interface MoranGlobal {
  i: number;
  /** What chance gives on average: −1/(n − 1). */
  attendu: number;
  /** Standard score under randomisation, and under normality. */
  z: number;
  zNormal: number;
  /** Chance of so high an I without any association, one side, under randomisation. */
  p: number;
  n: number;
}

/** @param contiguite every zone has a neighbour: see `restreindre` */
export function moran(valeurs: Float64Array, { departs, voisins }: Contiguite): MoranGlobal {
  const n = valeurs.length;
  const ecarts = centrer(valeurs);
  const [m2, m4] = [moment(ecarts, 2), moment(ecarts, 4)];
  let [croise, s1, s2] = [0, 0, 0];
  const poids = (zone: number) => 1 / (departs[zone + 1]! - departs[zone]!);
  for (let a = 0; a < n; a++) {
    let recu = 0;
    for (let k = departs[a]!; k < departs[a + 1]!; k++) {
      const b = voisins[k]!;
      croise += ecarts[a]! * ecarts[b]! * poids(a);
      s1 += (poids(a) + poids(b)) ** 2 / 2;
      recu += poids(b);
    }
    s2 += (1 + recu) ** 2;
  }
  // Rows sum to one: S₀ is n.
  const i = croise / (n * m2);
  const attendu = -1 / (n - 1);
  const normale = (n * n * s1 - n * s2 + 3 * n * n) / ((n * n - 1) * n * n) - attendu ** 2;
  const b2 = m4 / m2 ** 2;
  const haut = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * n * n) - b2 * ((n * n - n) * s1 - 2 * n * s2 + 6 * n * n);
  const aleatoire = haut / ((n - 1) * (n - 2) * (n - 3) * n * n) - attendu ** 2;
  const z = (i - attendu) / Math.sqrt(aleatoire);
  return { i, attendu, z, zNormal: (i - attendu) / Math.sqrt(normale), p: auDela(z), n };
}

/** Share of a normal law past `z`. */
export const auDela = (z: number): number => jStat.normal.cdf(-z, 0, 1);

/** Local Moran of each zone, and how often chance does as well. */
export interface Lisa {
  /** Anselin's I_i = z_i · Σ w_ij z_j / m₂; their mean is the global I. */
  locaux: Float64Array;
  /** Mean of the neighbours, in deviations from the mean of all. */
  retards: Float64Array;
  /** Pseudo p-value of the side observed: (draws at least as extreme + 1) / (draws + 1). */
  p: Float64Array;
}

export const PERMUTATIONS = 999;
export const GRAINE = 20_240_131;

/**
 * Conditional permutations: a zone keeps its value, its neighbours are drawn among all the others. The same draws serve
 * every zone, as in PySAL's esda: ten numbers a draw instead of ten a zone and a draw.
 * @param avancer told the share of the zones done, 0–1
 */
export function lisa(
  valeurs: Float64Array,
  { departs, voisins }: Contiguite,
  { permutations = PERMUTATIONS, graine = GRAINE } = {},
  avancer: (part: number) => void = () => undefined
): Lisa {
  const n = valeurs.length;
  const ecarts = centrer(valeurs);
  const m2 = moment(ecarts, 2);
  const degre = (a: number) => departs[a + 1]! - departs[a]!;
  let plusGrand = 0;
  for (let a = 0; a < n; a++) plusGrand = Math.max(plusGrand, degre(a));
  const tirages = tirer(n - 1, plusGrand, permutations, graine);
  const [locaux, retards, p] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  // Ranks run over the others: the zone's own place is lent to the last one, so that the inner loop tests nothing.
  const urne = ecarts.slice();
  for (let a = 0; a < n; a++) {
    const k = degre(a);
    let somme = 0;
    for (let j = departs[a]!; j < departs[a + 1]!; j++) somme += ecarts[voisins[j]!]!;
    retards[a] = somme / k;
    locaux[a] = (ecarts[a]! * retards[a]!) / m2;
    const observe = ecarts[a]! * somme;
    // Equal sums added in another order differ in their last digits: they are equal all the same.
    const marge = 1e-9 * m2;
    let [hauts, bas] = [0, 0];
    urne[a] = ecarts[n - 1]!;
    for (let t = 0; t < permutations; t++) {
      let tiree = 0;
      const debut = t * plusGrand;
      for (let j = debut; j < debut + k; j++) tiree += urne[tirages[j]!]!;
      const tire = ecarts[a]! * tiree;
      if (tire >= observe - marge) hauts++;
      if (tire <= observe + marge) bas++;
    }
    urne[a] = ecarts[a]!;
    // A draw equal to what is observed is extreme on both sides: ties are no evidence.
    p[a] = Math.min(1, (Math.min(hauts, bas) + 1) / (permutations + 1));
    if (a % 500 === 499) avancer((a + 1) / n);
  }
  avancer(1);
  return { locaux, retards, p };
}

/** For each draw, the first ranks of a shuffle of 0 … total − 1: `nombre` of them, all different. */
function tirer(total: number, nombre: number, fois: number, graine: number): Int32Array {
  const suivant = hasard(graine);
  const urne = Int32Array.from({ length: total }, (_, k) => k);
  const tirages = new Int32Array(fois * nombre);
  for (let t = 0; t < fois; t++) {
    for (let k = 0; k < nombre; k++) {
      const autre = k + Math.floor(suivant() * (total - k));
      [urne[k], urne[autre]] = [urne[autre]!, urne[k]!];
      tirages[t * nombre + k] = urne[k]!;
    }
  }
  return tirages;
}

/** Benjamini and Hochberg's q-value: the smallest rate of false discoveries at which the zone is kept. */
export function fauxPositifs(p: Float64Array): Float64Array {
  const ordre = Array.from(p, (_, k) => k).sort((a, b) => p[a]! - p[b]!);
  const q = new Float64Array(p.length);
  let plafond = 1;
  for (let rang = ordre.length; rang >= 1; rang--) {
    const zone = ordre[rang - 1]!;
    plafond = Math.min(plafond, (p[zone]! * p.length) / rang);
    q[zone] = plafond;
  }
  return q;
}

/** Under this rate of false discoveries a zone belongs to a cluster. */
export const SEUIL_Q = 0.05;
/** Ranks of the classes: high among high, low among low, high among low, low among high, none, no neighbour. */
export const CLASSES_LISA = ['haut_haut', 'bas_bas', 'haut_bas', 'bas_haut', 'aucune', 'isolee'] as const;
export type ClasseLisa = (typeof CLASSES_LISA)[number];

/** Class of each zone, as a rank in `CLASSES_LISA`. */
export function classerLisa(valeurs: Float64Array, { retards }: Lisa, q: Float64Array): Int8Array {
  const ecarts = centrer(valeurs);
  const rang = (classe: ClasseLisa) => CLASSES_LISA.indexOf(classe);
  return Int8Array.from(q, (faux, a) => {
    if (faux >= SEUIL_Q) return rang('aucune');
    if (ecarts[a]! > 0) return rang(retards[a]! > 0 ? 'haut_haut' : 'haut_bas');
    return rang(retards[a]! > 0 ? 'bas_haut' : 'bas_bas');
  });
}

function centrer(valeurs: Float64Array): Float64Array {
  const moyenne = valeurs.reduce((s, v) => s + v, 0) / valeurs.length;
  return valeurs.map((v) => v - moyenne);
}

const moment = (ecarts: Float64Array, ordre: number): number =>
  ecarts.reduce((s, e) => s + e ** ordre, 0) / ecarts.length;
