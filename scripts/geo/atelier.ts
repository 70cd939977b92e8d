import type { Worker } from 'node:worker_threads';
import type { FichierBati } from '../../src/lib/catalogue/index.ts';
import type { Entrees } from '../entrees.ts';
import type { Progres } from '../progres.ts';
import { mesurerContours, type CommuneSituee, type ContoursMesures } from './contours.ts';
import { dessinerContours, ecrireContours } from './ecrireContours.ts';

/** What the tables need of the contours; the shared arcs stay where they were cut. */
export type Mesures = Omit<ContoursMesures, 'decoupe'>;

/** Contours being measured, then drawn: on the thread that asks, or on one of their own while values are made. */
export interface Atelier {
  readonly mesures: Promise<Mesures>;
  /** Writes the tiles and the contours by département; what was written, by path under the folder. */
  ecrire(dossier: string): Promise<Record<string, FichierBati>>;
  fermer(): Promise<void>;
}

/** What the thread of a workshop is asked, and what it answers; a failure ends it. */
export type Ordre =
  { dessiner: { communes: readonly CommuneSituee[]; zoomMax: number | undefined } } | { dossier: string };
export interface Reponse {
  progres?: string;
  mesures?: Mesures;
  fichiers?: Record<string, FichierBati>;
}

/** On this thread. `communes` in code order. */
export function surPlace(
  contours: Entrees['contours'],
  communes: readonly CommuneSituee[],
  progres: Progres,
  zoomMax?: number
): Atelier {
  const mesures = mesurerContours(contours, communes, progres);
  return {
    mesures: Promise.resolve(mesures),
    ecrire: async (dossier) => ecrireContours(await dessinerContours(mesures, communes, progres, zoomMax), dossier),
    fermer: () => Promise.resolve()
  };
}

/** The workshop that a thread serves (`servir`), which draws once it is told the communes. */
export function atelierDuFil(fil: Worker, progres: Progres) {
  fil.on('message', (reponse: Reponse) => {
    if (reponse.progres !== undefined) progres(reponse.progres);
  });
  const ordonner = (ordre: Ordre): void => fil.postMessage(ordre);
  // Its end may come while nobody waits: told to whoever asks next.
  const fin = attendre<Reponse, never>(fil, () => undefined);
  fin.catch(() => undefined);
  const mesures = attendre(fil, (reponse: Reponse) => reponse.mesures);
  // Its failure is told to whoever awaits it, later than it may come.
  mesures.catch(() => undefined);
  const atelier: Atelier = {
    mesures,
    ecrire: (dossier) => {
      ordonner({ dossier });
      return Promise.race([attendre(fil, (reponse: Reponse) => reponse.fichiers), fin]);
    },
    fermer: async () => {
      await fil.terminate();
    }
  };
  const dessiner = (communes: readonly CommuneSituee[], zoomMax?: number): void =>
    ordonner({ dessiner: { communes, zoomMax } });
  return { atelier, dessiner };
}

/** The first message that `lire` finds its own in; an error or the end of the thread is a failure. */
export function attendre<M, T>(fil: Worker, lire: (message: M) => T | undefined): Promise<T> {
  return new Promise((resoudre, rejeter) => {
    fil.on('message', (message: M) => {
      const attendu = lire(message);
      if (attendu !== undefined) resoudre(attendu);
    });
    fil.once('error', rejeter);
    fil.once('exit', (code) => rejeter(new Error(`Le fil des contours s’est arrêté (code ${code}).`)));
  });
}
