import { existsSync, readFileSync, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';

/** What must still be true for the bytes already here to be the start of the file offered now. */
export interface Suivi {
  adresse: string;
  /** Where the bytes came from, without the query: signed addresses change it at each request. */
  origine: string;
  etag: string | null;
  modifie: string | null;
  total: number | null;
  encodage: string | null;
  type: string | null;
}

/** The bytes of a transfer under way, `<file>.partiel`, and their small sidecar. */
export class Partiel {
  readonly chemin: string;
  readonly #fiche: string;

  constructor(destination: string) {
    this.chemin = `${destination}.partiel`;
    this.#fiche = `${destination}.partiel.json`;
  }

  octets(): number {
    return existsSync(this.chemin) ? statSync(this.chemin).size : 0;
  }

  /** The sidecar, when it can resume a transfer of `adresse`; a sidecar that cannot be read resumes nothing. */
  suivi(adresse: string): Suivi | null {
    if (this.octets() === 0 || !existsSync(this.#fiche)) return null;
    try {
      const lu = JSON.parse(readFileSync(this.#fiche, 'utf8')) as Suivi;
      const trop = lu.total !== null && this.octets() >= lu.total;
      return lu.adresse === adresse && validateur(lu) !== null && !trop ? lu : null;
    } catch {
      return null;
    }
  }

  async commencer(suivi: Suivi): Promise<void> {
    await rm(this.chemin, { force: true });
    await writeFile(this.#fiche, JSON.stringify(suivi));
    await writeFile(this.chemin, '');
  }

  async oublier(): Promise<void> {
    await rm(this.chemin, { force: true });
    await rm(this.#fiche, { force: true });
  }
}

/** What If-Range may carry: a strong ETag, else a date. */
export function validateur({ etag, modifie }: Pick<Suivi, 'etag' | 'modifie'>): string | null {
  if (etag !== null && !etag.startsWith('W/')) return etag;
  return modifie;
}
