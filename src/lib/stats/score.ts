import { hasard } from './hasard';

/** How unlike indicators are brought to one scale: percentile rank, 0–100, or z-score. */
export type MethodeScore = 'rangs' | 'reduits';

/** Which end of the values raises the score. */
export type Sens = 'haut' | 'bas';

export interface Composante {
  /** One value a zone; NaN when absent. */
  valeurs: Float64Array;
  poids: number;
  sens: Sens;
}

/** A composite: the sum of its parts, each the share of a weight times a value brought to scale. */
export interface Score {
  /** NaN out of the field, and where a part is absent: a score without one of its parts would be another score. */
  valeurs: Float64Array;
  /** Components brought to one scale and turned the same way. */
  echelles: readonly Float64Array[];
  /** What each component brings; their sum is the score. */
  apports: readonly Float64Array[];
  /** 1 for the highest score; equal scores share the best of their ranks. */
  rangs: Float64Array;
}

/** Percentile rank among the zones of the field: (count below + ½ count equal) / N × 100 (methods, § 5). */
export function rangsCentiles(valeurs: Float64Array, champ: Uint8Array): Float64Array {
  const tries = presentes(valeurs, champ);
  return valeurs.map((v, g) => {
    if (champ[g] === 0 || Number.isNaN(v)) return NaN;
    const [dessous, jusqua] = [avant(tries, v), apres(tries, v)];
    return ((dessous + (jusqua - dessous) / 2) / tries.length) * 100;
  });
}

/** Deviation from the mean of the field in standard deviations; 0 where all are equal. */
export function reduire(valeurs: Float64Array, champ: Uint8Array): Float64Array {
  const lues = presentes(valeurs, champ);
  const moyenne = lues.reduce((s, v) => s + v, 0) / lues.length;
  const ecart = Math.sqrt(lues.reduce((s, v) => s + (v - moyenne) ** 2, 0) / lues.length) || 1;
  return valeurs.map((v, g) => (champ[g] === 0 ? NaN : (v - moyenne) / ecart));
}

/** Components brought to one scale, all turned the same way: the higher, the higher the score. */
export function mettreALEchelle(
  composantes: readonly Composante[],
  methode: MethodeScore,
  champ: Uint8Array
): Float64Array[] {
  return composantes.map(({ valeurs, sens }) => {
    const echelle = methode === 'rangs' ? rangsCentiles(valeurs, champ) : reduire(valeurs, champ);
    if (sens === 'haut') return echelle;
    return echelle.map((v) => (methode === 'rangs' ? 100 - v : -v));
  });
}

/** @param echelles components already brought to scale: weights alone moved */
export function composer(
  composantes: readonly Composante[],
  methode: MethodeScore,
  champ: Uint8Array,
  echelles: readonly Float64Array[] = mettreALEchelle(composantes, methode, champ)
): Score {
  const total = composantes.reduce((s, { poids }) => s + poids, 0);
  const apports = echelles.map((e, k) => e.map((v) => (v * composantes[k]!.poids) / total));
  const valeurs = new Float64Array(champ.length).fill(apports.length === 0 ? NaN : 0);
  for (const apport of apports) for (let g = 0; g < valeurs.length; g++) valeurs[g]! += apport[g]!;
  return { valeurs, echelles, apports, rangs: rangsDecroissants(valeurs) };
}

/** 1 for the highest; NaN stays. */
export function rangsDecroissants(valeurs: Float64Array): Float64Array {
  const tries = presentes(valeurs, new Uint8Array(valeurs.length).fill(1));
  return valeurs.map((v) => (Number.isNaN(v) ? NaN : tries.length - apres(tries, v) + 1));
}

/** How far each weight moves, both ways. */
export const MARGE = 0.25;
/** Up to here every combination of moved weights is tried; past it, as many of them drawn with a fixed seed. */
export const COMPOSANTES_EXHAUSTIVES = 6;
const GRAINE = 20_171_113;

/** Weights moved: each to 75 % or 125 % of what was asked, in every combination up to six components. */
export function jeuxDePoids(poids: readonly number[]): number[][] {
  const nombre = 2 ** Math.min(poids.length, COMPOSANTES_EXHAUSTIVES);
  const tirer = hasard(GRAINE);
  const exhaustif = poids.length <= COMPOSANTES_EXHAUSTIVES;
  return Array.from({ length: nombre }, (_, jeu) =>
    poids.map((p, k) => p * ((exhaustif ? (jeu >> k) & 1 : tirer() < 0.5) ? 1 + MARGE : 1 - MARGE))
  );
}

/** Best and worst rank of each zone. */
export interface Fourchette {
  meilleurs: Float64Array;
  pires: Float64Array;
  jeux: number;
}

/**
 * The ranks each zone takes when weights move: one ranking for the weights asked and one for each set of moved weights.
 * @param echelles components already brought to scale
 * @param avancer told the share done, 0–1
 */
export function fourchetteDesRangs(
  echelles: readonly Float64Array[],
  poids: readonly number[],
  avancer: (part: number) => void = () => undefined
): Fourchette {
  const zones = echelles[0]?.length ?? 0;
  const meilleurs = new Float64Array(zones).fill(Infinity);
  const pires = new Float64Array(zones).fill(-Infinity);
  const jeux = jeuxDePoids(poids);
  const valeurs = new Float64Array(zones);
  [poids, ...jeux].forEach((jeu, n) => {
    const total = jeu.reduce((s, p) => s + p, 0);
    valeurs.fill(0);
    echelles.forEach((e, k) => {
      for (let g = 0; g < zones; g++) valeurs[g]! += (e[g]! * jeu[k]!) / total;
    });
    const rangs = rangsDecroissants(valeurs);
    for (let g = 0; g < zones; g++) {
      meilleurs[g] = Math.min(meilleurs[g]!, rangs[g]!);
      pires[g] = Math.max(pires[g]!, rangs[g]!);
    }
    avancer((n + 1) / (jeux.length + 1));
  });
  return { meilleurs, pires, jeux: jeux.length };
}

/** Values of the field, ascending. */
function presentes(valeurs: Float64Array, champ: Uint8Array): Float64Array {
  const lues = new Float64Array(valeurs.length);
  let nombre = 0;
  for (let g = 0; g < valeurs.length; g++)
    if (champ[g] === 1 && !Number.isNaN(valeurs[g]!)) lues[nombre++] = valeurs[g]!;
  return lues.subarray(0, nombre).sort();
}

/** How many of the sorted values lie under `v`. */
function avant(tries: Float64Array, v: number): number {
  let bas = 0;
  let haut = tries.length;
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (tries[milieu]! < v) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}

/** How many of the sorted values do not exceed `v`. */
function apres(tries: Float64Array, v: number): number {
  let bas = 0;
  let haut = tries.length;
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (tries[milieu]! <= v) bas = milieu + 1;
    else haut = milieu;
  }
  return bas;
}
