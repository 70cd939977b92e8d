import { calculer, demanderAuFil } from '../data/fil';
import { Souffle } from '../data/souffle';
import { blocs, type OptionsCsv, type Tableau } from './csv';
import type { DemandeCsv, ReponseCsv } from './csv.worker';
import type { DemandeDocument } from './document.worker';

/** Share of the rows written, 0–1. */
export type Avancement = (part: number) => void;

/** Writes a table of the data set as CSV in a worker. An aborted signal stops it. */
export function csvDeTable(demande: DemandeCsv, avancer: Avancement, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL('./csv.worker.ts', import.meta.url), { type: 'module' });
  const morceaux: Uint8Array<ArrayBuffer>[] = [];
  return demanderAuFil<DemandeCsv, ReponseCsv, Blob>(
    worker,
    demande,
    (reponse, { resoudre, echouer }) => {
      switch (reponse.type) {
        case 'bloc':
          morceaux.push(reponse.octets);
          return avancer(reponse.lignes === 0 ? 1 : reponse.faites / reponse.lignes);
        case 'fin':
          return resoudre(new Blob(morceaux, { type: 'text/csv;charset=utf-8' }));
        case 'erreur':
          return echouer(reponse.message);
      }
    },
    'Le fichier n’a pas été écrit',
    signal
  );
}

/** Packs a document in a worker, which loads while what is asked is made ready. An aborted signal stops it. */
export function ecrireAilleurs(demande: Promise<DemandeDocument>, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL('./document.worker.ts', import.meta.url), { type: 'module' });
  return calculer(worker, demande, 'Le document n’a pas été écrit', () => undefined, signal);
}

/** Writes rows that the page already holds, breathing between blocks. */
export async function csvDeLignes(tableau: Tableau, options: OptionsCsv, avancer: Avancement): Promise<Blob> {
  const morceaux: string[] = [];
  const souffle = new Souffle();
  for (const { texte, faites } of blocs(tableau, options)) {
    morceaux.push(texte);
    if (await souffle.reprendre()) avancer(tableau.lignes === 0 ? 1 : faites / tableau.lignes);
  }
  return new Blob(morceaux, { type: 'text/csv;charset=utf-8' });
}
