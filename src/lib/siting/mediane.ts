import { ajouterLigne, modeleVide, type Modele } from './modele';

/** Distances between n places, row by row. */
export interface Distances {
  n: number;
  distance: Float64Array;
}

/** Σ of the distances to the nearest chosen place. */
export const coutMediane = ({ n, distance }: Distances, choix: readonly number[]): number => {
  let cout = 0;
  for (let i = 0; i < n; i++) cout += choix.reduce((d, j) => Math.min(d, distance[i * n + j]!), Infinity);
  return cout;
};

/**
 * p places that bring everyone near one of them: one after the other, then swapped one for one while that brings the sum
 * down (Teitz & Bart 1968). Seldom far from the best, and never proved to be it.
 */
export function medianes(distances: Distances, p: number): number[] {
  const { n, distance } = distances;
  const choix: number[] = [];
  const proche = new Float64Array(n).fill(Infinity);
  while (choix.length < p) {
    let [meilleur, moindre] = [-1, Infinity];
    for (let j = 0; j < n; j++) {
      if (choix.includes(j)) continue;
      let cout = 0;
      for (let i = 0; i < n; i++) cout += Math.min(proche[i]!, distance[i * n + j]!);
      if (cout < moindre) [meilleur, moindre] = [j, cout];
    }
    choix.push(meilleur);
    for (let i = 0; i < n; i++) proche[i] = Math.min(proche[i]!, distance[i * n + meilleur]!);
  }
  while (echanger(distances, choix));
  return choix.sort((a, b) => a - b);
}

/** The best swap of a chosen place for another, made when it is worth it. */
function echanger({ n, distance }: Distances, choix: number[]): boolean {
  const [rang, premier, second] = [new Int32Array(n), new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    [premier[i], second[i]] = [Infinity, Infinity];
    choix.forEach((j, r) => {
      const d = distance[i * n + j]!;
      if (d < premier[i]!) [rang[i], second[i], premier[i]] = [r, premier[i]!, d];
      else if (d < second[i]!) second[i] = d;
    });
  }
  let [gain, sort, entre] = [1e-9, -1, -1];
  const perte = new Float64Array(choix.length);
  for (let j = 0; j < n; j++) {
    if (choix.includes(j)) continue;
    // Whitaker's count: what j brings to all, then what each leaving place would cost its own.
    perte.fill(0);
    let apport = 0;
    for (let i = 0; i < n; i++) {
      const d = distance[i * n + j]!;
      if (d < premier[i]!) apport += premier[i]! - d;
      else perte[rang[i]!]! += Math.min(d, second[i]!) - premier[i]!;
    }
    for (let r = 0; r < choix.length; r++)
      if (apport - perte[r]! > gain) [gain, sort, entre] = [apport - perte[r]!, r, j];
  }
  if (sort < 0) return false;
  choix[sort] = entre;
  return true;
}

/** p-median (Hakimi 1964): min Σ d·x, Σ_j x_ij = 1, x_ij ≤ y_j, Σ y = p; the first n columns say who is chosen. */
export function modeleMediane({ n, distance }: Distances, p: number): Modele {
  const cout = new Float64Array(n + n * n);
  cout.set(distance, n);
  const modele = modeleVide(cout, n);
  const tous = Array.from({ length: n }, (_, j) => j);
  const uns = tous.map(() => 1);
  for (const i of tous) {
    ajouterLigne(
      modele,
      tous.map((j) => n + i * n + j),
      uns,
      { min: 1, max: 1 }
    );
    for (const j of tous) ajouterLigne(modele, [n + i * n + j, j], [1, -1], { max: 0 });
  }
  ajouterLigne(modele, tous, uns, { min: p, max: p });
  return modele;
}
