import { associer } from '../stats/association';
import { fourchetteDesRangs } from '../stats/score';
import type { DemandeAnalyse, ReponseAnalyse } from './calcul';

const dire = (reponse: ReponseAnalyse) => postMessage(reponse);
const avancer = (part: number) => dire({ type: 'avancement', part });

// Hundreds of millions of draws: not on the page's own time.
addEventListener('message', ({ data }: MessageEvent<DemandeAnalyse>) => {
  try {
    if (data.type === 'voisinage') dire({ type: 'voisinage', association: associer(data, avancer) });
    else dire({ type: 'fourchette', fourchette: fourchetteDesRangs(data.echelles, data.poids, avancer) });
  } catch (erreur) {
    dire({ type: 'erreur', message: erreur instanceof Error ? erreur.message : String(erreur) });
  }
});
