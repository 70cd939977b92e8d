import { promisify } from 'node:util';
import { gzip, gzipSync } from 'node:zlib';

/** gzip with the operating-system byte fixed: the same bytes on every machine. */
export function compresser(octets: Uint8Array): Buffer {
  return sansSysteme(gzipSync(octets, { level: 9 }));
}

/** The same, many at once off the main thread, in the order given. */
export async function compresserTous(lots: readonly Uint8Array[]): Promise<Buffer[]> {
  return Promise.all(lots.map(async (octets) => sansSysteme(await gzipEnFond(octets, { level: 9 }))));
}

const gzipEnFond = promisify(gzip);

function sansSysteme(sortie: Buffer): Buffer {
  sortie[9] = 255;
  return sortie;
}
