import { quantileSorted } from 'd3-array';

/**
 * Which side of a class is open. Quantiles: (b[k], b[k+1]], the first closed on the left too. Thresholds: [b[k], b[k+1]),
 * the last closed on the right too, so that « sous 2,5 » leaves 2.5 itself out.
 */
export type MethodeClasses = 'quantiles' | 'seuils';

/** The class of a value. −1 when there is no value. */
export function classeDe(bornes: readonly number[], valeur: number, methode: MethodeClasses): number {
  if (Number.isNaN(valeur) || bornes.length < 2) return -1;
  let k = 0;
  const seuils = methode === 'seuils';
  while (k < bornes.length - 2 && (seuils ? valeur >= bornes[k + 1]! : valeur > bornes[k + 1]!)) k++;
  return k;
}

/** Values in each class. */
export function effectifsParClasse(
  bornes: readonly number[],
  valeurs: ArrayLike<number>,
  methode: MethodeClasses
): number[] {
  const effectifs = new Array<number>(Math.max(0, bornes.length - 1)).fill(0);
  for (let i = 0; i < valeurs.length; i++) {
    const k = classeDe(bornes, valeurs[i]!, methode);
    if (k >= 0) effectifs[k]!++;
  }
  return effectifs;
}

/**
 * Breaks of `nombre` classes by quantile (type 7), rounded to the decimals shown, extremes outwards.
 * When the lowest value fills a class or more (so many communes without a pharmacy), it becomes a class of its own
 * and the quantiles cut the rest: otherwise the whole map would be one colour.
 */
export function bornesQuantiles(valeurs: Float64Array, nombre: number, decimales: number): number[] {
  const tries = presentes(valeurs);
  if (tries.length === 0) return [];
  const pas = 10 ** -decimales;
  const bas = plancher(tries[0]!, pas);
  const haut = plafond(tries.at(-1)!, pas);
  const premier = tries.findIndex((v) => v > tries[0]!);
  if (premier < 0) return [bas, haut];
  const concentre = premier >= tries.length / nombre;
  const reste = concentre ? tries.subarray(premier) : tries;
  const nombres = Array.from(reste);
  const coupes = concentre ? nombre - 1 : nombre;
  const bornes = concentre ? [bas, tries[0]!] : [bas];
  for (let k = 1; k < coupes; k++) bornes.push(arrondi(quantileSorted(nombres, k / coupes)!, pas));
  bornes.push(haut);
  return sansClasseVide(bornes, tries, concentre);
}

/** Breaks at fixed thresholds, closed by the observed extremes rounded outwards. */
export function bornesSeuils(valeurs: Float64Array, seuils: readonly number[], decimales: number): number[] {
  const tries = presentes(valeurs);
  if (tries.length === 0) return [];
  const pas = 10 ** -decimales;
  const bas = plancher(tries[0]!, pas);
  const haut = plafond(tries.at(-1)!, pas);
  const dedans = seuils.filter((s) => s > bas && s < haut);
  return [bas, ...dedans, haut];
}

function presentes(valeurs: Float64Array): Float64Array {
  return valeurs.filter((v) => !Number.isNaN(v)).sort();
}

function sansClasseVide(bornes: number[], tries: Float64Array, premiereFermee: boolean): number[] {
  const gardees = [bornes[0]!];
  bornes.slice(1).forEach((borne, k) => {
    const egale = borne <= gardees.at(-1)!;
    if (!egale || (premiereFermee && k === 0)) gardees.push(borne);
  });
  const effectifs = effectifsParClasse(gardees, tries, 'quantiles');
  return gardees.filter((_, k) => k === gardees.length - 1 || k === 0 || effectifs[k - 1]! > 0);
}

const arrondi = (v: number, pas: number) => nettoie(Math.round(v / pas) * pas);
const plancher = (v: number, pas: number) => nettoie(Math.floor(v / pas + 1e-9) * pas);
const plafond = (v: number, pas: number) => nettoie(Math.ceil(v / pas - 1e-9) * pas);
/** 0.1 × 3 is 0.30000000000000004: breaks are compared and printed, so they are cleaned. */
const nettoie = (v: number) => Number(v.toPrecision(12)) + 0;
