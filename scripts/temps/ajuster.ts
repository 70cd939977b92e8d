import type { ClasseTemps, ModeleTemps } from '../../src/lib/catalogue/index.ts';
import { minutesEstimees, minutesSelon } from '../../src/lib/access/temps.ts';

/** A road trip and the crow-fly distance between the same two points. */
export interface Trajet {
  km: number;
  minutes: number;
  /** Density level of the less dense end, 1 the densest; null where unknown. */
  densite: number | null;
}

/** The estimate was fitted up to this distance, and says nothing beyond. */
export const PORTEE_KM = 40;
/** Levels of the density grid taken together: the less dense end of a trip decides. */
export const CLASSES_DENSITE = [
  { libelle: 'urbain dense (niveau 1)', niveaux: [1, 1] },
  { libelle: 'urbain intermédiaire (niveaux 2 à 4)', niveaux: [2, 4] },
  { libelle: 'rural (niveaux 5 à 7)', niveaux: [5, 7] }
] as const;
/** Fewer trips than this do not make a formula. */
export const COUPLES_MINIMUM = 200;
/** Shares of the ratios that the band holds. */
const BANDE = [0.05, 0.95] as const;

/** t = a·d^b by density class on trips given; a class that has too few of them keeps the national formula. */
export function ajusterParClasse(trajets: readonly Trajet[]): ClasseTemps[] {
  const utiles = trajets.filter(({ km, minutes }) => km > 0 && minutes > 0 && Number.isFinite(minutes));
  return CLASSES_DENSITE.map(({ niveaux: [de, a] }): ClasseTemps => {
    const ici = utiles.filter(({ densite }) => densite !== null && densite >= de && densite <= a);
    const erreurNationale = ici.length === 0 ? null : arrondi(erreur(ici, minutesEstimees));
    const commun = { niveaux: [de, a] as [number, number], couples: ici.length, erreurNationale };
    if (ici.length < COUPLES_MINIMUM) return { ...commun, modele: null, erreur: null };
    const { facteur, exposant } = moindresCarres(ici);
    const rapports = Float64Array.from(ici, (t) => t.minutes / (facteur * t.km ** exposant)).sort();
    const modele: ModeleTemps = {
      facteur: arrondi(facteur),
      exposant: arrondi(exposant),
      // The formula is always within its own band.
      bas: Math.min(1, arrondi(rang(rapports, BANDE[0]))),
      haut: Math.max(1, arrondi(rang(rapports, BANDE[1])))
    };
    return { ...commun, modele, erreur: arrondi(erreur(ici, (km) => minutesSelon(modele, km))) };
  });
}

/** Least squares on logarithms. */
export function moindresCarres(trajets: readonly Pick<Trajet, 'km' | 'minutes'>[]): {
  facteur: number;
  exposant: number;
} {
  let [n, sx, sy, sxx, sxy] = [0, 0, 0, 0, 0];
  for (const { km, minutes } of trajets) {
    const [x, y] = [Math.log(km), Math.log(minutes)];
    [n, sx, sy, sxx, sxy] = [n + 1, sx + x, sy + y, sxx + x * x, sxy + x * y];
  }
  const exposant = (sxy - (sx * sy) / n) / (sxx - (sx * sx) / n);
  return { exposant, facteur: Math.exp((sy - exposant * sx) / n) };
}

const erreur = (trajets: readonly Trajet[], estimer: (km: number) => number): number =>
  trajets.reduce((total, { km, minutes }) => total + Math.abs(minutes - estimer(km)), 0) / trajets.length;

/** Nearest rank. */
const rang = (tries: Float64Array, part: number): number =>
  tries[Math.min(tries.length - 1, Math.max(0, Math.ceil(part * tries.length) - 1))] ?? Number.NaN;

const arrondi = (v: number): number => Math.round(v * 1000) / 1000;
