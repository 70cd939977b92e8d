import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
  UTINYINT,
  VARCHAR,
  type DuckDBConnection
} from '@duckdb/node-api';

/** Far above the number of communes: the browser reads a whole column in one request. */
const UN_SEUL_GROUPE = 1_000_000;

export type Champ = string | number | boolean | null;

const TYPES = { INTEGER, UTINYINT, DOUBLE, VARCHAR, BOOLEAN } as const;
export type TypeSql = keyof typeof TYPES;

/** Rows of one chunk: the most that the engine takes. */
const LOT = 2048;

/** An in-memory database, on one thread so that sums are made in the same order each time. */
export class Base {
  readonly #instance: DuckDBInstance;
  readonly connexion: DuckDBConnection;

  private constructor(instance: DuckDBInstance, connexion: DuckDBConnection) {
    this.#instance = instance;
    this.connexion = connexion;
  }

  static async ouvrir(): Promise<Base> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', autoinstall_known_extensions: 'false' });
    return new Base(instance, await instance.connect());
  }

  fermer(): void {
    this.connexion.closeSync();
    this.#instance.closeSync();
  }

  /** Creates a table and fills it, chunk by chunk; NaN is written as NULL. */
  async charger(
    nom: string,
    types: Readonly<Record<string, TypeSql>>,
    lignes: Iterable<readonly Champ[]>
  ): Promise<void> {
    const declarations = Object.entries(types).map(([colonne, type]) => `${colonne} ${type}`);
    await this.connexion.run(`CREATE TABLE ${nom} (${declarations.join(', ')})`);
    const appender = await this.connexion.createAppender(nom);
    const sortes = Object.values(types).map((type) => TYPES[type]);
    const colonnes = sortes.map((): Champ[] => []);
    const poser = (): void => {
      const lot = DuckDBDataChunk.create(sortes, colonnes[0]?.length ?? 0);
      lot.setColumns(colonnes);
      appender.appendDataChunk(lot);
      for (const colonne of colonnes) colonne.length = 0;
    };
    for (const ligne of lignes) {
      for (let rang = 0; rang < colonnes.length; rang++) colonnes[rang]?.push(present(ligne[rang]));
      if (colonnes[0]?.length === LOT) poser();
    }
    if ((colonnes[0]?.length ?? 0) > 0) poser();
    appender.closeSync();
  }

  /** Runs a question file and writes its rows as one Parquet file, one row group. */
  async ecrire(requete: string, chemin: string): Promise<number> {
    const options = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${UN_SEUL_GROUPE}`;
    const ecrites = await this.connexion.runAndReadAll(
      `COPY (${requete}) TO '${chemin.replaceAll("'", "''")}' (${options})`
    );
    return Number(ecrites.getRows()[0]?.[0]);
  }

  async lignes(requete: string, valeurs: Champ[] = []): Promise<Record<string, Champ>[]> {
    const lues = await this.connexion.runAndReadAll(requete, valeurs);
    return lues
      .getRowObjects()
      .map((ligne) =>
        Object.fromEntries(
          Object.entries(ligne).map(([cle, v]) => [cle, typeof v === 'bigint' ? Number(v) : (v as Champ)])
        )
      );
  }
}

/** The text of a question file of this folder. */
export async function requete(nom: string): Promise<string> {
  return readFile(join(fileURLToPath(new URL('.', import.meta.url)), `${nom}.sql`), 'utf8');
}

function present(champ: Champ | undefined): Champ {
  return champ === undefined || Number.isNaN(champ) ? null : champ;
}
