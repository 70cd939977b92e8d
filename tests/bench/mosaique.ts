import { clauseInterval, Coordinator, MosaicClient, Selection } from '@uwdata/mosaic-core';
import { column, count, Query, sql } from '@uwdata/mosaic-sql';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { barreDe, compterBarres, Filtre } from '../../src/lib/stats/filtre';
import { mediane, note, titre } from './mesure';

const ZONES = 35_000;
const CRITERES = 6;
/** Moves of one brush before the hand goes to the next: what an index made for the active brush is good at. */
const MOUVEMENTS = 10;
const BARRES = 40;

/** The moves of a hand: criterion, and its new lower bound. */
const gestes = Array.from({ length: CRITERES * MOUVEMENTS }, (_, n) => ({
  critere: Math.floor(n / MOUVEMENTS),
  bas: (n % MOUVEMENTS) / MOUVEMENTS
}));

/**
 * The same six linked histograms three ways, nothing drawn: our arrays, Mosaic's coordinator (the engine of vgplot) and
 * plain SQL at each event, both on a native DuckDB of one thread, which is faster than the one of a browser.
 */
export async function mesurerMosaique(): Promise<void> {
  titre(
    `Six histogrammes liés sur ${ZONES.toLocaleString('fr-FR')} zones, ${gestes.length} gestes : face à Mosaic et au SQL`
  );
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connexion = await instance.connect();
  const colonnes = Array.from({ length: CRITERES }, (_, k) => `random() AS c${k}`).join(', ');
  await connexion.run(`SELECT setseed(0.5); CREATE TABLE zones AS SELECT ${colonnes} FROM range(${ZONES})`);
  const nous = await aNous(connexion);
  const mosaique = await parMosaic(connexion);
  const direct = await parSql(connexion);
  note('nos tableaux typés, un geste', nous, 'ms');
  note('Mosaic (coordinateur, sans dessin), un geste', mosaique, 'ms');
  note('une requête SQL par histogramme, un geste', direct, 'ms');
  note('Mosaic face à nos tableaux', mosaique / nous, 'fois');
  note('SQL face à nos tableaux', direct / nous, 'fois');
  connexion.closeSync();
}

async function aNous(connexion: DuckDBConnection): Promise<number> {
  const lues = await connexion.runAndReadAll('SELECT * FROM zones');
  const colonnes = lues.getColumnsJS().map((c) => Float64Array.from(c, Number));
  const filtre = new Filtre(colonnes, new Uint8Array(ZONES).fill(1));
  const bornes = Array.from({ length: BARRES + 1 }, (_, k) => k / BARRES);
  const barres = colonnes.map((valeurs) => barreDe(bornes, valeurs));
  const temps = gestes.map(({ critere, bas }) => {
    const debut = performance.now();
    filtre.poser(critere, { min: bas, max: Infinity });
    barres.forEach((b, k) => k !== critere && compterBarres(b, filtre.retenues('et', k), BARRES));
    return performance.now() - debut;
  });
  return mediane(temps);
}

class Histogramme extends MosaicClient {
  constructor(
    readonly colonne: string,
    choix: Selection,
    private readonly recu: () => void
  ) {
    super(choix);
  }

  override query(filtre: never[] = []) {
    const barre = sql`floor(${column(this.colonne)} * ${BARRES})`;
    return Query.from('zones').select({ barre, n: count() }).where(filtre).groupby(barre);
  }

  override queryResult(): this {
    this.recu();
    return this;
  }

  override queryError(erreur: Error): this {
    throw erreur;
  }
}

async function parMosaic(connexion: DuckDBConnection): Promise<number> {
  let [recus, attendus, suite]: [number, number, () => void] = [0, CRITERES, () => undefined];
  const attendre = (combien: number) =>
    new Promise<void>((resoudre) => ([recus, attendus, suite] = [0, combien, resoudre]));
  const choix = Selection.crossfilter();
  const coordinateur = new Coordinator(
    {
      query: async ({ type, sql: texte }: { type?: string; sql: string }) => {
        if (type !== 'exec') return (await connexion.runAndReadAll(String(texte))).getRowObjects();
        await connexion.run(String(texte));
        return undefined;
      }
    } as never,
    { cache: false, logger: null as never }
  );
  const clients = Array.from(
    { length: CRITERES },
    (_, k) => new Histogramme(`c${k}`, choix, () => ++recus === attendus && suite())
  );
  const premiers = attendre(CRITERES);
  for (const client of clients) void coordinateur.connect(client);
  await premiers;
  const temps: number[] = [];
  for (const { critere, bas } of gestes) {
    const debut = performance.now();
    const fin = attendre(CRITERES - 1);
    choix.update(
      clauseInterval(`c${critere}`, [bas, 1], {
        source: clients[critere]!,
        clients: new Set([clients[critere]!]),
        scale: { type: 'linear', domain: [0, 1], range: [0, 200] },
        pixelSize: 1
      })
    );
    await fin;
    temps.push(performance.now() - debut);
  }
  return mediane(temps);
}

async function parSql(connexion: DuckDBConnection): Promise<number> {
  const bornes = new Array<number>(CRITERES).fill(0);
  const temps: number[] = [];
  for (const { critere, bas } of gestes) {
    const debut = performance.now();
    bornes[critere] = bas;
    for (let k = 0; k < CRITERES; k++) {
      if (k === critere) continue;
      const autres = bornes.flatMap((b, j) => (j === k ? [] : [`c${j} >= ${b}`])).join(' AND ');
      await connexion.runAndReadAll(
        `SELECT floor(c${k} * ${BARRES}) AS barre, count(*) AS n FROM zones WHERE ${autres} GROUP BY 1`
      );
    }
    temps.push(performance.now() - debut);
  }
  return mediane(temps);
}
