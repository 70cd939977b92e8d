import { solve, type Constraint } from 'yalps';
import type { Bornes } from '../../src/lib/stats/intervalles.ts';
import type { Case, Somme } from './secret.ts';

/** One published total, less the cells that are shown: coefficients of what is not, and what these come to. */
interface Reste {
  coefficients: ReadonlyMap<string, number>;
  vaut: number;
}

/**
 * What anyone can deduce of each hidden cell from the sums: the least and the most that it may be, counts being at least
 * zero (methods.md §5: feasible interval). Two linear programmes a cell, over the sums that reach it. A cell in no sum
 * whose parts are all known is unbounded, and so is one whose totals, rounded by their producer, contradict each other.
 */
export function encadrements(cases: readonly Case[], sommes: readonly Somme[]): Map<string, Bornes> {
  const valeurs = new Map(cases.flatMap(({ cle, valeur }) => (valeur === null ? [] : [[cle, valeur] as const])));
  const restes = sommes.flatMap((somme): Reste[] => resteDe(somme, valeurs));
  const cachees = cases.filter(({ secrete }) => secrete).map(({ cle }) => cle);
  const groupes = composantes(restes);
  return new Map(
    cachees.map((cle) => {
      const siens = groupes.find((groupe) => groupe.some(({ coefficients }) => coefficients.has(cle)));
      return [cle, siens ? { bas: borne(cle, siens, 'minimize'), haut: borne(cle, siens, 'maximize') } : SANS];
    })
  );
}

const SANS: Bornes = { bas: 0, haut: Infinity };

function resteDe({ total, cle, parts }: Somme, valeurs: ReadonlyMap<string, number>): Reste[] {
  const connu = total ?? (cle === undefined ? undefined : valeurs.get(cle));
  if (connu === undefined && cle === undefined) return [];
  const coefficients = new Map<string, number>();
  let vaut = connu ?? 0;
  for (const part of parts) {
    const valeur = valeurs.get(part);
    if (valeur === undefined) coefficients.set(part, (coefficients.get(part) ?? 0) + 1);
    else vaut -= valeur;
  }
  if (connu === undefined && cle !== undefined) coefficients.set(cle, (coefficients.get(cle) ?? 0) - 1);
  return coefficients.size > 0 ? [{ coefficients, vaut }] : [];
}

/** Sums that share no unknown bound nothing of each other. */
function composantes(restes: readonly Reste[]): Reste[][] {
  const groupes: { inconnues: Set<string>; restes: Reste[] }[] = [];
  for (const reste of restes) {
    const touches = groupes.filter(({ inconnues }) => [...reste.coefficients.keys()].some((i) => inconnues.has(i)));
    const inconnues = new Set([...reste.coefficients.keys(), ...touches.flatMap((g) => [...g.inconnues])]);
    for (const touche of touches) groupes.splice(groupes.indexOf(touche), 1);
    groupes.push({ inconnues, restes: [reste, ...touches.flatMap((g) => g.restes)] });
  }
  return groupes.map((groupe) => groupe.restes);
}

function borne(cle: string, restes: readonly Reste[], sens: 'minimize' | 'maximize'): number {
  const variables = new Map<string, Map<string, number>>();
  for (const [rang, { coefficients }] of restes.entries())
    for (const [inconnue, c] of coefficients)
      variables.set(inconnue, (variables.get(inconnue) ?? new Map<string, number>()).set(String(rang), c));
  variables.get(cle)?.set(CHERCHEE, 1);
  const contraintes = new Map<string, Constraint>(restes.map(({ vaut }, rang) => [String(rang), { equal: vaut }]));
  const { status, result } = solve({ direction: sens, objective: CHERCHEE, constraints: contraintes, variables });
  if (status === 'optimal') return result;
  return sens === 'minimize' ? SANS.bas : SANS.haut;
}

const CHERCHEE = 'cherchée';

/** Hidden cells that the sums hold within less than a width, and so give away to within it. */
export function tropEncadrees(cases: readonly Case[], sommes: readonly Somme[], largeur: number): string[] {
  return [...encadrements(cases, sommes)].flatMap(([cle, { bas, haut }]) =>
    haut - bas < largeur - TOLERANCE ? [cle] : []
  );
}

/** What the pivots of a linear programme lose. */
const TOLERANCE = 1e-6;
