import { modelesDe, type Durees } from '../access/durees';
import type { TableTemps } from '../access/tableTemps';
import { calculer } from './fil';
import type { Jeu } from './jeu';

/** How the data set knows the times between communes: given, estimated by class, estimated; and where water lies. */
export async function lireDurees(jeu: Jeu): Promise<Durees> {
  const { temps, coupures } = jeu.manifeste;
  const classes = temps?.estimation?.classes.filter(({ modele }) => modele !== null) ?? [];
  const [{ communes }, table, densite, composante, coupee, barrieres] = await Promise.all([
    jeu.referentiel(),
    temps?.table ? lireTableAuFil(jeu.adresse('temps.bin')) : null,
    classes.length > 0 ? jeu.communes.nombres('densite') : null,
    coupures ? jeu.communes.nombres('composante') : null,
    coupures ? jeu.communes.booleens('coupee') : null,
    temps?.table ? jeu.communes.nombres('barrieres') : null
  ]);
  const { longitude, latitude } = communes;
  return {
    longitude,
    latitude,
    table,
    ...(temps?.table && { jusque: temps.table.limite }),
    ...(densite && temps?.estimation ? modelesDe(temps.estimation, densite) : {}),
    composante: composante && Int32Array.from(composante),
    coupee: coupee && Uint8Array.from(coupee, Number),
    barrieres
  };
}

function lireTableAuFil(url: string): Promise<TableTemps> {
  const worker = new Worker(new URL('./temps.worker.ts', import.meta.url), { type: 'module' });
  // A worker knows no page: it takes whole addresses.
  const entiere = new URL(url, location.href).href;
  return calculer(
    worker,
    { url: entiere },
    'Les temps entre communes n’ont pas pu être lus',
    () => undefined,
    new AbortController().signal
  );
}
