import { median, sum } from 'd3-array';

/** Beyond so many robust standard deviations a change is shown to a person. */
export const SEUIL = 5;
/** Zones of like size are judged together; fewer than this say nothing of what is usual. */
const MINIMUM = 30;
const CLASSE = 500;
/** From a median absolute deviation to the standard deviation of a normal law. */
const NORMALE = 1.4826;
/** Standard deviation of the difference of two Freeman–Tukey counts that only chance sets apart. */
const HASARD = Math.SQRT2;

/** `effectif`: what sums. `valeur`: rates and indices, compared by their difference. */
export type Echelle = 'effectif' | 'valeur';

/** How a class measures change: small counts by the roots that even out chance, large ones in proportion. */
type Mesure = 'racines' | 'logarithme' | 'difference';
/** Median count of a class under which chance rules. */
const PETIT = 20;

/** Two vintages of one measure over the same zones; NaN where either is absent. */
export interface Couple {
  echelle: Echelle;
  avant: Float64Array;
  apres: Float64Array;
  /** What makes two zones alike, where it is not the value itself. */
  taille?: Float64Array;
}

export interface Ecart {
  rang: number;
  avant: number;
  apres: number;
  /** Signed, in robust standard deviations of the change of its like. */
  ecarts: number;
}

export interface Examinee {
  compares: number;
  ruptures: Ecart[];
}

/** Zones that changed far more than those of their size; null when there are too few to say what is usual. */
export function ruptures(couple: Couple): Examinee | null {
  const { avant, apres, echelle, taille } = couple;
  const rangs = [...avant.keys()].filter((i) => compare(avant[i]!, apres[i]!, echelle));
  if (rangs.length < MINIMUM) return null;
  const poids = (i: number) => (taille ? taille[i]! : avant[i]! + apres[i]!) || 0;
  rangs.sort((i, j) => poids(i) - poids(j) || i - j);
  const nombre = echelle === 'effectif' || taille ? Math.max(1, Math.floor(rangs.length / CLASSE)) : 1;
  const trouvees: Ecart[] = [];
  for (let k = 0; k < nombre; k++) {
    const classe = rangs.slice(Math.floor((k * rangs.length) / nombre), Math.floor(((k + 1) * rangs.length) / nombre));
    const mesure = mesureDe(echelle, median(classe, (i) => (avant[i]! + apres[i]!) / 2) ?? 0);
    const changements = classe.map((i) => changement(avant[i]!, apres[i]!, mesure));
    const milieu = median(changements) ?? 0;
    const dispersion = etendue(changements, milieu, mesure);
    if (dispersion === 0) continue;
    for (const [n, i] of classe.entries()) {
      const ecarts = (changements[n]! - milieu) / dispersion;
      if (Math.abs(ecarts) > SEUIL) trouvees.push({ rang: i, avant: avant[i]!, apres: apres[i]!, ecarts });
    }
  }
  trouvees.sort((a, b) => Math.abs(b.ecarts) - Math.abs(a.ecarts) || a.rang - b.rang);
  return { compares: rangs.length, ruptures: trouvees };
}

/** A zone with none of the thing at either date says nothing of how it changes. */
function compare(avant: number, apres: number, echelle: Echelle): boolean {
  return !Number.isNaN(avant) && !Number.isNaN(apres) && (echelle === 'valeur' || avant > 0 || apres > 0);
}

function mesureDe(echelle: Echelle, effectif: number): Mesure {
  if (echelle === 'valeur') return 'difference';
  return effectif < PETIT ? 'racines' : 'logarithme';
}

function changement(avant: number, apres: number, mesure: Mesure): number {
  if (mesure === 'racines') return freemanTukey(apres) - freemanTukey(avant);
  return mesure === 'logarithme' ? Math.log((apres + 0.5) / (avant + 0.5)) : apres - avant;
}

const freemanTukey = (n: number): number => Math.sqrt(n) + Math.sqrt(n + 1);

/**
 * Robust spread: the larger of two readings, so that where most zones did not change at all the few that did are
 * judged among themselves; the widest twentieth is left out. Small counts never vary less than chance would have them.
 */
function etendue(changements: readonly number[], milieu: number, mesure: Mesure): number {
  const distances = changements.map((c) => Math.abs(c - milieu)).sort((a, b) => a - b);
  const courantes = distances.slice(0, Math.ceil(0.95 * distances.length));
  const moyenne = (sum(courantes) / courantes.length) * Math.sqrt(Math.PI / 2);
  return Math.max(NORMALE * (median(distances) ?? 0), moyenne, mesure === 'racines' ? HASARD : 0);
}
