import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lignesCsv } from './csv.ts';
import { LectureError } from './erreur.ts';

export interface FichierLu {
  nom: string;
  octets: number;
  sha256: string;
}

interface Attendu {
  octets: number;
  sha256: string;
  recupere: string | null;
}

/** The raw folder: every byte the build uses goes through `octets`, which checks and remembers it. */
export class DossierBrut {
  readonly lus = new Map<string, FichierLu>();
  readonly racine: string;
  readonly #index: Map<string, Attendu>;

  constructor(racine: string) {
    this.racine = racine;
    this.#index = lireIndex(racine);
  }

  contient(nom: string): boolean {
    return existsSync(join(this.racine, nom));
  }

  octets(nom: string): Buffer {
    const chemin = join(this.racine, nom);
    if (!existsSync(chemin)) {
      throw new LectureError({
        fichier: nom,
        trouve: 'fichier absent',
        remede: 'Le déposer à ce chemin sous data/raw, ou donner dans MAILLAGE_RAW le dossier qui le contient.'
      });
    }
    const contenu = readFileSync(chemin);
    const lu = { nom, octets: contenu.byteLength, sha256: createHash('sha256').update(contenu).digest('hex') };
    this.#verifier(lu);
    this.lus.set(nom, lu);
    return contenu;
  }

  /** Day of retrieval, where the index of the folder says it. */
  recupere(nom: string): string | null {
    return this.#index.get(nom)?.recupere ?? null;
  }

  #verifier(lu: FichierLu): void {
    const attendu = this.#index.get(lu.nom);
    if (!attendu || (attendu.sha256 === lu.sha256 && attendu.octets === lu.octets)) return;
    throw new LectureError({
      fichier: lu.nom,
      trouve: `fichier altéré : ${lu.octets} octets et sha-256 ${lu.sha256}, l’index annonce ${attendu.octets} octets et ${attendu.sha256}`,
      remede: 'Télécharger le fichier de nouveau ; s’il a été remplacé à dessein, mettre INDEX.csv à jour.'
    });
  }
}

function lireIndex(racine: string): Map<string, Attendu> {
  const chemin = join(racine, 'INDEX.csv');
  if (!existsSync(chemin)) return new Map();
  // The index is a catalogue kept by hand: only the columns asked for are trusted, ragged notes are tolerated.
  const [entete = [], ...lignes] = lignesCsv(readFileSync(chemin), 'INDEX.csv', ',', { irregulier: true });
  const rang = (nom: string) => entete.findIndex((titre) => titre === nom);
  const [file, bytes, sha256, recupere] = ['file', 'bytes', 'sha256', 'recupere'].map(rang) as [
    number,
    number,
    number,
    number
  ];
  if (file < 0 || bytes < 0 || sha256 < 0) return new Map();
  return new Map(
    lignes.map((ligne) => [
      ligne[file] ?? '',
      {
        octets: Number(ligne[bytes]),
        sha256: ligne[sha256] ?? '',
        recupere: recupere < 0 ? null : (ligne[recupere] ?? null)
      }
    ])
  );
}
