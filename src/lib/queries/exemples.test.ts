import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { colonnes, manifeste, NOMBRE, referentiel } from '../../../tests/fixtures/petitJeu';
import { verifierLecture } from '../data/lectureSeule';
import { exemples } from './exemples';

const bases = exemples(manifeste);
let demander: (sql: string) => Promise<number>;

beforeAll(async () => {
  const connexion = await (await DuckDBInstance.create(':memory:')).connect();
  const lues = [...colonnes()];
  const { communes, zones } = referentiel;
  const litteral = (v: string | null) => (v === null ? 'NULL' : `'${v.replaceAll("'", "''")}'`);
  await connexion.run('CREATE TABLE communes (id INT, code TEXT, nom TEXT, departement TEXT, region TEXT, epci TEXT)');
  await connexion.run('CREATE TABLE territoires (maille TEXT, code TEXT, nom TEXT)');
  await connexion.run(`CREATE TABLE mesures (id INT, ${lues.map(([nom]) => `${nom} DOUBLE`).join(', ')})`);
  for (const { maille, code, nom } of zones)
    await connexion.run(`INSERT INTO territoires VALUES (${[maille, code, nom].map(litteral).join(', ')})`);
  for (let i = 0; i < NOMBRE; i++) {
    const { code, nom, departement, region, epci } = communes;
    const textes = [code[i]!, nom[i]!, departement[i]!, region[i]!, epci[i]!].map(litteral);
    await connexion.run(`INSERT INTO communes VALUES (${i + 1}, ${textes.join(', ')})`);
    const valeurs = lues.map(([, v]) => (Number.isNaN(v[i]) ? 'NULL' : String(v[i])));
    await connexion.run(`INSERT INTO mesures VALUES (${i + 1}, ${valeurs.join(', ')})`);
  }
  demander = async (sql) => (await connexion.runAndReadAll(sql)).currentRowCount;
});

describe('every example reads only, and runs', () => {
  it.each(bases.map((e) => [e.titre, e.sql]))('%s', async (_, sql) => {
    expect(verifierLecture(sql)).toEqual({ permise: true });
    expect(await demander(sql)).toBeGreaterThanOrEqual(0);
  });
});

it('a build without measures still has examples', () => {
  expect(exemples({ ...manifeste, mesures: {} }).length).toBe(2);
});
