import { gzipSync } from 'node:zlib';

/** gzip with the operating-system byte fixed: the same bytes on every machine. */
export function compresser(octets: Uint8Array): Buffer {
  const sortie = gzipSync(octets, { level: 9 });
  sortie[9] = 255;
  return sortie;
}
