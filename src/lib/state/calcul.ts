import { calculer } from '../data/fil';
import type { Association, DemandeAssociation } from '../stats/association';
import type { Fourchette } from '../stats/score';

export type DemandeAnalyse =
  | ({ type: 'voisinage' } & DemandeAssociation)
  | { type: 'fourchette'; echelles: readonly Float64Array[]; poids: readonly number[] };

export type Avancement = (part: number) => void;

/** Moran of the whole and of each zone, in a worker. An aborted signal ends it at once. */
export const calculerVoisinage = (
  demande: DemandeAssociation,
  avancer: Avancement,
  signal: AbortSignal
): Promise<Association> => demander({ type: 'voisinage', ...demande }, avancer, signal);

/** Ranks that zones take when weights move, in a worker. */
export const calculerFourchette = (
  echelles: readonly Float64Array[],
  poids: readonly number[],
  signal: AbortSignal
): Promise<Fourchette> => demander({ type: 'fourchette', echelles, poids }, () => undefined, signal);

function demander<T>(demande: DemandeAnalyse, avancer: Avancement, signal: AbortSignal): Promise<T> {
  const worker = new Worker(new URL('./analyses.worker.ts', import.meta.url), { type: 'module' });
  return calculer(worker, demande, 'Le calcul n’a pas abouti', avancer, signal);
}
