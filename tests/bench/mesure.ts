/** Runs of each measure: a median of fewer says little on a shared machine. */
export const PASSES = 5;

export function mediane(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b);
  const milieu = Math.floor(triees.length / 2);
  return triees.length % 2 === 1 ? triees[milieu]! : (triees[milieu - 1]! + triees[milieu]!) / 2;
}

export function ecrire(texte: string): void {
  process.stdout.write(`${texte}\n`);
}

export function titre(texte: string): void {
  ecrire(`\n${texte}`);
}

/** One figure beside its budget. Never a failure: a bench informs, machines differ. */
export function face(quoi: string, valeur: number, budget: number, unite: string, decimales = 1): void {
  const verdict = valeur <= budget ? 'OK' : 'DÉPASSÉ';
  const dit = (n: number, d: number) =>
    n.toLocaleString('fr-FR', { minimumFractionDigits: d, maximumFractionDigits: d });
  ecrire(
    `  ${quoi.padEnd(62)} ${dit(valeur, decimales).padStart(9)} ${unite.padEnd(3)} budget ${dit(budget, Number.isInteger(budget) ? 0 : 1).padStart(4)} ${unite.padEnd(3)} ${verdict}`
  );
}

/** A figure without a budget, for the reader to judge the others. */
export function note(quoi: string, valeur: number, unite: string, decimales = 1): void {
  const dit = valeur.toLocaleString('fr-FR', { minimumFractionDigits: decimales, maximumFractionDigits: decimales });
  ecrire(`  ${quoi.padEnd(62)} ${dit.padStart(9)} ${unite}`);
}
