import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Base, Champ, TypeSql } from './base.ts';

/** Every input of the question files of this folder, by the name they read it under. */
export const ENTREES = {
  communes_lues: {
    id: 'INTEGER',
    code: 'VARCHAR',
    nom: 'VARCHAR',
    departement: 'VARCHAR',
    region: 'VARCHAR',
    epci: 'VARCHAR',
    bassin_vie: 'VARCHAR',
    canton_ville: 'VARCHAR',
    cpts: 'VARCHAR',
    tvs: 'VARCHAR',
    densite: 'INTEGER',
    codes_postaux: 'VARCHAR',
    longitude: 'DOUBLE',
    latitude: 'DOUBLE',
    position_approchee: 'BOOLEAN',
    composante: 'INTEGER',
    coupee: 'BOOLEAN',
    barrieres: 'INTEGER'
  },
  territoires_lus: { maille: 'VARCHAR', code: 'VARCHAR', nom: 'VARCHAR' },
  anciennes_lues: { code: 'VARCHAR', nom: 'VARCHAR', actuelle: 'VARCHAR' },
  etablissements_lus: {
    finess: 'VARCHAR',
    categorie: 'VARCHAR',
    libelle: 'VARCHAR',
    nom: 'VARCHAR',
    commune: 'VARCHAR',
    longitude: 'DOUBLE',
    latitude: 'DOUBLE',
    qualite: 'VARCHAR',
    places: 'INTEGER'
  },
  voisins_lus: { a: 'INTEGER', b: 'INTEGER', longueur: 'DOUBLE' },
  valeurs_departement: {
    departement: 'VARCHAR',
    serie: 'INTEGER',
    valeur: 'DOUBLE',
    absence: 'UTINYINT',
    identique: 'BOOLEAN'
  },
  series_lues: { serie: 'INTEGER', mesure: 'VARCHAR', millesime: 'VARCHAR' },
  valeurs_lues: { id: 'INTEGER', serie: 'INTEGER', valeur: 'DOUBLE', absence: 'UTINYINT' }
} as const satisfies Record<string, Readonly<Record<string, TypeSql>>>;

export type NomEntree = keyof typeof ENTREES;
export type LignesEntrees = Readonly<Record<NomEntree, Iterable<readonly Champ[]>>>;

/** Where the inputs are: the only thing that a question file does not say. */
export type Emplacement = { en: 'memoire' } | { en: 'parquet'; dossier: string } | { en: 'base'; connexion: string };

const NOMS = Object.keys(ENTREES) as NomEntree[];
const ATTACHEE = 'entrepot';

/** Nothing: in memory. A DuckDB file or a MotherDuck address (« md:base »): that base. Anything else: a folder. */
export function emplacementDe(texte: string | undefined): Emplacement {
  if (texte === undefined || texte === '') return { en: 'memoire' };
  if (/^md:|\.(?:duckdb|db)$/.test(texte)) return { en: 'base', connexion: texte };
  return { en: 'parquet', dossier: texte };
}

/** Puts the inputs where they are to be read. */
export async function verser(base: Base, emplacement: Emplacement, lignes: LignesEntrees): Promise<void> {
  await ouvrir(base, emplacement);
  for (const nom of NOMS) {
    const table = `${nom}_en_memoire`;
    await base.charger(table, ENTREES[nom], lignes[nom]);
    if (emplacement.en === 'memoire') continue;
    if (emplacement.en === 'parquet')
      await base.ecrire(`SELECT * FROM ${table}`, join(emplacement.dossier, `${nom}.parquet`));
    else await base.connexion.run(`CREATE OR REPLACE TABLE ${ATTACHEE}.${nom} AS SELECT * FROM ${table}`);
    await base.connexion.run(`DROP TABLE ${table}`);
  }
}

/** Gives each input the name that the question files know, wherever it is. */
export async function lier(base: Base, emplacement: Emplacement): Promise<void> {
  await ouvrir(base, emplacement);
  for (const nom of NOMS) {
    const colonnes = Object.keys(ENTREES[nom]).join(', ');
    await base.connexion.run(`CREATE OR REPLACE VIEW ${nom} AS SELECT ${colonnes} FROM ${lieu(nom, emplacement)}`);
  }
}

function lieu(nom: NomEntree, emplacement: Emplacement): string {
  if (emplacement.en === 'memoire') return `${nom}_en_memoire`;
  if (emplacement.en === 'base') return `${ATTACHEE}.${nom}`;
  return `read_parquet(${texteSql(join(emplacement.dossier, `${nom}.parquet`))})`;
}

async function ouvrir(base: Base, emplacement: Emplacement): Promise<void> {
  if (emplacement.en === 'parquet') await mkdir(emplacement.dossier, { recursive: true });
  if (emplacement.en !== 'base') return;
  await base.connexion.run(`ATTACH IF NOT EXISTS ${texteSql(emplacement.connexion)} AS ${ATTACHEE}`);
}

function texteSql(texte: string): string {
  return `'${texte.replaceAll("'", "''")}'`;
}
