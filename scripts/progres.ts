/** The only place where the pipeline speaks to its terminal. */
export type Progres = (texte: string) => void;

const depart = performance.now();

/** One line a step, with the seconds since the start, on the error stream so that output stays pipeable. */
export const progres: Progres = (texte) => {
  const secondes = ((performance.now() - depart) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${secondes} s  ${texte}\n`);
};

/** Results meant to be read or piped. */
export function ecrire(texte: string): void {
  process.stdout.write(`${texte}\n`);
}

/** What a person must read when nothing could be done. */
export function avertir(texte: string): void {
  process.stderr.write(`${texte}\n`);
}

/** For tests and for callers who want silence. */
export const muet: Progres = () => undefined;

/** A fault of the data is a sentence; a fault of the program keeps its trace. */
export function arreter(erreur: unknown): void {
  const duFichier = erreur instanceof Error && /^(?:Lecture|Entrees|Invariant)Error$/.test(erreur.name);
  const dit =
    erreur instanceof Error ? (duFichier ? erreur.message : (erreur.stack ?? erreur.message)) : String(erreur);
  process.stderr.write(`\nConstruction arrêtée, les données précédentes sont intactes.\n${dit}\n`);
  process.exitCode = 1;
}
