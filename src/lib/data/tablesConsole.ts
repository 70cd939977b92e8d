import type { ColonneArrow } from './arrow';
import type { SorteColonne, TableParquet } from './colonnes';

const nomsTables = ['communes', 'mesures', 'territoires', 'etablissements'] as const;
export type NomTable = (typeof nomsTables)[number];

/** Where the tables of the console come from; null where the data set has no such table. */
export type Tables = Record<Exclude<NomTable, 'etablissements'>, TableParquet> & {
  etablissements: TableParquet | null;
};

/** Those that the data set has, in the order of the console. */
export const tablesDe = (tables: Tables): { nom: NomTable; table: TableParquet }[] =>
  nomsTables.flatMap((nom) => {
    const table = tables[nom];
    return table ? [{ nom, table }] : [];
  });

export interface SchemaTable {
  nom: NomTable;
  lignes: number;
  colonnes: { nom: string; sorte: SorteColonne }[];
}

/** Tables and columns, read from the end of each file: no value is fetched. */
export function schemas(tables: Tables): Promise<SchemaTable[]> {
  return Promise.all(
    tablesDe(tables).map(async ({ nom, table }) => {
      const noms = await table.noms();
      const colonnes = await Promise.all(noms.map(async (c) => ({ nom: c, sorte: await table.sorte(c) })));
      return { nom, lignes: await table.lignes(), colonnes };
    })
  );
}

/** A column as the engine takes it. */
export async function colonneDe(table: TableParquet, nom: string): Promise<ColonneArrow> {
  switch (await table.sorte(nom)) {
    case 'texte':
      return { type: 'texte', valeurs: await table.textes(nom) };
    case 'booleen':
      return { type: 'booleen', valeurs: await table.booleens(nom) };
    default:
      // The rank of a commune is never absent; every other number may be.
      return nom === 'id'
        ? { type: 'entier', valeurs: Int32Array.from(await table.nombres(nom)) }
        : { type: 'nombre', valeurs: await table.nombres(nom) };
  }
}
