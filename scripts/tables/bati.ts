import { join } from 'node:path';
import type { Base } from './base.ts';

/** The tables of a folder of built data, under their names. */
export async function ouvrirTables(base: Base, dossier: string, prefixe = ''): Promise<void> {
  for (const table of ['communes', 'territoires', 'anciennes', 'mesures', 'voisins']) {
    const chemin = join(dossier, `${table}.parquet`).replaceAll("'", "''");
    await base.connexion.run(`CREATE VIEW ${prefixe}${table} AS SELECT * FROM read_parquet('${chemin}')`);
  }
}
