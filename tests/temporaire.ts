import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One folder for all that the tests write, gone when they end: they write whole data sets. */
export default function preparer(): () => void {
  const dossier = mkdtempSync(join(tmpdir(), 'maillage-tests-'));
  process.env['TMPDIR'] = dossier;
  return () => rmSync(dossier, { recursive: true, force: true });
}
