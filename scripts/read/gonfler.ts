import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LectureError } from './erreur.ts';

/** Inflates a gzip stream as it goes; a file cut short stops the build. */
export async function* gonfler(flux: AsyncIterable<Buffer>, fichier: string): AsyncGenerator<Buffer, void, undefined> {
  const gonfle = createGunzip({ chunkSize: 1 << 18 });
  // The error, if any, comes back through the iteration below.
  pipeline(Readable.from(flux), gonfle, () => undefined);
  try {
    for await (const bloc of gonfle as AsyncIterable<Buffer>) yield bloc;
  } catch (erreur) {
    const code = erreur instanceof Error && 'code' in erreur ? String(erreur.code) : '';
    if (!code.startsWith('Z_')) throw erreur;
    throw new LectureError({
      fichier,
      trouve: `archive gzip tronquée ou altérée (${code})`,
      remede: 'Le télécharger de nouveau.'
    });
  }
}
