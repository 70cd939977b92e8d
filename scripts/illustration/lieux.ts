import { Worker } from 'node:worker_threads';
import { atelierDuFil, attendre } from '../geo/atelier.ts';
import type { Progres } from '../progres.ts';
import type { Referentiel } from './communes.ts';
import { paver, placerCommunes, type Contours, type Places } from './geographie.ts';

/** What the thread says first. */
export interface Situation {
  places?: Pick<Places, 'communes' | 'situees'>;
  contours?: Contours;
}

/** Where the communes are, then their contours and, on a thread of its own, the workshop that already measures them. */
export interface Lieux {
  places: Promise<Pick<Places, 'communes' | 'situees'>>;
  contours: Promise<Contours>;
  fil?: ReturnType<typeof atelierDuFil>;
}

/** How the communes are placed: on this thread, or on one of their own while supply is modelled. */
export type Situer = (referentiel: Referentiel, progres: Progres) => Lieux;

export const situerIci: Situer = ({ communes, actuelle }) => {
  const places = placerCommunes(communes, actuelle);
  return { places: Promise.resolve(places), contours: Promise.resolve(paver(places)) };
};

/** The thread reads the same packages by itself: sending them over would take as long. */
export const situerEnFil: Situer = (_referentiel, progres) => {
  const fil = new Worker(new URL('./fil.mjs', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 256 }
  });
  const places = attendre(fil, ({ places }: Situation) => places);
  const contours = attendre(fil, ({ contours }: Situation) => contours);
  // Failures are told to whoever awaits them, later than they may come.
  for (const promesse of [places, contours]) promesse.catch(() => undefined);
  return { places, contours, fil: atelierDuFil(fil, progres) };
};
