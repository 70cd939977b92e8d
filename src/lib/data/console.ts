import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { tableToIPC } from 'apache-arrow';
import { tableArrow, trancher, type ColonneArrow } from './arrow';
import { lireCellule, type Cellule } from './cellules';
import { ErreurRequete } from './erreurs';
import { ErreurRefus, lireErreur } from './erreursSql';
import { verifierLecture } from './lectureSeule';
import { ouvrirMoteur, type AdressesMoteur, type Moteur } from './moteur';
import { colonneDe, tablesDe, type Tables } from './tablesConsole';

/** What a query gave, with the query it answers. */
export interface Resultat {
  sql: string;
  colonnes: { nom: string; nombre: boolean }[];
  lignes: Cellule[][];
  /** More rows existed than were asked for. */
  tronque: boolean;
  /** Milliseconds in the engine. */
  duree: number;
}

/** Rows handed to the engine at a time: the page stays responsive between two. */
const TRANCHE = 4000;
/** How long a cancelled query may take to stop before its engine is ended, in milliseconds. */
const PATIENCE = 1000;

/** Locks that no query can undo: no file, no network, no extension, no setting. */
const FERMETURE = [
  'SET enable_external_access = false',
  'SET errors_as_json = true',
  "SET memory_limit = '1500MB'",
  'SET lock_configuration = true'
];

/** Starts an engine and loads every column of the tables. */
export async function ouvrirConsole(
  tables: Tables,
  adresses: AdressesMoteur,
  avancer: (part: number) => void
): Promise<Console> {
  const moteur = await ouvrirMoteur(adresses);
  const presentes = tablesDe(tables);
  const noms = await Promise.all(presentes.map(({ table }) => table.noms()));
  const total = noms.flat().length;
  let lues = 0;
  for (const [k, { nom, table }] of presentes.entries()) {
    const colonnes: Record<string, ColonneArrow> = {};
    for (const colonne of noms[k]!) {
      colonnes[colonne] = await colonneDe(table, colonne);
      avancer(++lues / total);
    }
    await charger(moteur.connexion, nom, colonnes, await table.lignes());
  }
  for (const verrou of FERMETURE) await moteur.connexion.query(verrou);
  return new Console(moteur);
}

async function charger(
  connexion: AsyncDuckDBConnection,
  nom: string,
  colonnes: Record<string, ColonneArrow>,
  lignes: number
): Promise<void> {
  for (let debut = 0; debut < lignes; debut += TRANCHE) {
    const tranche = Object.entries(colonnes).map(([c, v]) => [c, trancher(v, debut, debut + TRANCHE)] as const);
    const octets = tableToIPC(tableArrow(Object.fromEntries(tranche)), 'stream');
    await connexion.insertArrowFromIPCStream(octets, { name: nom, create: debut === 0 });
  }
}

/** Free questions to the tables, that can only read. */
export class Console {
  readonly #moteur: Moteur;
  #arretee = false;

  constructor(moteur: Moteur) {
    this.#moteur = moteur;
  }

  /** Its engine was ended: another must be started. */
  get arretee(): boolean {
    return this.#arretee;
  }

  /** Runs one question that reads. An aborted signal stops it, at worst with its engine. */
  async executer(sql: string, limite: number, signal: AbortSignal): Promise<Resultat> {
    const verdict = verifierLecture(sql);
    if (!verdict.permise) throw new ErreurRefus(sql, verdict.raison, verdict.position);
    signal.throwIfAborted();
    const travail = this.#lire(sql, limite, signal);
    const arret = new Promise<never>((_, rejeter) => {
      signal.addEventListener(
        'abort',
        () => {
          void this.#moteur.connexion.cancelSent();
          setTimeout(() => rejeter(signal.reason as Error), PATIENCE);
        },
        { once: true }
      );
    });
    let fini = false;
    try {
      return await Promise.race([travail.finally(() => (fini = true)), arret]);
    } finally {
      if (!fini) {
        travail.catch(() => undefined);
        this.#arretee = true;
        void this.#moteur.arreter();
      }
    }
  }

  async #lire(sql: string, limite: number, signal: AbortSignal): Promise<Resultat> {
    const { connexion } = this.#moteur;
    const depart = performance.now();
    await connexion.query('BEGIN TRANSACTION READ ONLY');
    try {
      const lots = await connexion.send(sql, true);
      await lots.open();
      const champs = lots.schema.fields;
      const lignes: Cellule[][] = [];
      let tronque = false;
      for await (const lot of lots) {
        signal.throwIfAborted();
        const lecteurs = champs.map((champ, k) => lireCellule(champ.type, lot.getChildAt(k)));
        for (let i = 0; i < lot.numRows && !tronque; i++) {
          if (lignes.length === limite) tronque = true;
          else lignes.push(lecteurs.map((lire) => lire(i)));
        }
        if (tronque) break;
      }
      if (tronque) await connexion.cancelSent();
      const colonnes = champs.map((c) => ({ nom: c.name, nombre: estNombre(c.type.typeId) }));
      return { sql, colonnes, lignes, tronque, duree: performance.now() - depart };
    } catch (cause) {
      if (signal.aborted) throw signal.reason;
      throw new ErreurRequete(sql, [], lireErreur(sql, cause));
    } finally {
      await connexion.query('ROLLBACK').catch(() => undefined);
    }
  }
}

/** Arrow's Int, Float and Decimal. */
const estNombre = (typeId: number) => typeId === 2 || typeId === 3 || typeId === 7;
