import type { TotalPublie } from '../entrees.ts';
import type { Case, Somme } from './secret.ts';

/** Départements of the current code officiel géographique, with their région. */
export type Departements = readonly { code: string; region: string }[];

/** A région is a cell of its own beside its départements. */
export const cleRegion = (code: string): string => `région ${code}`;

/** What the totals of one measure and vintage say: each région is the sum of its départements, France of its régions. */
export function sommesDe(totaux: readonly TotalPublie[], departements: Departements): Somme[] {
  const regions = [...new Set(departements.map(({ region }) => region))].sort();
  const total = (region: string | null) => totaux.find((t) => t.region === region)?.valeur ?? null;
  const deLaRegion = (region: string): Somme => ({
    total: total(region),
    cle: cleRegion(region),
    parts: departements.filter((d) => d.region === region).map(({ code }) => code)
  });
  const publiee = (region: string): boolean => total(region) !== null;
  const france = total(null);
  return [
    ...regions.map(deLaRegion),
    // A published région is no unknown: only the others are left to share what remains of France.
    ...(france === null ? [] : [{ total: france, parts: regions.filter((r) => !publiee(r)).map(cleRegion) }])
  ];
}

/** Régions whose total the producer hides: unknowns that must not be found either. */
export function regionsTues(totaux: readonly TotalPublie[]): Case[] {
  return totaux
    .filter(({ region, valeur }) => region !== null && valeur === null)
    .map(({ region }) => ({ cle: cleRegion(region ?? ''), valeur: null, secrete: true }));
}
