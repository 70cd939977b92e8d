import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Makes a folder beside its place and puts it there only once `fabriquer` is done: a build that fails
 * or is interrupted leaves the previous data as they were.
 */
export async function remplacer(destination: string, fabriquer: (dossier: string) => Promise<void>): Promise<void> {
  const place = resolve(destination);
  const nouveau = `${place}.nouveau`;
  const ancien = `${place}.ancien`;
  // What a killed build left: half of a folder, or the previous one between its two renamings.
  if (existsSync(ancien) && !existsSync(place)) await rename(ancien, place);
  await rm(ancien, { recursive: true, force: true });
  await rm(nouveau, { recursive: true, force: true });
  await mkdir(nouveau, { recursive: true });
  try {
    await fabriquer(nouveau);
    if (existsSync(place)) await rename(place, ancien);
    await rename(nouveau, place);
  } catch (erreur) {
    if (existsSync(ancien) && !existsSync(place)) await rename(ancien, place);
    throw erreur;
  } finally {
    await rm(nouveau, { recursive: true, force: true });
    await rm(ancien, { recursive: true, force: true });
  }
}
