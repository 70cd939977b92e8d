import { join } from 'node:path';
import { mesures } from '../../src/lib/catalogue/index.ts';
import type { CommuneLue, Entrees } from '../entrees.ts';
import type { Base } from '../tables/base.ts';
import { requete } from '../tables/base.ts';
import { colonnesBaties, listeSql, type ColonneBatie, type Presence } from '../tables/colonnes.ts';

/** What geography adds to the inputs, in the order of communes. */
export interface Geographie {
  superficies: Float64Array;
  points: readonly { longitude: number; latitude: number }[];
  voisins: readonly { a: number; b: number; longueur: number }[];
}

export interface TablesEcrites {
  colonnes: ColonneBatie[];
  /** Rows by file name. */
  lignes: Record<string, number>;
}

/** Loads the inputs in the database, then writes each table from its question file. `communes` in code order. */
export async function ecrireTables(
  base: Base,
  entrees: Entrees,
  communes: readonly CommuneLue[],
  geographie: Geographie,
  dossier: string
): Promise<TablesEcrites> {
  await charger(base, entrees, communes, geographie);
  await base.connexion.run(
    `CREATE TABLE valeurs AS SELECT * FROM valeurs_lues UNION ALL SELECT * FROM (${await requete('reparties')})`
  );
  const presences = await base.lignes(
    `SELECT mesure, millesime, count(valeur) AS presents, count(*) FILTER (WHERE absence = 1) AS secrets,
       count(*) FILTER (WHERE absence = 3) AS hors
     FROM valeurs GROUP BY mesure, millesime`
  );
  const colonnes = colonnesBaties(presences as unknown as Presence[], communes.length);
  const lignes: Record<string, number> = {};
  for (const nom of ['communes', 'territoires', 'anciennes', 'voisins'] as const) {
    lignes[`${nom}.parquet`] = await base.ecrire(await requete(nom), join(dossier, `${nom}.parquet`));
  }
  await base.charger(
    'colonnes',
    { rang: 'INTEGER', mesure: 'VARCHAR', millesime: 'VARCHAR' },
    colonnes.map(({ mesure, millesime }, rang) => [rang, mesure, millesime])
  );
  const mesures = (await requete('mesures')).replace('{{colonnes}}', listeSql(colonnes));
  await base.connexion.run(`CREATE TABLE mesures AS ${mesures}`);
  lignes['mesures.parquet'] = await base.ecrire('SELECT * FROM mesures ORDER BY id', join(dossier, 'mesures.parquet'));
  return { colonnes, lignes };
}

async function charger(
  base: Base,
  entrees: Entrees,
  communes: readonly CommuneLue[],
  { superficies, points, voisins }: Geographie
) {
  const ids = new Map(communes.map(({ code }, rang) => [code, rang + 1]));
  await base.charger(
    'communes_lues',
    {
      id: 'INTEGER',
      code: 'VARCHAR',
      nom: 'VARCHAR',
      departement: 'VARCHAR',
      region: 'VARCHAR',
      epci: 'VARCHAR',
      bassin_vie: 'VARCHAR',
      canton_ville: 'VARCHAR',
      densite: 'INTEGER',
      codes_postaux: 'VARCHAR',
      longitude: 'DOUBLE',
      latitude: 'DOUBLE',
      position_approchee: 'BOOLEAN'
    },
    communes.map((c, rang) => [
      rang + 1,
      c.code,
      c.nom,
      c.departement,
      c.region,
      c.epci,
      c.bassinVie,
      c.cantonVille,
      c.densite,
      c.codesPostaux.join(' '),
      points[rang]?.longitude ?? null,
      points[rang]?.latitude ?? null,
      c.positionApprochee
    ])
  );
  await base.charger(
    'territoires_lus',
    { maille: 'VARCHAR', code: 'VARCHAR', nom: 'VARCHAR' },
    entrees.territoires.map((t) => [t.maille, t.code, t.nom])
  );
  await base.charger(
    'anciennes_lues',
    { code: 'VARCHAR', nom: 'VARCHAR', actuelle: 'VARCHAR' },
    entrees.anciennes.map((a) => [a.code, a.nom, a.actuelle])
  );
  await base.charger(
    'voisins_lus',
    { a: 'INTEGER', b: 'INTEGER', longueur: 'DOUBLE' },
    voisins.map((v) => [v.a, v.b, v.longueur])
  );
  await base.charger(
    'valeurs_departement',
    {
      departement: 'VARCHAR',
      mesure: 'VARCHAR',
      millesime: 'VARCHAR',
      valeur: 'DOUBLE',
      absence: 'UTINYINT',
      identique: 'BOOLEAN'
    },
    entrees.valeursDepartement.map((v) => [
      v.departement,
      v.mesure,
      v.millesime,
      v.valeur,
      v.absence ?? null,
      mesures[v.mesure].repartition === 'identique'
    ])
  );
  await base.charger(
    'valeurs_lues',
    { id: 'INTEGER', mesure: 'VARCHAR', millesime: 'VARCHAR', valeur: 'DOUBLE', absence: 'UTINYINT' },
    lignesDeValeurs(entrees, ids, superficies)
  );
}

function* lignesDeValeurs(entrees: Entrees, ids: ReadonlyMap<string, number>, superficies: Float64Array) {
  for (const v of entrees.valeurs)
    yield [ids.get(v.commune) ?? null, v.mesure, v.millesime, v.valeur, v.absence ?? null];
  for (const [rang, superficie] of superficies.entries()) {
    yield [rang + 1, 'superficie', entrees.cog, superficie, Number.isNaN(superficie) ? 2 : null];
  }
}
