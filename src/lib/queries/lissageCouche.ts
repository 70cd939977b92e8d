import { indicateurs, type IndicateurId } from '../catalogue/index';
import { lisser } from '../stats/lissage';
import type { Couche } from './couche';

/** A rate of events among people, as its interval says: chance moves it, the more so where few people live. */
export function lissable(id: IndicateurId): boolean {
  const { recette } = indicateurs[id];
  return (recette.nature === 'taux' || recette.nature === 'part') && recette.intervalle.methode !== 'aucun';
}

/** The rates of a layer drawn towards that of all its zones, in the unit of the layer; null where it is no such rate. */
export function lisserCouche({ indicateur, formule, valeurs, denominateurs }: Couche): Float64Array | null {
  const { issue } = formule;
  if (!lissable(indicateur) || issue.type !== 'rapport') return null;
  const { echelle } = issue;
  const evenements = valeurs.map((v, g) => (v * denominateurs[g]!) / echelle);
  return lisser(evenements, denominateurs).taux.map((t) => t * echelle);
}
