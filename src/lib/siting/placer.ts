import { reduire, valeurDe, type Apports, type Reduit } from './apports';
import { choisirPasAPas } from './glouton';
import { ajouterLigne, modeleVide, type Modele, type Solveur } from './modele';
import { assezPetit, resoudrePetit, SECONDES_PETITES } from './petits';

/** Worths closer than this are the same: solvers work to about as many digits. */
const PRECISION = 1e-6;

export interface Placement {
  /** Candidates, in rising order; one is named as often as it takes posts. */
  choix: number[];
  total: number;
  /** No set of as many posts is worth more. */
  borne: number;
  prouve: boolean;
}

export interface Moyens {
  secondes: number;
  /** False to go to the solver of large models at once. */
  petits?: boolean;
  /** Loads the solver of large models. */
  grands: () => Promise<Solveur>;
}

/** The best posts, several at a place where it takes several, or the best found in time and how far it may be. */
export async function placer(
  apports: Apports,
  postes: number,
  parLieu: number,
  { secondes, petits = true, grands }: Moyens,
  exclus: ReadonlySet<number> = new Set()
): Promise<Placement> {
  const pas = choisirPasAPas(apports, postes, parLieu, exclus);
  const depart = pas.choix.map(({ candidat }) => candidat).sort((a, b) => a - b);
  const glouton = { choix: depart, total: valeurDe(apports, depart), borne: pas.borne };
  const reduit = reduire(apports, postes, exclus);
  const acquis = reduit.lignes.reduce((n, l) => n + l.poids, 0);
  const { modele, lieux } = modelePlaces(reduit, postes, parLieu);
  const connu = Float64Array.from(lieux, (c) => depart.filter((d) => d === c).length);
  const juger = (solveur: Solveur, limite: number): Placement => {
    const resolu = solveur(modele, limite, connu);
    const choix = sansInutiles(apports, resolu.valeurs ? postesLus(resolu.valeurs, lieux, parLieu) : []);
    const trouve = { choix, total: valeurDe(apports, choix) };
    const meilleur = trouve.total >= glouton.total ? trouve : glouton;
    const tolerance = PRECISION * Math.max(1, meilleur.total);
    // A bound under a worth that is had would be a slip of the solver: it is not believed.
    const dite = acquis - resolu.borne;
    const borne = Math.max(
      meilleur.total,
      dite < meilleur.total - tolerance ? glouton.borne : Math.min(glouton.borne, dite)
    );
    return { ...meilleur, borne, prouve: borne - meilleur.total <= tolerance };
  };
  if (glouton.borne - glouton.total <= PRECISION * Math.max(1, glouton.total)) return { ...glouton, prouve: true };
  if (petits && assezPetit(modele)) {
    const petit = juger(resoudrePetit, Math.min(SECONDES_PETITES, secondes));
    if (petit.prouve) return petit;
  }
  return juger(await grands(), secondes);
}

/**
 * min Σ w·s − Σ l·y, s + Σ part·y ≥ 1 for each row, Σ y ≤ p: s is what stays unserved.
 * `lieux`: the candidate of each of the first columns, those that serve somebody.
 */
function modelePlaces(
  { lignes, lineaire }: Reduit,
  postes: number,
  parLieu: number
): { modele: Modele; lieux: number[] } {
  const servent = new Set(lignes.flatMap((l) => l.candidats));
  const lieux = Array.from(lineaire, (_, c) => c).filter((c) => lineaire[c]! > 0 || servent.has(c));
  const rang = new Map(lieux.map((c, k) => [c, k]));
  const modele = modeleVide(
    Float64Array.from([...lieux.map((c) => -lineaire[c]!), ...lignes.map((l) => l.poids)]),
    lieux.length
  );
  lignes.forEach(({ candidats, parts }, r) =>
    ajouterLigne(modele, [...candidats.map((c) => rang.get(c)!), lieux.length + r], [...parts, 1], { min: 1 })
  );
  const tous = lieux.map((_, k) => k);
  const uns = tous.map(() => 1);
  ajouterLigne(modele, tous, uns, { max: postes });
  // Where one post serves a row whole a second one is never worth its place: only partial service asks for a limit.
  const partiel = lineaire.some((v) => v > 0) || lignes.some(({ parts }) => parts.some((p) => p < 1));
  if (parLieu < postes && partiel) for (const k of tous) ajouterLigne(modele, [k], [1], { max: parLieu });
  return { modele, lieux };
}

const postesLus = (valeurs: Float64Array, lieux: readonly number[], parLieu: number): number[] =>
  lieux.flatMap((c, k) => new Array<number>(Math.min(parLieu, Math.round(valeurs[k]!))).fill(c));

/** Without the posts that add nothing to the others: a solver may leave some. */
function sansInutiles(apports: Apports, choix: readonly number[]): number[] {
  const total = valeurDe(apports, choix);
  return choix.reduceRight<number[]>((gardes, _, k) => {
    const sans = gardes.toSpliced(k, 1);
    return valeurDe(apports, sans) >= total * (1 - Number.EPSILON) ? sans : gardes;
  }, choix.slice());
}
