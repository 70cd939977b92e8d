import type { ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import { peuple } from './couverture';
import type { Residents } from './types';

/** A need rounded up, unless only float noise stands above a whole number; never below none. */
export const plafond = (x: number): number => Math.max(0, Math.ceil(x - 1e-9 * Math.max(1, x)));

/**
 * Fewest professionals for a zone: ⌈Σ ρ·P·part à couvrir / 1 000⌉, ρ of the class where people live, rounded up once for
 * the whole zone.
 */
export function nombreMinimal(
  { habitants, classe }: Residents,
  zone: readonly number[],
  ratio: ParClasse<number>,
  aCouvrir: number
): number {
  let besoin = 0;
  for (const i of zone) besoin += ratio[rangClasse(classe[i]!)]! * peuple(habitants, i);
  return plafond((besoin * aCouvrir) / 1000);
}
