import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser } from '@playwright/test';
import type { Manifeste } from '../../src/lib/catalogue/index';
import type { Requete } from '../../src/lib/data/base';
import { face, mediane, note, PASSES, titre } from './mesure';
import { questions, type Durees } from './questions';
import { racine } from './servir';

/** The questions of the diagnostic in the browser's engine and in native DuckDB on one thread. */
export async function mesurerRequetes(navigateur: Browser, pages: string): Promise<void> {
  titre('Diagnostic de 200 communes : toutes les figures (DuckDB-wasm, tables en mémoire)');
  const page = await navigateur.newPage();
  await page.goto(`${pages}/requetes.html`);
  await page.waitForFunction(() => window.mesurer !== undefined);
  const wasm = await page.evaluate((passes) => window.mesurer?.(passes), 2 * PASSES);
  await page.close();
  if (!wasm) throw new Error('la page des questions n’a rien mesuré');
  const natif = await mesurerNatif(2 * PASSES);
  const [ici, la] = [somme(wasm), somme(natif)];
  note('le territoire, ses départements et régions', mediane(wasm.territoire), 'ms');
  note('France, tous les départements, toutes les régions (une fois)', mediane(wasm.comparateurs), 'ms');
  face('figures et comparateurs', ici, 100, 'ms');
  face('figures seules, comparateurs déjà connus', mediane(wasm.territoire), 100, 'ms');
  face('rapport à DuckDB natif, un fil', ici / la, 3, '×', 2);
}

const somme = ({ territoire, comparateurs }: Durees) => mediane(territoire) + mediane(comparateurs);

async function mesurerNatif(passes: number): Promise<Durees> {
  const donnees = join(racine, 'build/data');
  const manifeste = JSON.parse(readFileSync(join(donnees, 'manifest.json'), 'utf8')) as Manifeste;
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const base = await instance.connect();
  // The tables as the page loads them: every measure a DOUBLE.
  await base.run(
    `CREATE TABLE communes AS SELECT id, departement, region, epci FROM '${donnees}/communes.parquet' ORDER BY id`
  );
  await base.run(
    `CREATE TABLE mesures AS SELECT id, COLUMNS(* EXCLUDE id)::DOUBLE FROM '${donnees}/mesures.parquet' ORDER BY id`
  );
  const chronometrer = async <Ligne>({ sql, parametres, ligne }: Requete<Ligne>): Promise<number[]> => {
    const durees: number[] = [];
    for (let passe = 0; passe <= passes; passe++) {
      const debut = performance.now();
      const lecteur = await base.runAndReadAll(sql, [...parametres]);
      lecteur.getRowObjectsJS().map((brute) => ligne(brute));
      if (passe > 0) durees.push(performance.now() - debut);
    }
    return durees;
  };
  const { territoire, comparateurs } = questions(manifeste);
  return { territoire: await chronometrer(territoire), comparateurs: await chronometrer(comparateurs) };
}
