import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { ErreurDonnees } from './erreurs';

/** Where the engine is served from: its worker and its compressed module. */
export interface AdressesMoteur {
  worker: string;
  /** duckdb-eh.wasm.gz: 8 MB instead of 34 on hosts that do not compress. */
  module: string;
}

/** An engine in its own worker. */
export interface Moteur {
  connexion: AsyncDuckDBConnection;
  /** Ends the worker, whatever it is doing. */
  arreter: () => Promise<void>;
}

let demarrage: Promise<AsyncDuckDBConnection> | undefined;

/** Starts the engine of the diagnostic once; every caller shares the same start-up. */
export function demarrerMoteur(adresses: AdressesMoteur): Promise<AsyncDuckDBConnection> {
  demarrage ??= ouvrirMoteur(adresses).then(
    (moteur) => moteur.connexion,
    (erreur: unknown) => {
      demarrage = undefined;
      throw erreur;
    }
  );
  return demarrage;
}

/** Starts an engine of its own. */
export function ouvrirMoteur(adresses: AdressesMoteur): Promise<Moteur> {
  return ouvrir(adresses).catch((cause: unknown) => {
    throw new ErreurDonnees(
      'Le moteur de calcul n’a pas démarré. Rechargez la page, ou essayez un navigateur à jour.',
      { cause }
    );
  });
}

async function ouvrir(adresses: AdressesMoteur): Promise<Moteur> {
  const [{ AsyncDuckDB, VoidLogger }, module] = await Promise.all([
    import('@duckdb/duckdb-wasm'),
    inflater(adresses.module)
  ]);
  const base = new AsyncDuckDB(new VoidLogger(), new Worker(adresses.worker));
  try {
    await base.instantiate(module);
  } finally {
    URL.revokeObjectURL(module);
  }
  await base.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true } });
  const connexion = await base.connect();
  // Since 1.29 extensions load from a third-party host at first use: offline, that attempt breaks the module.
  await connexion.query('SET autoinstall_known_extensions=false');
  await connexion.query('SET autoload_known_extensions=false');
  return { connexion, arreter: () => base.terminate() };
}

/** Inflates the module in the browser and hands it to the worker as a local object. */
async function inflater(url: string): Promise<string> {
  const reponse = await fetch(url);
  if (!reponse.ok || !reponse.body) throw new Error(`${url} : réponse ${reponse.status}`);
  const deja = reponse.headers.get('content-encoding') === 'gzip';
  const flux = deja ? reponse.body : reponse.body.pipeThrough(new DecompressionStream('gzip'));
  const module = await new Response(flux, { headers: { 'content-type': 'application/wasm' } }).blob();
  return URL.createObjectURL(module);
}
