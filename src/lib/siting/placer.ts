import { candidatsDe, reduire, valeurDe, type Apports, type Reduit } from './apports';
import { choisirPasAPas } from './glouton';
import { ajouterLigne, modeleVide, type Modele, type Solveur } from './modele';
import { resoudrePetit } from './petits';

/** Rows of demand beyond which the small solver is not tried. */
export const LIGNES_PETITES = 1000;
/** What it is given before the large one is called, seconds. */
export const SECONDES_PETITES = 2;
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
  const modele = modelePlaces(reduit, postes, parLieu);
  const acquis = reduit.lignes.reduce((n, l) => n + l.poids, 0);
  const juger = (solveur: Solveur, limite: number): Placement => {
    const resolu = solveur(modele, limite, comptes(depart, candidatsDe(apports)));
    const lus = resolu.valeurs ? postesLus(resolu.valeurs, candidatsDe(apports), parLieu) : [];
    const choix = sansInutiles(apports, lus);
    const trouve = { choix, total: valeurDe(apports, choix) };
    const meilleur = trouve.total >= glouton.total ? trouve : glouton;
    const borne = Math.max(meilleur.total, Math.min(glouton.borne, acquis - resolu.borne));
    const ecart = borne - meilleur.total;
    const prouve = ecart <= PRECISION * Math.max(1, borne);
    return { ...meilleur, borne, prouve };
  };
  if (glouton.borne - glouton.total <= PRECISION * Math.max(1, glouton.total)) return { ...glouton, prouve: true };
  if (petits && reduit.lignes.length <= LIGNES_PETITES) {
    const petit = juger(resoudrePetit, Math.min(SECONDES_PETITES, secondes));
    if (petit.prouve) return petit;
  }
  return juger(await grands(), secondes);
}

/** min Σ w·s − Σ l·y, s + Σ part·y ≥ 1 for each row, Σ y ≤ p: s is what stays unserved. */
function modelePlaces({ lignes, lineaire }: Reduit, postes: number, parLieu: number): Modele {
  const candidats = lineaire.length;
  const cout = Float64Array.from({ length: candidats + lignes.length }, (_, c) =>
    c < candidats ? -lineaire[c]! : lignes[c - candidats]!.poids
  );
  const modele = modeleVide(cout, candidats);
  lignes.forEach(({ candidats: ou, parts }, r) =>
    ajouterLigne(modele, [...ou, candidats + r], [...parts, 1], { min: 1 })
  );
  const tous = Array.from({ length: candidats }, (_, c) => c);
  ajouterLigne(modele, tous, new Array<number>(candidats).fill(1), { max: postes });
  // Where one post serves a row whole a second one is never worth its place: only partial service asks for a limit.
  const partiel = lineaire.some((v) => v > 0) || lignes.some(({ parts }) => parts.some((p) => p < 1));
  if (parLieu < postes && partiel) for (const c of tous) ajouterLigne(modele, [c], [1], { max: parLieu });
  return modele;
}

function comptes(choix: readonly number[], candidats: number): Float64Array {
  const par = new Float64Array(candidats);
  for (const c of choix) par[c]!++;
  return par;
}

const postesLus = (valeurs: Float64Array, candidats: number, parLieu: number): number[] =>
  Array.from(valeurs.subarray(0, candidats)).flatMap((v, c) =>
    new Array<number>(Math.min(parLieu, Math.round(v))).fill(c)
  );

/** Without the posts that add nothing to the others: a solver may leave some. */
function sansInutiles(apports: Apports, choix: readonly number[]): number[] {
  const total = valeurDe(apports, choix);
  return choix.reduceRight<number[]>((gardes, _, k) => {
    const sans = gardes.toSpliced(k, 1);
    return valeurDe(apports, sans) >= total * (1 - Number.EPSILON) ? sans : gardes;
  }, choix.slice());
}
