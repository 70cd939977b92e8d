import type { Palier } from '../access/e2sfca';
import type { Durees } from '../access/durees';
import { demanderAuFil } from '../data/fil';
import type { Alternative } from '../siting/alternatives';
import type { Glouton } from '../siting/glouton';
import type { Besoin } from '../siting/implantation';
import type { Placement } from '../siting/placer';

/** What makes a place good: the supply that reaches the needy, or how many of them have it within a time. */
export type But = { type: 'gain' } | { type: 'couverture'; minutes: number };

/** Where posts of equal supply would serve most. */
export interface DemandeImplantation {
  but: But;
  /** Communes where a post may be put. */
  candidats: readonly number[];
  durees: Durees;
  offre: number;
  postes: number;
  besoin: Besoin;
  paliers: readonly Palier[];
}

/** A proved answer, or the best found and how far it may be. */
export interface Exacte extends Placement {
  secondes: number;
}

export interface Resultat {
  /** One post after the other, at once. */
  pas: Glouton;
  /** Null when the question is too large for it. */
  exacte: Exacte | null;
  /** The best answers with other places; none for a single post, of which the ten best places are known. */
  alternatives: readonly Alternative[];
}

export type EtapeImplantation =
  | { type: 'pas'; pas: Glouton }
  | { type: 'exacte'; exacte: Exacte | null }
  | { type: 'alternative'; trouvees: readonly Alternative[] };

export type ReponseImplantation =
  EtapeImplantation | { type: 'fin'; resultat: Resultat } | { type: 'erreur'; message: string };

/** Pairs of a place and a commune that it serves, beyond which no exact answer is sought. */
export const PAIRES_EXACTES = 100_000;
/** Time given to the exact answer, and to each alternative, seconds. */
export const SECONDES_EXACTES = 20;
export const SECONDES_ALTERNATIVE = 3;
/** And to all of them. */
export const SECONDES_ALTERNATIVES = 30;

/** Looks in a worker; each step is told as it comes. An aborted signal ends it at once. */
export function chercherImplantation(
  demande: DemandeImplantation,
  avancer: (etape: EtapeImplantation) => void,
  signal: AbortSignal
): Promise<Resultat> {
  const worker = new Worker(new URL('./implantation.worker.ts', import.meta.url), { type: 'module' });
  return demanderAuFil<DemandeImplantation, ReponseImplantation, Resultat>(
    worker,
    demande,
    (reponse, { resoudre, echouer }) => {
      if (reponse.type === 'fin') resoudre(reponse.resultat);
      else if (reponse.type === 'erreur') echouer(reponse.message);
      else avancer(reponse);
    },
    'La recherche de lieux n’a pas abouti',
    signal
  );
}
