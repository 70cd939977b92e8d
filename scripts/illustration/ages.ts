import type { ValeurDepartement } from '../entrees.ts';
import { ecartNormal } from './aleatoire.ts';
import { ages as regles, jeunesse } from './regles.ts';

export type Tranche = keyof typeof regles;
export const tranches = Object.keys(regles) as Tranche[];

export interface DepartementModele {
  code: string;
  population: number;
  /** Mean yearly change since the first vintage, %; 0 where unknown. */
  croissance: number;
  /** Inhabitants per km². */
  densite: number;
}

const MILLESIME = '2023';

/** Shares of the five age groups in a département, adding up to 1. */
export function partsAges({ code, croissance, densite }: DepartementModele): Record<Tranche, number> {
  const d = Math.log10(Math.max(3, Math.min(2000, densite)) / 100);
  const c = Math.max(-1, Math.min(1.5, croissance)) - 0.3;
  const brutes = tranches.map((tranche) => {
    const r = regles[tranche];
    const hasard = 0.25 * ecartNormal(`${tranche} ${code}`);
    return Math.max(1, r.niveau + r.croissance * c + r.densite * d + r.jeunesse * (jeunesse[code] ?? 0) + hasard);
  });
  const total = brutes.reduce((a, b) => a + b, 0);
  return Object.fromEntries(tranches.map((tranche, i) => [tranche, (brutes[i] ?? 0) / total])) as Record<
    Tranche,
    number
  >;
}

/** The five groups and their total, by département. */
export function modeliserAges(departements: readonly DepartementModele[]): ValeurDepartement[] {
  return departements.flatMap((departement) => {
    const parts = partsAges(departement);
    const base = { departement: departement.code, millesime: MILLESIME };
    return [
      { ...base, mesure: 'age_total' as const, valeur: departement.population },
      ...tranches.map((mesure) => ({ ...base, mesure, valeur: departement.population * parts[mesure] }))
    ];
  });
}
