import { compresser } from './gzip.ts';

/** One line of a PMTiles directory; `suite` consecutive tiles share the content. */
export interface Entree {
  id: number;
  suite: number;
  offset: number;
  taille: number;
}

/** Readers fetch header and root directory in one first request of 16 KiB. */
const RACINE_MAX = 16_384 - 127;

/** Directory pages: one root when it fits, else a root that points at leaves. */
export function repertoires(entrees: readonly Entree[]): { racine: Buffer; feuilles: Buffer } {
  const seule = compresser(serialiser(entrees));
  if (seule.length <= RACINE_MAX) return { racine: seule, feuilles: Buffer.alloc(0) };
  for (let taille = 4096; ; taille *= 2) {
    const pages: Buffer[] = [];
    const index: Entree[] = [];
    let offset = 0;
    for (let i = 0; i < entrees.length; i += taille) {
      const page = compresser(serialiser(entrees.slice(i, i + taille)));
      index.push({ id: entrees[i]?.id ?? 0, suite: 0, offset, taille: page.length });
      pages.push(page);
      offset += page.length;
    }
    const racine = compresser(serialiser(index));
    if (racine.length <= RACINE_MAX) return { racine, feuilles: Buffer.concat(pages) };
  }
}

function serialiser(entrees: readonly Entree[]): Buffer {
  const octets: number[] = [];
  varint(octets, entrees.length);
  entrees.forEach((e, i) => varint(octets, e.id - (entrees[i - 1]?.id ?? 0)));
  entrees.forEach((e) => varint(octets, e.suite));
  entrees.forEach((e) => varint(octets, e.taille));
  entrees.forEach((e, i) => {
    const avant = entrees[i - 1];
    varint(octets, avant && e.offset === avant.offset + avant.taille ? 0 : e.offset + 1);
  });
  return Buffer.from(octets);
}

function varint(octets: number[], valeur: number): void {
  let reste = valeur;
  while (reste >= 128) {
    octets.push((reste % 128) + 128);
    reste = Math.floor(reste / 128);
  }
  octets.push(reste);
}

export interface Entete {
  racine: number;
  metadonnees: number;
  feuilles: number;
  tuiles: number;
  adressees: number;
  entrees: number;
  contenus: number;
  zoomMin: number;
  zoomMax: number;
  emprise: readonly [number, number, number, number];
  centre: readonly [number, number, number];
}

/** The 127 bytes of a PMTiles v3 header. */
export function entete(e: Entete): Buffer {
  const b = Buffer.alloc(127);
  b.write('PMTiles');
  b[7] = 3;
  let position = 127;
  const sections = [e.racine, e.metadonnees, e.feuilles, e.tuiles];
  sections.forEach((taille, i) => {
    b.writeBigUInt64LE(BigInt(position), 8 + 16 * i);
    b.writeBigUInt64LE(BigInt(taille), 16 + 16 * i);
    position += taille;
  });
  b.writeBigUInt64LE(BigInt(e.adressees), 72);
  b.writeBigUInt64LE(BigInt(e.entrees), 80);
  b.writeBigUInt64LE(BigInt(e.contenus), 88);
  // clustered, gzip directories, gzip tiles, vector tiles
  b.set([1, 2, 2, 1, e.zoomMin, e.zoomMax], 96);
  e.emprise.forEach((degres, i) => b.writeInt32LE(Math.round(degres * 1e7), 102 + 4 * i));
  b[118] = e.centre[2];
  b.writeInt32LE(Math.round(e.centre[0] * 1e7), 119);
  b.writeInt32LE(Math.round(e.centre[1] * 1e7), 123);
  return b;
}
