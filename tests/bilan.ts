import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What a runner says of its tests, in Vitest's JSON or Playwright's. */
interface Rapport {
  numPassedTests?: number;
  numFailedTests?: number;
  numFailedTestSuites?: number;
  stats?: { expected: number; unexpected: number; flaky: number };
}

interface Compte {
  passes: number;
  echecs: number;
}

/** Counts of one report. A run that left none, or a file that could not be read, counts as one failure. */
function compter(chemin: string): Compte {
  if (!existsSync(chemin)) {
    process.stdout.write(`${basename(chemin)} : aucun rapport, la suite n’a pas abouti\n`);
    return { passes: 0, echecs: 1 };
  }
  const rapport = JSON.parse(readFileSync(chemin, 'utf8')) as Rapport;
  if (rapport.stats) {
    const { expected, unexpected, flaky } = rapport.stats;
    return { passes: expected + flaky, echecs: unexpected };
  }
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = rapport;
  return { passes: numPassedTests, echecs: numFailedTests > 0 ? numFailedTests : numFailedTestSuites };
}

/** tsx tests/bilan.ts <rapport.json>… : one line that sums what the runners reported. */
const comptes = process.argv.slice(2).map(compter);
const somme = (cle: keyof Compte) => comptes.reduce((n, compte) => n + compte[cle], 0);
const echecs = somme('echecs');
process.stdout.write(`${somme('passes')} passed, ${echecs} failed\n`);
process.exitCode = echecs > 0 ? 1 : 0;
