import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import { peuple } from './couverture';
import { plafond } from './nombre';
import { PlusProche } from './recours';
import type { Residents } from './types';

/** Share of the people of a class who live nearer than its limit. */
export const PART_NATIONALE = 0.9;

/** Communes where at least one is counted; NaN, unknown, is none. */
export const communesPourvues = (effectifs: ArrayLike<number>): number[] =>
  Array.from(effectifs).flatMap((n, i) => (n > 0 ? [i] : []));

/** The smallest value that a share of the weight does not pass; null without weight. */
export function quantilePondere(valeurs: readonly { valeur: number; poids: number }[], part: number): number | null {
  const tries = valeurs.filter((v) => v.poids > 0).sort((a, b) => a.valeur - b.valeur);
  const total = tries.reduce((n, v) => n + v.poids, 0);
  let cumul = 0;
  for (const { valeur, poids } of tries) {
    cumul += poids;
    if (cumul >= part * total * (1 - 1e-12)) return valeur;
  }
  return null;
}

/** Mean distance to the centre of a disc of the same area, km: nobody lives at no distance of their own town hall. */
export const kmInterieurs = (superficie: number): number => (2 / 3) * Math.sqrt(superficie / Math.PI);

/**
 * Limits as the country itself has them: for each density class, the time to the nearest of all the professionals that
 * nine people out of ten do not pass, rounded up to the minute and one minute at least. A class where nobody lives
 * takes the limit of all. Null when no professional is known.
 * @param pourvues communes that have one of the profession, in network or not
 * @param superficies km² of each commune, NaN where unknown. Counts by commune put a professional of one's own commune
 * at no time, and dense classes would end with a minute that nobody placed at an address can hold: no time is then
 * shorter than the mean one to the centre.
 */
export function limitesNationales(
  residents: Residents,
  pourvues: readonly number[],
  superficies: ArrayLike<number> = [],
  part = PART_NATIONALE
): ParClasse<Limite> | null {
  const { habitants, classe } = residents;
  const proches = PlusProche.parmi(residents, pourvues);
  const temps = Array.from(classe.keys()).flatMap((i) => {
    const proche = proches.de(i, kmInterieurs(superficies[i] || 0));
    return proche ? [{ rang: rangClasse(classe[i]!), valeur: proche.minutes, poids: peuple(habitants, i) }] : [];
  });
  const commune = quantilePondere(temps, part);
  if (commune === null) return null;
  const limite = (rang: number): Limite => {
    const minutes = quantilePondere(
      temps.filter((t) => t.rang === rang),
      part
    );
    return { minutes: Math.max(1, plafond(minutes ?? commune)), km: null };
  };
  return [limite(0), limite(1), limite(2), limite(3), limite(4), limite(5), limite(6)];
}
