import { indicateurIds, indicateurs, seuils, type IndicateurId, type MesureId, type Seuil } from './index';
import type { SeuilId } from './types';

/** Measures that a threshold of the catalogue cuts, as the indicators that use it say. */
function coupees(seuil: SeuilId): Set<MesureId> {
  return new Set(
    indicateurIds.flatMap((id) => {
      const { recette } = indicateurs[id];
      const si = 'numerateur' in recette ? recette.numerateur.si : undefined;
      return si && 'sousSeuil' in si && si.sousSeuil === seuil ? [si.mesure] : [];
    })
  );
}

/** Reading marks of an indicator: those of the thresholds that cut the very value it shows. */
export function reperesDe(id: IndicateurId): Seuil['valeurs'] {
  const { recette } = indicateurs[id];
  if (!('valeur' in recette)) return [];
  return (Object.keys(seuils) as SeuilId[])
    .filter((seuil) => coupees(seuil).has(recette.valeur))
    .flatMap((seuil) => seuils[seuil].valeurs);
}
