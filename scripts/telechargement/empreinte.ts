import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** In a stream: some files outgrow what memory should hold. */
export async function sha256De(chemin: string): Promise<string> {
  const condense = createHash('sha256');
  await pipeline(createReadStream(chemin), condense);
  return condense.digest('hex');
}

export const tailleDe = (chemin: string): number => (existsSync(chemin) ? statSync(chemin).size : 0);
