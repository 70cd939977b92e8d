import { createWriteStream, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { lignesBpe } from './bpe';
import type { Lieux } from './communes';
import { lignesFiness } from './finess';
import { lignesRpps } from './rpps';

const BLOC = 1 << 20;

export interface Registre {
  source: 'ans_rpps' | 'ans_finess' | 'insee_bpe_2025';
  nom: string;
  fichier: string;
  /** Rows of the published file. */
  lignes: number;
  generer: (nombre: number, lieux: Lieux) => Iterable<string>;
}

export const REGISTRES: readonly Registre[] = [
  {
    source: 'ans_rpps',
    nom: 'RPPS, 2,2 millions de lignes',
    fichier: 'ans/rpps/ps-libreacces-personne-activite.txt',
    lignes: 2_200_000,
    generer: lignesRpps
  },
  {
    source: 'ans_finess',
    nom: 'FINESS (JSON compressé), 175 000 établissements',
    fichier: 'ans/finess/finess-structures-journalier.json.gz',
    lignes: 175_000,
    generer: lignesFiness
  },
  {
    source: 'insee_bpe_2025',
    nom: 'BPE en détail, 2,9 millions de lignes',
    fichier: 'insee/bpe/BPE25.csv',
    lignes: 2_900_000,
    generer: lignesBpe
  }
];

/** Writes a register of that many rows at its place in a raw folder. */
export async function ecrireRegistre(registre: Registre, nombre: number, dossier: string, lieux: Lieux): Promise<void> {
  const chemin = join(dossier, registre.fichier);
  mkdirSync(dirname(chemin), { recursive: true });
  const texte = Readable.from(blocs(registre.generer(nombre, lieux)));
  const fin = createWriteStream(chemin);
  await (chemin.endsWith('.gz') ? pipeline(texte, createGzip({ level: 1 }), fin) : pipeline(texte, fin));
}

function* blocs(lignes: Iterable<string>): Generator<Buffer> {
  let bloc = '';
  for (const ligne of lignes) {
    bloc += `${ligne}\n`;
    if (bloc.length < BLOC) continue;
    yield Buffer.from(bloc);
    bloc = '';
  }
  yield Buffer.from(bloc);
}

/** The other raw files, linked where they are; those of the registers and the index are left out. */
export function lierBrut(origine: string, dossier: string): void {
  const exclus = new Set(['INDEX.csv', ...REGISTRES.map(({ fichier }) => fichier)]);
  for (const entree of readdirSync(origine, { recursive: true, withFileTypes: true })) {
    const chemin = join(entree.parentPath, entree.name);
    const nom = chemin.slice(origine.length + 1);
    if (!entree.isFile() || exclus.has(nom)) continue;
    mkdirSync(dirname(join(dossier, nom)), { recursive: true });
    symlinkSync(chemin, join(dossier, nom));
  }
}
