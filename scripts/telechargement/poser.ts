import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Telechargement } from '../../data/catalogue/telechargements.ts';
import { sha256De, tailleDe } from './empreinte.ts';
import { EchecDefinitif } from './erreurs.ts';
import { jourDe, type Horloge } from './horloge.ts';
import type { Partiel, Suivi } from './partiel.ts';
import type { Registre } from './registre.ts';
import { verifierDebut, verifierTaille } from './verifier.ts';

export interface Depot {
  voulu: Telechargement;
  destination: string;
  partiel: Partiel;
  suivi: Suivi;
  registre: Registre;
  horloge: Horloge;
  force: boolean;
}

/** A whole transfer → a verified file in its place and a line in the index; what is refused is thrown away. */
export async function poser(depot: Depot): Promise<{ neuf: boolean; octets: number }> {
  const { voulu, destination, partiel, suivi } = depot;
  const { chemin: recu } = partiel;
  const clair = suivi.encodage === null || voulu.forme === 'gzip' ? recu : `${recu}.clair`;
  try {
    if (clair !== recu) await decoder(recu, clair, suivi.encodage);
    const octets = tailleDe(clair);
    const enPlace = tailleDe(destination);
    verifierTaille(octets, voulu, enPlace, depot.force);
    await verifierDebut(clair, voulu.forme);
    const sha256 = await sha256De(clair);
    const neuf = octets !== enPlace || sha256 !== (await sha256De(destination));
    if (neuf) await rename(clair, destination);
    await inscrire(depot, octets, sha256, neuf);
    await partiel.oublier();
    return { neuf, octets };
  } catch (erreur) {
    if (erreur instanceof EchecDefinitif) await partiel.oublier();
    throw erreur;
  } finally {
    if (clair !== recu) await rm(clair, { force: true });
  }
}

async function inscrire(depot: Depot, octets: number, sha256: string, neuf: boolean): Promise<void> {
  const { voulu, suivi, registre, horloge } = depot;
  // The same bytes keep their day: the date of the build follows the data, not the command.
  const avant = neuf ? '' : (registre.lire(voulu.fichier)?.['recupere'] ?? '');
  await registre.inscrire({
    file: voulu.fichier,
    bytes: String(octets),
    sha256,
    recupere: avant || jourDe(horloge.maintenant()),
    url: suivi.adresse,
    licence: voulu.licence,
    producteur: voulu.producteur,
    type: suivi.type ?? '',
    etag: suivi.etag ?? '',
    modifie: suivi.modifie ?? ''
  });
}

const DECODEURS = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate]
]);

/** A host that compresses although asked not to: the index speaks of the file, not of its wrapping. */
async function decoder(recu: string, clair: string, encodage: string | null): Promise<void> {
  const decodeur = DECODEURS.get(encodage ?? '')?.();
  try {
    if (!decodeur) throw new Error(`compression ${encodage} inconnue`);
    await pipeline(createReadStream(recu), decodeur, createWriteStream(clair));
  } catch (erreur) {
    // The disk's faults keep their own words.
    if (erreur instanceof Error && 'syscall' in erreur) throw erreur;
    throw new EchecDefinitif(
      'réponse compressée illisible',
      'Relancer plus tard, ou récupérer le fichier dans un navigateur.'
    );
  }
}
