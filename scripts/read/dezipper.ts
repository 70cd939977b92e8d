import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { LectureError } from './erreur.ts';

const ENTETE_LOCAL = 0x04034b50;
const TAILLE_ENTETE = 30;
/** Flag of an entry whose size comes after its bytes. */
const TAILLE_APRES = 8;
const DEGONFLE = 8;

/**
 * The entry of a ZIP archive whose name matches, inflated as it goes: archives of a gigabyte and more never touch the
 * disk. Entries before it are skipped by the size their header gives. The rest of the archive is read to its end, so that
 * the raw folder can check it.
 */
export async function* dezipper(
  flux: AsyncIterable<Buffer>,
  fichier: string,
  entree: RegExp
): AsyncGenerator<Buffer, void, undefined> {
  const source = new Source(flux);
  for (;;) {
    const entete = await source.prendre(TAILLE_ENTETE);
    if (entete.byteLength < TAILLE_ENTETE || entete.readUInt32LE(0) !== ENTETE_LOCAL) {
      throw faute(fichier, `aucune entrée ${String(entree)} dans l’archive`);
    }
    const nom = (await source.prendre(entete.readUInt16LE(26))).toString('utf8');
    await source.prendre(entete.readUInt16LE(28));
    if (entree.test(nom)) {
      if (entete.readUInt16LE(8) !== DEGONFLE) throw faute(fichier, `${nom} n’est pas compressé par « deflate »`);
      yield* degonfler(source, fichier);
      return;
    }
    if ((entete.readUInt16LE(6) & TAILLE_APRES) !== 0)
      throw faute(fichier, `taille de ${nom} inconnue avant sa lecture`);
    await source.sauter(entete.readUInt32LE(18));
  }
}

async function* degonfler(source: Source, fichier: string): AsyncGenerator<Buffer, void, undefined> {
  const sortie = createInflateRaw({ chunkSize: 1 << 18 });
  // What follows the entry is read and thrown away; an error comes back through the iteration below.
  pipeline(Readable.from(source.reste()), sortie, () => undefined);
  try {
    for await (const bloc of sortie as AsyncIterable<Buffer>) yield bloc;
  } catch (erreur) {
    const code = erreur instanceof Error && 'code' in erreur ? String(erreur.code) : '';
    if (!code.startsWith('Z_')) throw erreur;
    throw faute(fichier, `archive tronquée ou altérée (${code})`);
  }
  for await (const bloc of source.reste()) void bloc;
}

/** Bytes asked for by number, then all those left. */
class Source {
  readonly #blocs: AsyncIterator<Buffer>;
  #attente = Buffer.alloc(0);

  constructor(flux: AsyncIterable<Buffer>) {
    this.#blocs = flux[Symbol.asyncIterator]();
  }

  /** Fewer bytes than asked only at the end. */
  async prendre(nombre: number): Promise<Buffer> {
    while (this.#attente.byteLength < nombre) {
      const { value, done } = await this.#blocs.next();
      if (done) break;
      this.#attente = Buffer.concat([this.#attente, value]);
    }
    const pris = this.#attente.subarray(0, nombre);
    this.#attente = this.#attente.subarray(nombre);
    return pris;
  }

  async sauter(nombre: number): Promise<void> {
    const pas = 1 << 20;
    for (let reste = nombre; reste > 0; reste -= pas) await this.prendre(Math.min(reste, pas));
  }

  async *reste(): AsyncGenerator<Buffer, void, undefined> {
    const attente = this.#attente;
    this.#attente = Buffer.alloc(0);
    if (attente.byteLength > 0) yield attente;
    for (;;) {
      const { value, done } = await this.#blocs.next();
      if (done) return;
      yield value;
    }
  }
}

function faute(fichier: string, trouve: string): LectureError {
  return new LectureError({ fichier, trouve, remede: 'Le télécharger de nouveau, ou extraire le CSV à côté.' });
}
