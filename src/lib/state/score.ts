import { indicateurIds, indicateurs, type IndicateurId } from '../catalogue/index';
import { CONDITIONS_MAXIMUM } from '../stats/filtre';
import type { MethodeScore, Sens } from '../stats/score';

/** An indicator of a composite, and what it weighs. */
export interface PartScore {
  indicateur: IndicateurId;
  poids: number;
  /** Which end of its values raises the score. */
  sens: Sens;
}

/** A composite as the visitor asks for it. */
export interface ScoreVoulu {
  methode: MethodeScore;
  parts: readonly PartScore[];
}

export const SANS_SCORE: ScoreVoulu = { methode: 'rangs', parts: [] };
export const PARTS_MAXIMUM = CONDITIONS_MAXIMUM;
export const POIDS_MAXIMUM = 10;
const METHODES: readonly MethodeScore[] = ['rangs', 'reduits'];
const SENS: readonly Sens[] = ['haut', 'bas'];

/** A high score means a zone to look at: what is better high raises it when low. */
export function sensNaturel(id: IndicateurId): Sens {
  return indicateurs[id].polarite === 'haut_favorable' ? 'bas' : 'haut';
}

/** Counts grow with the zone and classes have no scale: neither can be a part. */
export function composable(id: IndicateurId): boolean {
  return !['effectif', 'zonage'].includes(indicateurs[id].recette.nature);
}

/** A part as it is first proposed. */
export function partNaturelle(indicateur: IndicateurId): PartScore {
  return { indicateur, poids: 1, sens: sensNaturel(indicateur) };
}

/** Reads `reduits;apl_mg_65:2;taux_pauvrete:1:bas`. Pieces not understood are reported; never throws. */
export function lireScore(texte: string, rejets: string[]): ScoreVoulu {
  let { methode } = SANS_SCORE;
  const parts: PartScore[] = [];
  for (const morceau of texte.split(';').filter((m) => m.trim() !== '')) {
    const dite = METHODES.find((m) => m === morceau.trim());
    const part = lirePart(morceau);
    const double = parts.some((p) => p.indicateur === part?.indicateur);
    if (dite) methode = dite;
    else if (part && !double && parts.length < PARTS_MAXIMUM) parts.push(part);
    else rejets.push(morceau.trim());
  }
  return { methode, parts };
}

function lirePart(morceau: string): PartScore | null {
  const [nom = '', poidsDit = '1', sensDit, ...reste] = morceau.split(':').map((m) => m.trim());
  const indicateur = indicateurIds.find((id) => id === nom);
  if (!indicateur || !composable(indicateur) || reste.length > 0) return null;
  const poids = Number(poidsDit);
  const sens = sensDit === undefined ? sensNaturel(indicateur) : SENS.find((s) => s === sensDit);
  return poidsDit !== '' && poids > 0 && poids <= POIDS_MAXIMUM && sens ? { indicateur, poids, sens } : null;
}

/** Writes a composite; `lireScore` gives it back. */
export function ecrireScore({ methode, parts }: ScoreVoulu): string {
  const dites = parts.map(
    ({ indicateur, poids, sens }) => `${indicateur}:${poids}${sens === sensNaturel(indicateur) ? '' : `:${sens}`}`
  );
  return [...(methode === SANS_SCORE.methode ? [] : [methode]), ...dites].join(';');
}
