import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FichierBati } from '../../src/lib/catalogue/index.ts';

/** Size and digest of a file as written. */
export async function empreinte(dossier: string, nom: string, lignes: number): Promise<FichierBati> {
  const contenu = await readFile(join(dossier, nom));
  return { octets: contenu.byteLength, sha256: sha256(contenu), lignes };
}

export function sha256(contenu: string | Buffer): string {
  return createHash('sha256').update(contenu).digest('hex');
}
