import type { IndicateurId } from '../catalogue/index';
import type { Couche } from '../queries/couche';
import { composer, type Score } from '../stats/score';
import type { PartScore, ScoreVoulu } from './score';

/** A composite over the zones of a search. */
export interface ScoreZones extends Score {
  voulu: ScoreVoulu;
  champ: Uint8Array;
  /** The parts that this data set and level allow, in order, with their layers. */
  parts: readonly { part: PartScore; couche: Couche }[];
  /** Zones that have a score. */
  notees: number;
}

/**
 * The composite of the layers read; null as long as one of them is that of another level, or none is.
 * @param avant the composite before: where weights alone moved, nothing is brought to scale again
 */
export function noter(
  voulu: ScoreVoulu,
  couches: readonly Couche[],
  champ: Uint8Array,
  avant: ScoreZones | null = null
): ScoreZones | null {
  const parId = new Map<IndicateurId, Couche>(couches.map((c) => [c.indicateur, c]));
  const parts = voulu.parts.flatMap((part) => {
    const couche = parId.get(part.indicateur);
    return couche ? [{ part, couche }] : [];
  });
  if (parts.length === 0 || parts.some(({ couche }) => couche.valeurs.length !== champ.length)) return null;
  const composantes = parts.map(({ part, couche }) => ({ ...part, valeurs: couche.valeurs }));
  const memes =
    avant?.champ === champ &&
    avant.voulu.methode === voulu.methode &&
    avant.parts.length === parts.length &&
    parts.every(({ part, couche }, k) => avant.parts[k]?.couche === couche && avant.parts[k].part.sens === part.sens);
  const score = composer(composantes, voulu.methode, champ, memes ? avant.echelles : undefined);
  return {
    ...score,
    voulu,
    champ,
    parts,
    notees: score.valeurs.reduce((n, v) => n + (Number.isNaN(v) ? 0 : 1), 0)
  };
}
