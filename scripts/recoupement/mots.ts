import { nombre } from '../../src/lib/format/nombres.ts';

/** « 12,3 % » of a share. */
export const pourCent = (part: number, decimales = 1): string => `${nombre(100 * part, decimales)} %`;

/** « +0,4 % »: how far the file is from the build. */
export function ecartRelatif(fichier: number, jeu: number, decimales = 1): string {
  if (fichier === jeu) return 'aucun';
  const ecart = fichier / jeu - 1;
  return `${ecart > 0 ? '+' : ''}${pourCent(ecart, decimales)}`;
}

export const ecartAbsolu = (fichier: number, jeu: number): string =>
  fichier === jeu ? 'aucun' : `${fichier > jeu ? '+' : ''}${nombre(fichier - jeu)}`;

/** The value below which lies a share of a sorted list (nearest rank). */
export function quantile(tries: readonly number[], part: number): number {
  return tries[Math.min(tries.length - 1, Math.max(0, Math.ceil(part * tries.length) - 1))] ?? Number.NaN;
}

export const moyenne = (valeurs: readonly number[]): number =>
  valeurs.reduce((total, valeur) => total + valeur, 0) / valeurs.length;

export const somme = (valeurs: Iterable<number>): number => {
  let total = 0;
  for (const valeur of valeurs) total += valeur;
  return total;
};

/** Elements of the first that the second lacks, in order. */
export function manquants(voulus: Iterable<string>, presents: ReadonlySet<string>): string[] {
  return [...new Set(voulus)].filter((element) => !presents.has(element)).sort();
}

/** Pearson's r. */
export function correlation(couples: readonly (readonly [number, number])[]): number {
  const [mx, my] = [moyenne(couples.map(([x]) => x)), moyenne(couples.map(([, y]) => y))];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of couples) {
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
