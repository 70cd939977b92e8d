import { indicateurIds, indicateurs, type IndicateurId } from '../catalogue/index';
import { CONDITIONS_MAXIMUM, type Condition } from '../stats/filtre';

/** An indicator and what its value must be. */
export interface Critere {
  indicateur: IndicateurId;
  condition: Condition;
}

/** Reads `apl_mg_65:..2.5;part_75:12..;zonage_medecins:1+2`. Pieces not understood are reported; never throws. */
export function lireCriteres(texte: string, rejets: string[]): readonly Critere[] {
  const criteres: Critere[] = [];
  for (const morceau of texte.split(';').filter((m) => m.trim() !== '')) {
    const [nom = '', dit = ''] = morceau.split(':');
    const indicateur = indicateurIds.find((id) => id === nom.trim());
    const condition = lireCondition(dit.trim());
    const double = criteres.some((c) => c.indicateur === indicateur);
    if (
      !indicateur ||
      !condition ||
      double ||
      criteres.length >= CONDITIONS_MAXIMUM ||
      !convient(indicateur, condition)
    )
      rejets.push(morceau.trim());
    else criteres.push({ indicateur, condition });
  }
  return criteres;
}

/** Classes are for a zoning, bounds for everything else. */
function convient(indicateur: IndicateurId, condition: Condition): boolean {
  return 'rangs' in condition === (indicateurs[indicateur].recette.nature === 'zonage');
}

function lireCondition(dit: string): Condition | null {
  // All classes left out is written as nothing.
  if (dit === '') return { rangs: [] };
  // A plus that the address bar turned into a space is a plus.
  if (/^\d+(?:[+ ]\d+)*$/.test(dit))
    return { rangs: [...new Set(dit.split(/[+ ]/).map(Number))].sort((a, b) => a - b) };
  const bornes = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/.exec(dit);
  if (!bornes) return null;
  const [, bas, haut] = bornes;
  return { min: bas === undefined ? -Infinity : Number(bas), max: haut === undefined ? Infinity : Number(haut) };
}

/** Writes criteria; `lireCriteres` gives them back. */
export function ecrireCriteres(criteres: readonly Critere[]): string {
  return criteres.map(({ indicateur, condition }) => `${indicateur}:${ecrireCondition(condition)}`).join(';');
}

function ecrireCondition(condition: Condition): string {
  if ('rangs' in condition) return condition.rangs.join('+');
  const { min, max } = condition;
  return `${Number.isFinite(min) ? min : ''}..${Number.isFinite(max) ? max : ''}`;
}
