import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { autour, effet } from './autour';
import { porteeDe, type Temps } from './decroissance';
import { e2sfca, PALIERS_MG } from './e2sfca';
import { famille, type Methode } from './famille';
import { distanceKm } from './sphere';
import { minutesEstimees } from './temps';

const LIEUX = 400;
/** Pairs within reach of the widest step, found by the formula of the estimate: a place is at no time of itself. */
const LIMITE = 20;

/** Any places will do; a fixed sequence makes two runs alike. Some have no supply, some no demand. */
function inventer() {
  let graine = 7;
  const suivante = () => (graine = (graine * 48_271) % 2_147_483_647) / 2_147_483_647;
  const tirer = (f: () => number) => Float64Array.from({ length: LIEUX }, f);
  return {
    longitude: tirer(() => 2 + 1.2 * suivante()),
    latitude: tirer(() => 45 + 0.9 * suivante()),
    offre: tirer(() => (suivante() < 0.3 ? 0 : 9000 * suivante())),
    demande: tirer(() => (suivante() < 0.1 ? 0 : Math.round(9000 * suivante())))
  };
}

const pays = inventer();
const { offre, demande } = pays;

function tempsDe(): Temps {
  const debut = [0];
  const [voisin, minutes]: [number[], number[]] = [[], []];
  for (let i = 0; i < LIEUX; i++) {
    for (let j = 0; j < LIEUX; j++) {
      const km = distanceKm(pays.longitude[i]!, pays.latitude[i]!, pays.longitude[j]!, pays.latitude[j]!);
      const t = i === j ? 0 : minutesEstimees(km);
      if (t > LIMITE) continue;
      voisin.push(j);
      minutes.push(t);
    }
    debut.push(voisin.length);
  }
  return { debut: Int32Array.from(debut), voisin: Int32Array.from(voisin), minutes: Float64Array.from(minutes) };
}

const temps = tempsDe();

/** What the kernels compute, in the words of SQL: two GROUP BY on a table of pairs (methods.md §7). */
const RAPPORT = (poids: string) =>
  `SELECT j, max(s) / nullif(sum(${poids} * p), 0) AS r FROM pesees JOIN demande USING (i) JOIN offre USING (j) GROUP BY j`;
const ACCES = (poidsDemande: string, poidsOffre: string) =>
  `SELECT i, sum(${poidsOffre} * coalesce(r, 0)) AS a FROM pesees LEFT JOIN (${RAPPORT(poidsDemande)}) USING (j) GROUP BY i ORDER BY i`;
const REQUETES: Readonly<Record<Methode, string>> = {
  e2sfca: ACCES('w', 'w'),
  m2sfca: ACCES('w', 'w * w'),
  '3sfca': ACCES('w * w / ligne', 'w * w / ligne'),
  bfca: ACCES('w / ligne', 'w / colonne')
};

/** How much two computations differ, as a share of what they find. */
const ecart = (a: Float64Array, b: Float64Array) =>
  a.reduce((m, v, i) => Math.max(m, Math.abs(v - b[i]!) / Math.max(1, Math.abs(v))), 0);

describe('la même question en SQL', () => {
  let base: DuckDBConnection;
  beforeAll(async () => {
    base = await (await DuckDBInstance.create(':memory:')).connect();
    await base.run('CREATE TABLE couples (i INTEGER, j INTEGER, t DOUBLE)');
    await base.run('CREATE TABLE demande (i INTEGER, p DOUBLE)');
    await base.run('CREATE TABLE offre (j INTEGER, s DOUBLE)');
    const remplir = async (table: string, lignes: readonly (readonly number[])[]) => {
      const ajout = await base.createAppender(table);
      for (const ligne of lignes) {
        for (const [k, v] of ligne.entries()) {
          if (k < ligne.length - 1) ajout.appendInteger(v);
          else ajout.appendDouble(v);
        }
        ajout.endRow();
      }
      ajout.closeSync();
    };
    const couples = Array.from(
      { length: LIEUX },
      (_, i) =>
      Array.from(temps.voisin.subarray(temps.debut[i], temps.debut[i + 1]), (j, k) => [i, j, temps.minutes[temps.debut[i]! + k]!]) // prettier-ignore
    );
    await remplir('couples', couples.flat());
    await remplir(
      'demande',
      Array.from(demande, (p, i) => [i, p])
    );
    await remplir(
      'offre',
      Array.from(offre, (s, j) => [j, s])
    );
    const paliers = PALIERS_MG.map(({ minutes, poids }) => `WHEN t <= ${minutes} THEN ${poids}`).join(' ');
    await base.run(`CREATE VIEW pesees AS SELECT *, sum(w) OVER (PARTITION BY i) AS ligne, sum(w) OVER (PARTITION BY j) AS colonne
      FROM (SELECT i, j, CASE ${paliers} ELSE 0 END AS w FROM couples)`);
  });
  afterAll(() => base.closeSync());

  const enSql = async (requete: string) => {
    const lues = await base.runAndReadAll(requete);
    return Float64Array.from(lues.getRows(), ([, a]) => Number(a));
  };

  it.each(Object.entries(REQUETES) as [Methode, string][])(
    '%s donne le même accès à 1e-9',
    async (methode, requete) => {
      const portee = porteeDe(temps, { type: 'paliers', paliers: PALIERS_MG });
      const { acces } = famille(methode, offre, demande, portee);
      const sql = await enSql(requete);
      expect(sql).toHaveLength(LIEUX);
      expect(ecart(acces, sql)).toBeLessThan(1e-9);
      expect(Math.max(...acces)).toBeGreaterThan(0);
    }
  );

  it('une offre de plus, retirée ensuite : l’effet du noyau est la différence de deux SQL', async () => {
    const ici = 42;
    const avant = await enSql(REQUETES.e2sfca);
    await base.run('UPDATE offre SET s = s + 5400 WHERE j = $ici', { ici });
    const apres = await enSql(REQUETES.e2sfca);
    await base.run('UPDATE offre SET s = s - 5400 WHERE j = $ici', { ici });
    const autourIci = autour(ici, pays, LIMITE);
    const deltas = new Float64Array(LIEUX);
    effet(autourIci, 5400, demande, PALIERS_MG)?.forEach((d, k) => (deltas[autourIci.lieux[k]!] = d));
    expect(Math.max(...deltas)).toBeGreaterThan(0);
    expect(ecart(deltas, apres.map((a, i) => a - avant[i]!))).toBeLessThan(1e-9); // prettier-ignore
    expect(ecart(e2sfca(offre, demande, porteeDe(temps, { type: 'paliers', paliers: PALIERS_MG })).acces, avant)).toBeLessThan(1e-9); // prettier-ignore
  });
});
