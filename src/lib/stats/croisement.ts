import { quantileSorted } from 'd3-array';
import { classeDe } from './classes';
import type { Sens } from './score';

/** Classes on each side of a crossing of two indicators. */
export const COTE = 3;

/** One side of a crossing: values, and which end of them is the one to look at. */
export interface CoteCroise {
  valeurs: Float64Array;
  sens: Sens;
}

export interface CroisementLu {
  /** Rank of the class: side × 3 + side, each from the least to the most to be looked at; −1 where either is absent. */
  classes: Int8Array;
  /** Breaks of each side, ascending in value: lowest, two cuts, highest. */
  bornes: readonly [readonly number[], readonly number[]];
  /** Zones of the field left out because one of the two has no value. */
  absentes: number;
}

/** Two indicators cut in thirds of the zones of the field that have both (quantiles of type 7), and crossed. */
export function croiser(premier: CoteCroise, second: CoteCroise, champ: Uint8Array): CroisementLu {
  const connue = (g: number) => !Number.isNaN(premier.valeurs[g]!) && !Number.isNaN(second.valeurs[g]!);
  const bornes = [premier, second].map(({ valeurs }) => {
    const lues = Array.from(valeurs.filter((_, g) => champ[g] === 1 && connue(g)).sort());
    return Array.from({ length: COTE + 1 }, (_, k) => quantileSorted(lues, k / COTE) ?? NaN);
  }) as [number[], number[]];
  let absentes = 0;
  const rang = ({ valeurs, sens }: CoteCroise, cote: 0 | 1, g: number) => {
    const k = classeDe(bornes[cote], valeurs[g]!, 'quantiles');
    return sens === 'haut' ? k : COTE - 1 - k;
  };
  const classes = Int8Array.from(champ, (dedans, g) => {
    if (dedans === 0) return -1;
    if (connue(g)) return rang(premier, 0, g) * COTE + rang(second, 1, g);
    absentes++;
    return -1;
  });
  return { classes, bornes, absentes };
}
