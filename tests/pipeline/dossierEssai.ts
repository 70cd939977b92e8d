import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { DossierBrut } from '../../scripts/read/dossier.ts';

const poses: string[] = [];

/** A raw folder with these files; it goes when the test ends. */
export function dossierEssai(fichiers: Readonly<Record<string, string | Buffer>>): DossierBrut {
  const racine = mkdtempSync(join(tmpdir(), 'maillage-lecteurs-'));
  poses.push(racine);
  for (const [nom, contenu] of Object.entries(fichiers)) {
    mkdirSync(dirname(join(racine, nom)), { recursive: true });
    writeFileSync(join(racine, nom), contenu);
  }
  return new DossierBrut(racine);
}

/** To call once at the top of a test file. */
export function effacerLesDossiers(): void {
  afterEach(() => {
    for (const racine of poses.splice(0)) rmSync(racine, { recursive: true, force: true });
  });
}

/** windows-1252 for the letters of these tests. */
export function windows1252(texte: string): Buffer {
  return Buffer.from(texte.replaceAll('œ', '\x9c').replaceAll('’', '\x92'), 'latin1');
}
