import { demanderAuFil } from '../data/fil';
import type { AdressesMoteur } from '../data/moteur';
import type { Reglages, ReseauLu } from '../network/fichier/lire';

/** A file to read, among the communes of a data set. */
export interface DemandeReseau {
  racine: string;
  moteur: AdressesMoteur;
  fichier: File;
  reglages: Reglages;
  /** Year in which a year of birth is turned into an age. */
  annee: number;
}

export type ReponseReseau =
  | { type: 'avancement'; part: number }
  | { type: 'lu'; lu: ReseauLu; empreinte: string }
  | { type: 'erreur'; message: string };

/** Reads a network in a worker. An aborted signal ends it at once. */
export function lireFichierReseau(
  demande: DemandeReseau,
  avancer: (part: number) => void,
  signal: AbortSignal
): Promise<{ lu: ReseauLu; empreinte: string }> {
  const worker = new Worker(new URL('./reseau.worker.ts', import.meta.url), { type: 'module' });
  return demanderAuFil<DemandeReseau, ReponseReseau, { lu: ReseauLu; empreinte: string }>(
    worker,
    demande,
    (reponse, { resoudre, echouer }) => {
      if (reponse.type === 'avancement') avancer(reponse.part);
      else if (reponse.type === 'erreur') echouer(reponse.message);
      else resoudre(reponse);
    },
    'Le fichier n’a pas été lu',
    signal
  );
}
