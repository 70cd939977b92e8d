import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lignesCsv } from './csv.ts';
import { LectureError } from './erreur.ts';

export interface FichierLu {
  nom: string;
  octets: number;
  sha256: string;
}

/** A file that the index lists. */
export interface FichierIndexe {
  nom: string;
  /** Why the index sets it aside; null when it does not. */
  rejet: string | null;
}

interface Attendu {
  octets: number;
  sha256: string;
  recupere: string | null;
  note: string;
}

const BLOC = 1 << 20;

/** « qualité : **C** », « qualité : **—** », or the words of a refusal. */
const REJET = /qualité\s*:\s*\*\*\s*(?:C\b|—)|\brejeté|ne pas (?:utiliser|lire)/i;

/** The raw folder: every byte the build uses goes through `octets` or `flux`, which check and remember it. */
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

  /** Files right under a folder (« a/b/ »), in name order. */
  lister(dossier: string): string[] {
    const chemin = join(this.racine, dossier);
    if (!existsSync(chemin)) return [];
    return readdirSync(chemin, { withFileTypes: true })
      .filter((entree) => entree.isFile())
      .map(({ name }) => `${dossier}${name}`)
      .sort();
  }

  octets(nom: string): Buffer {
    const contenu = readFileSync(this.#chemin(nom));
    this.#retenir({ nom, octets: contenu.byteLength, sha256: createHash('sha256').update(contenu).digest('hex') });
    return contenu;
  }

  /** The same bytes a megabyte at a time; checked and remembered when the last one has been read. */
  flux(nom: string): AsyncGenerator<Buffer, void, undefined> {
    return this.#derouler(nom, this.#chemin(nom));
  }

  async *#derouler(nom: string, chemin: string): AsyncGenerator<Buffer, void, undefined> {
    const empreinte = createHash('sha256');
    let octets = 0;
    for await (const bloc of createReadStream(chemin, { highWaterMark: BLOC }) as AsyncIterable<Buffer>) {
      empreinte.update(bloc);
      octets += bloc.byteLength;
      yield bloc;
    }
    this.#retenir({ nom, octets, sha256: empreinte.digest('hex') });
  }

  /** Day of retrieval, where the index of the folder says it. */
  recupere(nom: string): string | null {
    return this.#index.get(nom)?.recupere ?? null;
  }

  /** Files that the index lists, in its order, and those it rejects: graded C, or not graded because they are no data. */
  index(): FichierIndexe[] {
    return Array.from(this.#index, ([nom, { note }]) => {
      const rejete = REJET.test(note);
      return { nom, rejet: rejete ? note : null };
    });
  }

  #chemin(nom: string): string {
    if (this.contient(nom)) return join(this.racine, nom);
    throw new LectureError({
      fichier: nom,
      trouve: 'fichier absent',
      remede: 'Le déposer à ce chemin sous data/raw, ou donner dans MAILLAGE_RAW le dossier qui le contient.'
    });
  }

  #retenir(lu: FichierLu): void {
    const attendu = this.#index.get(lu.nom);
    if (!attendu || (attendu.sha256 === lu.sha256 && attendu.octets === lu.octets)) {
      this.lus.set(lu.nom, lu);
      return;
    }
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
  const [file, bytes, sha256, recupere, note] = ['file', 'bytes', 'sha256', 'recupere', 'note'].map(rang) as [
    number,
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
        recupere: recupere < 0 ? null : (ligne[recupere] ?? null),
        note: note < 0 ? '' : (ligne[note] ?? '')
      }
    ])
  );
}
