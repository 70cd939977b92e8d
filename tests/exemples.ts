import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Known answers that stand beside the project, when they do. */
export const DOSSIER = join(import.meta.dirname, '../../shared/golden');

/** Tests that need them skip, and say so. */
export const sansExemples = !existsSync(DOSSIER);

export function exempleJson<T>(chemin: string): T {
  return JSON.parse(readFileSync(join(DOSSIER, chemin), 'utf8')) as T;
}

export function exempleCsv(chemin: string): Record<string, string>[] {
  const [entete = '', ...lignes] = readFileSync(join(DOSSIER, chemin), 'utf8').trim().split(/\r?\n/);
  const colonnes = entete.split(',');
  return lignes.map((l) => Object.fromEntries(l.split(',').map((v, i) => [colonnes[i] ?? '', v])));
}
