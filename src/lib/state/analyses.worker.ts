import { servir } from '../data/servir';
import { associer } from '../stats/association';
import { fourchetteDesRangs } from '../stats/score';
import type { DemandeAnalyse } from './calcul';

// Hundreds of millions of draws: not on the page's own time.
servir((demande: DemandeAnalyse, avancer) =>
  demande.type === 'voisinage'
    ? associer(demande, avancer)
    : fourchetteDesRangs(demande.echelles, demande.poids, avancer)
);
