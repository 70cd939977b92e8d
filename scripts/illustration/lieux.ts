import { Worker } from 'node:worker_threads';
import { atelierDuFil, attendre } from '../geo/atelier.ts';
import type { Progres } from '../progres.ts';
import type { Referentiel } from './communes.ts';
import { situer, type Geographie } from './geographie.ts';

/** First message of the thread. */
export interface Situation {
  geographie?: Geographie;
}

/** Where the communes are and, on a thread of its own, the workshop that already measures their contours. */
export interface Lieux {
  geographie: Promise<Geographie>;
  fil?: ReturnType<typeof atelierDuFil>;
}

/** How the communes are placed: on this thread, or on one of their own while supply is modelled. */
export type Situer = (referentiel: Referentiel, progres: Progres) => Lieux;

export const situerIci: Situer = ({ communes, actuelle }) => ({
  geographie: Promise.resolve(situer(communes, actuelle))
});

/** The thread reads the same packages by itself: sending them over would take as long. */
export const situerEnFil: Situer = (_referentiel, progres) => {
  const fil = new Worker(new URL('./fil.mjs', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 256 }
  });
  const geographie = attendre(fil, ({ geographie }: Situation) => geographie);
  geographie.catch(() => undefined);
  return { geographie, fil: atelierDuFil(fil, progres) };
};
