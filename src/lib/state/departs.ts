import { quantileSorted } from 'd3-array';
import { indicateurs, type IndicateurId, type Reperage } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { Condition } from '../stats/filtre';
import { lireCouches } from './couches';
import type { Critere } from './criteres';
import { sensNaturel } from './score';

type CritereDeclare = Reperage<IndicateurId>['criteres'][number];

/** The criteria of a ready-made search; its thirds are those of all the zones of its level in this data set. */
export async function criteresDe(
  jeu: Jeu,
  { criteres, maille }: Reperage<IndicateurId>,
  seuil: number
): Promise<Critere[]> {
  const tiers = criteres.filter((c) => c.tiers).map((c) => c.indicateur);
  const { couches } = await lireCouches(jeu, tiers, { maille, seuil });
  return criteres.map((declare) => {
    const couche = declare.tiers && couches.find((c) => c.indicateur === declare.indicateur);
    return couche
      ? { indicateur: declare.indicateur, condition: tiersDefavorable(declare.indicateur, couche.valeurs) }
      : critereFixe(declare);
  });
}

/** A criterion whose thresholds are declared. */
export function critereFixe({ indicateur, min = -Infinity, max = Infinity, rangs }: CritereDeclare): Critere {
  return { indicateur, condition: rangs ? { rangs } : { min, max } };
}

/** The third of the values to be looked at, at the decimals shown: the bound that a person reads is the one applied. */
export function tiersDefavorable(indicateur: IndicateurId, valeurs: Float64Array): Condition {
  const lues = Array.from(valeurs.filter((v) => !Number.isNaN(v)).sort());
  const { decimales } = indicateurs[indicateur];
  const borne = (part: number) => Number((quantileSorted(lues, part) ?? NaN).toFixed(decimales));
  if (lues.length === 0) return { min: -Infinity, max: Infinity };
  return sensNaturel(indicateur) === 'haut'
    ? { min: borne(2 / 3), max: Infinity }
    : { min: -Infinity, max: borne(1 / 3) };
}
