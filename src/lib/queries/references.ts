import type { Formule } from '../catalogue/formule';
import { melanger } from '../stats/comparaison';
import { valeur } from '../stats/recomposition';
import type { LigneDiagnostic, SommesFormule } from './diagnostic';

export const niveaux = ['departement', 'region', 'france'] as const;
export type Niveau = (typeof niveaux)[number];
/** What a figure is set against: the levels that hold the territory, those that resemble it, one of the visitor's choice. */
export type NiveauCompare = Niveau | 'semblables' | 'choisi';

/** What a territory is set against: the départements and régions it lies in, and France. */
export class References {
  readonly #formules: readonly Formule[];
  readonly #parts: Record<Niveau, { code: string; part: number; ligne: LigneDiagnostic }[]>;

  /** @param territoire rows of the territory by zone @param comparateurs rows of every zone and of France */
  constructor(formules: readonly Formule[], territoire: LigneDiagnostic[], comparateurs: LigneDiagnostic[]) {
    this.#formules = formules;
    const lignes = new Map(comparateurs.map((l) => [`${l.groupe}:${l.code}`, l]));
    const parts = (niveau: Niveau, la: LigneDiagnostic[]) =>
      la.flatMap(({ code, population }) => {
        const ligne = lignes.get(`${niveau}:${code}`);
        return ligne ? [{ code, part: population, ligne }] : [];
      });
    const ensemble = territoire.find((l) => l.groupe === 'territoire');
    /** Zones the territory lies in; none when it is those very zones: nothing is compared with itself. */
    const dans = (niveau: Niveau) => {
      const zones =
        niveau === 'france'
          ? comparateurs.filter((l) => l.groupe === 'france')
          : territoire.filter((l) => l.groupe === niveau);
      const peuplees = zones.filter((l) => l.population > 0);
      const lues = parts(niveau, zones).map(({ ligne }) => ligne);
      const total = (de: (ligne: LigneDiagnostic) => number) => lues.reduce((somme, ligne) => somme + de(ligne), 0);
      // Every commune is in, and for all of its people: one that is split leaves some out.
      const elle =
        total((l) => l.communes) === (ensemble?.communes ?? 0) &&
        Math.abs(total((l) => l.population) - (ensemble?.population ?? 0)) < 1e-6;
      return elle ? [] : parts(niveau, peuplees.length > 0 ? peuplees : zones);
    };
    this.#parts = { departement: dans('departement'), region: dans('region'), france: dans('france') };
  }

  codes(niveau: Niveau): string[] {
    return this.#parts[niveau].map((p) => p.code);
  }

  /** Share of the population of a level on which its figure stands, 0–1. */
  partObservee(niveau: Niveau, rang: number): number {
    const parts = this.#parts[niveau].map(({ part, ligne }) => ({
      part,
      valeur: ligne.population === 0 ? NaN : ligne.sommes[rang]!.population / ligne.population
    }));
    return melanger(parts);
  }

  /** The figure of a level: a blend by the territory's population in each zone, a total for a count. */
  valeur(niveau: Niveau, rang: number): number {
    const formule = this.#formules[rang]!;
    const chiffres = this.#parts[niveau].map(({ part, ligne }) => ({
      part,
      valeur: chiffreDe(formule, ligne.sommes[rang]!)
    }));
    if (formule.issue.type !== 'somme') return chiffres.length === 1 ? chiffres[0]!.valeur : melanger(chiffres);
    return chiffres.length === 0 ? NaN : chiffres.reduce((total, c) => total + c.valeur, 0);
  }
}

/** The figure that sums give. */
export function chiffreDe(formule: Formule, { numerateur, denominateur, observes }: SommesFormule): number {
  return valeur(formule, numerateur, denominateur, observes);
}
