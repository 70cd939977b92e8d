import { tropEncadrees } from './encadrer.ts';

/** A figure that may be hidden; `null` when its value is not published. */
export interface Case {
  cle: string;
  valeur: number | null;
  /** Hidden for secrecy, and not merely unknown: it must not be found out. */
  secrete: boolean;
}

/** A published total and the cells that add up to it; a cell that no one publishes is one more unknown. */
export interface Somme {
  total: number | null;
  /** The cell that holds this total when it is itself part of another: a région within France. */
  cle?: string;
  parts: readonly string[];
}

/** A linear system small enough to be solved in full: one row a sum, one column an unknown. */
type Equations = Map<string, number>[];

/**
 * Secret cells whose value follows from what is published: those that elimination isolates. Totals and cells are
 * taken as exact, which errs on the side of secrecy where the producer rounds them.
 */
export function decouvertes(cases: readonly Case[], sommes: readonly Somme[]): string[] {
  const publiees = new Set(cases.filter(({ valeur }) => valeur !== null).map(({ cle }) => cle));
  const isolees = new Set(isoler(equations(publiees, sommes)));
  return cases.filter(({ cle, secrete }) => secrete && isolees.has(cle)).map(({ cle }) => cle);
}

/**
 * Hides what must be: cells above zero and under the threshold, then, one by one, the smallest cell that stops a
 * difference from revealing another; a cell already facing a lone secret in another sum first, so that fewer go. Last,
 * those that stop the sums from holding a secret within less than the threshold.
 */
export function proteger(cases: readonly Case[], sommes: readonly Somme[], seuil: number) {
  const etat = new Map(cases.map((c) => [c.cle, c]));
  const cacher = (cle: string): void => void etat.set(cle, { cle, valeur: null, secrete: true });
  const primaires = cases.filter(({ valeur }) => valeur !== null && valeur > 0 && valeur < seuil).map(({ cle }) => cle);
  for (const cle of primaires) cacher(cle);
  const complementaires: string[] = [];
  for (;;) {
    const trouvees = decouvertes([...etat.values()], sommes);
    const choisie =
      trouvees.length > 0
        ? complement(trouvees, etat, sommes)
        : elargir(tropEncadrees([...etat.values()], sommes, seuil), etat, sommes);
    if (choisie === undefined) break;
    cacher(choisie);
    complementaires.push(choisie);
  }
  return { cases: [...etat.values()], primaires, complementaires };
}

/** The smallest cell beside one of these, in a sum that holds it: hidden too, it widens what the sum says of both. */
function elargir(
  etroites: readonly string[],
  etat: ReadonlyMap<string, Case>,
  sommes: readonly Somme[]
): string | undefined {
  const valeur = (part: string) => etat.get(part)?.valeur ?? 0;
  return sommes
    .filter(({ parts }) => parts.some((part) => etroites.includes(part)))
    .flatMap(({ parts }) => parts.filter((part) => valeur(part) > 0))
    .sort((a, b) => valeur(a) - valeur(b) || (a < b ? -1 : 1))[0];
}

/** The cell to hide so that one of these is no longer found: beside it where it is alone, else wherever a secret is. */
function complement(
  trouvees: readonly string[],
  etat: ReadonlyMap<string, Case>,
  sommes: readonly Somme[]
): string | undefined {
  const visible = (part: string) => typeof etat.get(part)?.valeur === 'number';
  const seules = sommes.filter(({ parts }) => parts.filter((part) => !visible(part)).length === 1);
  const candidates = (parmi: readonly Somme[]) => [...new Set(parmi.flatMap(({ parts }) => parts).filter(visible))];
  const proches = candidates(seules.filter(({ parts }) => parts.some((part) => trouvees.includes(part))));
  const lointaines = candidates(sommes.filter(({ parts }) => parts.some((part) => !visible(part))));
  const valeur = (part: string) => etat.get(part)?.valeur ?? 0;
  const utile = (part: string) => seules.filter(({ parts }) => parts.includes(part)).length;
  // A zero hides nothing: it goes only when there is nothing else.
  return (proches.length > 0 ? proches : lointaines).sort(
    (a, b) =>
      Number(valeur(a) === 0) - Number(valeur(b) === 0) ||
      utile(b) - utile(a) ||
      valeur(a) - valeur(b) ||
      (a < b ? -1 : 1)
  )[0];
}

function equations(publiees: ReadonlySet<string>, sommes: readonly Somme[]): Equations {
  return sommes.flatMap(({ total, cle, parts }) => {
    const ligne = new Map<string, number>();
    const ajouter = (inconnue: string, coefficient: number) =>
      ligne.set(inconnue, (ligne.get(inconnue) ?? 0) + coefficient);
    for (const part of parts) if (!publiees.has(part)) ajouter(part, 1);
    if (total === null) {
      if (cle === undefined) return [];
      ajouter(cle, -1);
    }
    return ligne.size > 0 ? [ligne] : [];
  });
}

/** Gauss–Jordan: unknowns that end up alone in a row. */
function isoler(lignes: Equations): string[] {
  const restantes = lignes.map((ligne) => new Map(ligne));
  const reduites: [string, Map<string, number>][] = [];
  for (let ligne = restantes.shift(); ligne; ligne = restantes.shift()) {
    for (const [pivot, autre] of reduites) soustraire(ligne, autre, pivot);
    const [premiere] = ligne.keys();
    if (premiere === undefined) continue;
    const facteur = ligne.get(premiere) ?? 1;
    for (const [inconnue, c] of ligne) ligne.set(inconnue, c / facteur);
    for (const [, autre] of reduites) soustraire(autre, ligne, premiere);
    reduites.push([premiere, ligne]);
  }
  return reduites.filter(([, ligne]) => ligne.size === 1).map(([pivot]) => pivot);
}

/** Takes from a row what another holds of the pivot; what cancels out leaves the row. */
function soustraire(ligne: Map<string, number>, autre: ReadonlyMap<string, number>, pivot: string): void {
  const facteur = ligne.get(pivot);
  if (facteur === undefined) return;
  for (const [inconnue, c] of autre) {
    const reste = (ligne.get(inconnue) ?? 0) - facteur * c;
    if (Math.abs(reste) < 1e-9) ligne.delete(inconnue);
    else ligne.set(inconnue, reste);
  }
}
