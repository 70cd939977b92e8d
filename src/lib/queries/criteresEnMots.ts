import { indicateurs, mesures, type IndicateurId } from '../catalogue/index';
import { enumeration } from '../format/listes';
import { avecUnite, nombre } from '../format/nombres';
import type { Condition, Logique } from '../stats/filtre';
import type { MethodeScore, Sens } from '../stats/score';

/** « APL généralistes à moins de 2,50 consult./an/hab. et zonage médecins : ZIP ou ZAC ». */
export function criteresEnMots(
  criteres: readonly { indicateur: IndicateurId; condition: Condition }[],
  logique: Logique
): string {
  return criteres.map(critereEnMots).join(logique === 'et' ? ' ; et ' : ' ; ou ');
}

/** « APL généralistes (poids 2, basse), Pauvreté (poids 1, haute) ; rangs-centiles ». */
export function scoreEnMots({
  methode,
  parts
}: {
  methode: MethodeScore;
  parts: readonly { indicateur: IndicateurId; poids: number; sens: Sens }[];
}): string {
  const dites = parts.map(
    ({ indicateur, poids, sens }) =>
      `${indicateurs[indicateur].court} (poids ${nombre(poids, Number.isInteger(poids) ? 0 : 1)}, monte quand la valeur est ${sens === 'haut' ? 'haute' : 'basse'})`
  );
  return `${dites.join(', ')} ; ${methode === 'rangs' ? 'rangs-centiles' : 'écarts à la moyenne en écarts-types'}`;
}

function critereEnMots({ indicateur, condition }: { indicateur: IndicateurId; condition: Condition }): string {
  const { court, unite, decimales, recette } = indicateurs[indicateur];
  if ('rangs' in condition) {
    const modalites = recette.nature === 'zonage' ? (mesures[recette.classe].modalites ?? []) : [];
    const classes = condition.rangs.flatMap((r) => modalites[r]?.libelle ?? []);
    return `${court} : ${classes.length > 0 ? enumeration(classes, 'ou') : 'aucune classe'}`;
  }
  const dire = (v: number) => avecUnite(v, unite, decimales);
  const { min, max } = condition;
  if (Number.isFinite(min) && Number.isFinite(max)) return `${court} de ${dire(min)} à moins de ${dire(max)}`;
  if (Number.isFinite(min)) return `${court} à ${dire(min)} ou plus`;
  return Number.isFinite(max) ? `${court} à moins de ${dire(max)}` : `${court} : toute valeur connue`;
}
