import { calculer } from '../data/fil';
import type { Courbe } from '../network/courbe';
import type { Elagage } from '../network/elaguer';
import type { Lacune } from '../network/lacunes';
import type { Dossier, Jugement } from '../network/types';
import type { SitesFragiles } from '../network/sitesFragiles';
import type { ZoneVide } from '../network/vides';

/** What is asked of one profession of a network, beyond its verdict. */
export type Action =
  | { type: 'lacunes' }
  /** The fewest recruits that bring each zone, or the whole, to the share asked. */
  | { type: 'recruter'; parZone: boolean }
  /** The best of so many recruits. */
  | { type: 'meilleurs'; combien: number }
  | { type: 'elaguer' };

export interface DemandeAction {
  action: Action;
  dossier: Dossier;
  territoire: readonly number[];
  zones: readonly (readonly number[])[];
  voisins: { a: Float64Array; b: Float64Array };
}

/** A commune that nobody serves under long times; `certaine` when short ones do not either. */
export interface LacuneDite extends Lacune {
  certaine: boolean;
}

/** An area of contiguous communes that nobody serves under long times, the most peopled commune first. */
export interface ZoneVideDite extends ZoneVide {
  /** People there whom nobody serves even under short times. */
  certains: number;
}

/** A place where to recruit. */
export interface Recrue {
  commune: number;
  /** Counted outside the network there; NaN when nobody counts them. */
  horsReseau: number;
  /** People whom this place would cover by itself, of those without anybody: two places may share some. */
  apport: number;
}

export interface Recrues {
  choix: Recrue[];
  /** Fewer cannot do (recruiting), or more people cannot be covered by as many (best). */
  borne: number;
  prouve: boolean;
  secondes: number;
  /** Share of the people of the perimeter covered before and after, long times. */
  avant: number;
  apres: number;
  /** Ranks of zones that nobody could bring to the share asked. */
  horsAtteinte: number[];
  /** The whole judged again, a full-time recruit of unknown age at each place chosen. */
  juge: Pick<Jugement, 'verdict' | 'decisives'>;
  /** Other single places that would cover the most people, best first. */
  meilleurs: Recrue[];
}

export type ResultatAction =
  | {
      type: 'lacunes';
      lacunes: LacuneDite[];
      total: number;
      habitants: number;
      courbe: Courbe;
      /** Those that the rule names: as many people as its limit, or more. */
      vides: ZoneVideDite[];
      /** What hangs on whole sites; null when the file names none. */
      sites: SitesFragiles | null;
    }
  | ({ type: 'recrues' } & Recrues)
  | ({ type: 'elagage' } & Elagage);

/** Time given to the exact answer, seconds. */
export const SECONDES_RECRUES = 20;
/** Pairs of a place and a commune beyond which the step-by-step answer is given alone. */
export const PAIRES_RECRUES = 400_000;

/** Looks in a worker; an aborted signal ends it at once. */
export function agir(
  demande: DemandeAction,
  avancer: (part: number) => void,
  signal: AbortSignal
): Promise<ResultatAction> {
  const worker = new Worker(new URL('./actionsReseau.worker.ts', import.meta.url), { type: 'module' });
  return calculer(worker, demande, 'La recherche n’a pas abouti', avancer, signal);
}
