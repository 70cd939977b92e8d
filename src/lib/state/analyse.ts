import { indicateurIds, type IndicateurId } from '../catalogue/index';
import { composable } from './score';

/** What the map of a search may show instead of an indicator. */
export const analyses = ['score', 'voisinage', 'croisement'] as const;
export type Analyse = (typeof analyses)[number];

/** Two indicators on one map: a need, and what answers it. */
export interface Croisement {
  besoin: IndicateurId;
  offre: IndicateurId;
}

/** Reads `taux_pauvrete:apl_mg_65`. */
export function lireCroisement(texte: string): Croisement | null {
  const [besoin, offre, ...reste] = texte
    .split(':')
    .map((nom) => indicateurIds.find((id) => id === nom.trim() && composable(id)));
  return besoin && offre && besoin !== offre && reste.length === 0 ? { besoin, offre } : null;
}

export function ecrireCroisement(croisement: Croisement | null): string {
  return croisement ? `${croisement.besoin}:${croisement.offre}` : '';
}
