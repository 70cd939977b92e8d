import { demanderAuFil } from '../data/fil';
import type { Association, DemandeAssociation } from '../stats/association';
import type { Fourchette } from '../stats/score';

export type DemandeAnalyse =
  | ({ type: 'voisinage' } & DemandeAssociation)
  | { type: 'fourchette'; echelles: readonly Float64Array[]; poids: readonly number[] };

/** Where it stands, then what was asked; or why it was not done. */
export type ReponseAnalyse =
  | { type: 'avancement'; part: number }
  | { type: 'voisinage'; association: Association }
  | { type: 'fourchette'; fourchette: Fourchette }
  | { type: 'erreur'; message: string };

export type Avancement = (part: number) => void;

/** Moran of the whole and of each zone, in a worker. An aborted signal ends it at once. */
export async function calculerVoisinage(
  demande: DemandeAssociation,
  avancer: Avancement,
  signal: AbortSignal
): Promise<Association> {
  const reponse = await demander({ type: 'voisinage', ...demande }, avancer, signal);
  if (reponse.type !== 'voisinage') throw new TypeError(reponse.type);
  return reponse.association;
}

/** Ranks that zones take when weights move, in a worker. */
export async function calculerFourchette(
  echelles: readonly Float64Array[],
  poids: readonly number[],
  signal: AbortSignal
): Promise<Fourchette> {
  const reponse = await demander({ type: 'fourchette', echelles, poids }, () => undefined, signal);
  if (reponse.type !== 'fourchette') throw new TypeError(reponse.type);
  return reponse.fourchette;
}

function demander(demande: DemandeAnalyse, avancer: Avancement, signal: AbortSignal): Promise<ReponseAnalyse> {
  const worker = new Worker(new URL('./analyses.worker.ts', import.meta.url), { type: 'module' });
  return demanderAuFil<DemandeAnalyse, ReponseAnalyse, ReponseAnalyse>(
    worker,
    demande,
    (reponse, { resoudre, echouer }) => {
      if (reponse.type === 'avancement') avancer(reponse.part);
      else if (reponse.type === 'erreur') echouer(reponse.message);
      else resoudre(reponse);
    },
    'Le calcul n’a pas abouti',
    signal
  );
}
