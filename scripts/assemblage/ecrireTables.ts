import { join } from 'node:path';
import type { Base } from '../tables/base.ts';
import { requete } from '../tables/base.ts';
import { colonnesBaties, listeSql, type ColonneBatie, type Presence } from '../tables/colonnes.ts';
import { lier, type Emplacement } from '../tables/vues.ts';

export interface TablesEcrites {
  colonnes: ColonneBatie[];
  /** Rows by file name. */
  lignes: Record<string, number>;
}

/** Binds the inputs wherever they are, then writes each table from its question file. */
export async function ecrireTables(base: Base, emplacement: Emplacement, dossier: string): Promise<TablesEcrites> {
  await lier(base, emplacement);
  await base.connexion.run(
    `CREATE TABLE valeurs AS SELECT * FROM valeurs_lues UNION ALL SELECT * FROM (${await requete('reparties')})`
  );
  const presences = await base.lignes(
    `SELECT serie, mesure, millesime, count(valeur) AS presents, count(CASE WHEN absence = 1 THEN 1 END) AS secrets,
       count(CASE WHEN absence = 3 THEN 1 END) AS hors
     FROM valeurs JOIN series_lues USING (serie) GROUP BY serie, mesure, millesime`
  );
  const [communes] = await base.lignes('SELECT count(*) AS total FROM communes_lues');
  const colonnes = colonnesBaties(presences as unknown as Presence[], Number(communes?.['total']));
  const lignes: Record<string, number> = {};
  for (const nom of ['communes', 'territoires', 'anciennes', 'voisins'] as const) {
    lignes[`${nom}.parquet`] = await base.ecrire(await requete(nom), join(dossier, `${nom}.parquet`));
  }
  // A set without a register of establishments has no such table.
  const [nommes] = await base.lignes('SELECT count(*) AS total FROM etablissements_lus');
  if (Number(nommes?.['total']) > 0) {
    const chemin = join(dossier, 'etablissements.parquet');
    lignes['etablissements.parquet'] = await base.ecrire(await requete('etablissements'), chemin);
  }
  await base.charger(
    'colonnes',
    { rang: 'INTEGER', serie: 'INTEGER' },
    colonnes.map(({ serie }, rang) => [rang, serie])
  );
  const mesures = (await requete('mesures')).replace('{{colonnes}}', listeSql(colonnes));
  await base.connexion.run(`CREATE TABLE mesures AS ${mesures}`);
  lignes['mesures.parquet'] = await base.ecrire('SELECT * FROM mesures ORDER BY id', join(dossier, 'mesures.parquet'));
  return { colonnes, lignes };
}
