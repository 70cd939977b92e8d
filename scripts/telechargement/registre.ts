import { existsSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lignesCsv } from '../read/csv.ts';
import { EchecDefinitif } from './erreurs.ts';

const COLONNES = [
  'file',
  'bytes',
  'sha256',
  'recupere',
  'url',
  'licence',
  'producteur',
  'type',
  'etag',
  'modifie'
] as const;
export type Inscription = Record<(typeof COLONNES)[number], string>;

/** INDEX.csv: what the build verifies and dates. Rows and columns kept by hand are left as they are. */
export class Registre {
  readonly #chemin: string;
  readonly #colonnes: string[];
  readonly #lignes = new Map<string, Record<string, string>>();
  #ecriture: Promise<void> = Promise.resolve();

  constructor(racine: string) {
    this.#chemin = join(racine, 'INDEX.csv');
    const [entete = [], ...lignes] = existsSync(this.#chemin)
      ? lignesCsv(readFileSync(this.#chemin), 'INDEX.csv', ',', { irregulier: true })
      : [];
    if (entete.length > 0 && !entete.includes('file')) {
      throw new EchecDefinitif(
        'INDEX.csv sans colonne « file »',
        'Le renommer ou le corriger, puis relancer : il ne sera pas écrasé.'
      );
    }
    this.#colonnes = [...entete, ...COLONNES.filter((nom) => !entete.includes(nom))];
    for (const ligne of lignes) {
      // A ragged note must not push its cells under the columns added here.
      const cellules = entete.map((nom, rang) => [nom, ligne[rang] ?? ''] as const);
      const debord = ligne.slice(entete.length).filter((cellule) => cellule !== '');
      const dernier = cellules.at(-1);
      if (debord.length > 0 && dernier) cellules[cellules.length - 1] = [dernier[0], [dernier[1], ...debord].join(',')];
      const rangee = Object.fromEntries(cellules);
      this.#lignes.set(rangee['file'] ?? '', rangee);
    }
  }

  lire(fichier: string): Readonly<Partial<Record<string, string>>> | null {
    return this.#lignes.get(fichier) ?? null;
  }

  /** Writes the whole index anew, one writing at a time. */
  inscrire(inscription: Inscription): Promise<void> {
    this.#lignes.set(inscription.file, { ...this.#lignes.get(inscription.file), ...inscription });
    const suite = this.#ecriture.then(() => this.#ecrire());
    this.#ecriture = suite.catch(() => undefined);
    return suite;
  }

  async #ecrire(): Promise<void> {
    const rangees = [...this.#lignes.values()].sort((a, b) => ((a['file'] ?? '') < (b['file'] ?? '') ? -1 : 1));
    const texte = [this.#colonnes, ...rangees.map((rangee) => this.#colonnes.map((nom) => rangee[nom] ?? ''))]
      .map((cellules) => cellules.map(cellule).join(','))
      .join('\n');
    await writeFile(`${this.#chemin}.nouveau`, `${texte}\n`);
    await rename(`${this.#chemin}.nouveau`, this.#chemin);
  }
}

function cellule(texte: string): string {
  return /[",\r\n]|^\s|\s$/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
