import type { LigneExport } from './lignes';

/** Columns of the tables exported, in order. */
export const colonnes = [
  ['Indicateur', (l) => l.indicateur],
  ['Millésime', (l) => l.millesime],
  ['Valeur', (l) => l.valeur],
  ['Unité', (l) => l.unite],
  ['Intervalle à 95 %, bas', (l) => l.bas],
  ['Intervalle à 95 %, haut', (l) => l.haut],
  ['Numérateur', (l) => l.numerateur],
  ['Dénominateur', (l) => l.denominateur],
  ['Part observée', (l) => l.partObservee],
  ['Département(s)', (l) => l.departement],
  ['Région(s)', (l) => l.region],
  ['France', (l) => l.france],
  ['Territoires semblables', (l) => l.semblables],
  ['Territoire choisi', (l) => l.choisi],
  ['Rang', (l) => l.rang],
  ['Rang sur', (l) => l.rangSur],
  ['Rang parmi', (l) => l.rangParmi],
  ['Face à la France', (l) => l.faceFrance],
  ['Valeur à l’autre échelle', (l) => l.autreValeur],
  ['Autre échelle', (l) => l.autreUnite],
  ['Absence', (l) => l.absence],
  ['Réserves', (l) => l.reserves],
  ['Calcul', (l) => l.calcul],
  ['Source', (l) => l.source],
  ['Définition', (l) => l.definition]
] as const satisfies readonly (readonly [string, (l: LigneExport) => string | number | null])[];

/** A table of cells, titles first. */
export function cellules(lignes: readonly LigneExport[]): (string | number | null)[][] {
  return [colonnes.map(([titre]) => titre), ...lignes.map((l) => colonnes.map(([, lire]) => lire(l)))];
}

/**
 * Text that no spreadsheet takes for a formula: a leading = + - @ tab or return is preceded by an apostrophe
 * (OWASP, CSV injection). A name typed by a visitor reaches every export.
 */
export function inerte(texte: string): string {
  return /^[=+\-@\t\r]/.test(texte) ? `'${texte}` : texte;
}
