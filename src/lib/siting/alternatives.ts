import type { Apports } from './apports';
import { placer, type Moyens, type Placement } from './placer';

/** Another answer, nearly as good. */
export interface Alternative extends Placement {
  /** Places of the best answer that it does without. */
  sans: number[];
}

/** Whether each post of a choice is one of another, as many times. */
const comprise = (choix: readonly number[], dans: readonly number[]): boolean =>
  choix.every((c) => choix.filter((d) => d === c).length <= dans.filter((d) => d === c).length);

/** How many are looked for. */
export const NOMBRE_ALTERNATIVES = 10;

interface Branche {
  exclus: ReadonlySet<number>;
  placement: Placement;
}

/**
 * The best answers that hold other places than those before, the ones worth most first: an answer without one of the
 * places of the best, then without one of those of the next, and so on, each time from the best left (Lawler 1972).
 * They are the best in truth as long as time allows each to be looked into; past it, the best of those found.
 */
export async function alternatives(
  apports: Apports,
  { choix }: Pick<Placement, 'choix'>,
  parLieu: number,
  moyens: Moyens & { /** For all of them, seconds. */ enTout: number },
  avancer: (trouvees: readonly Alternative[]) => void = () => undefined
): Promise<Alternative[]> {
  const depart = performance.now();
  const aTemps = () => performance.now() - depart < 1000 * moyens.enTout;
  const vues = new Set<string>();
  const branches: Branche[] = [];
  const trouvees: Alternative[] = [];
  const decrire = (placement: Placement): Alternative => ({
    ...placement,
    sans: [...new Set(choix)].filter((c) => !placement.choix.includes(c))
  });
  const ecarter = async (de: readonly number[], exclus: ReadonlySet<number>) => {
    for (const sans of new Set(de)) {
      const autres = new Set([...exclus, sans]);
      const cle = [...autres].sort((a, b) => a - b).join();
      if (vues.has(cle) || !aTemps()) continue;
      vues.add(cle);
      branches.push({ exclus: autres, placement: await placer(apports, choix.length, parLieu, moyens, autres) });
      avancer(trouvees);
    }
    branches.sort((a, b) => b.placement.total - a.placement.total);
  };
  await ecarter(choix, new Set());
  while (trouvees.length < NOMBRE_ALTERNATIVES) {
    const meilleure = branches.shift();
    if (!meilleure) break;
    const { placement, exclus } = meilleure;
    if (placement.choix.length === 0) continue;
    // What holds no post but those of an answer that is known is that answer, or less of it.
    const connue = [{ choix }, ...trouvees].some((t) => comprise(placement.choix, t.choix));
    if (!connue) trouvees.push(decrire(placement));
    avancer(trouvees);
    await ecarter(placement.choix, exclus);
  }
  return trouvees;
}
