import type { Apports } from './apports';
import { placer, type Moyens, type Placement } from './placer';

/** What is left to choose once a place of the answer cannot be had. */
export interface Alternative extends Placement {
  /** The places done without, each in turn: what is left is the same. */
  sans: number[];
}

/** For each place of an answer, the best answer without it; the ones worth most first. */
export async function alternatives(
  apports: Apports,
  { choix }: Pick<Placement, 'choix'>,
  parLieu: number,
  moyens: Moyens,
  avancer: (trouvees: readonly Alternative[], rang: number, toutes: number) => void = () => undefined
): Promise<Alternative[]> {
  const lieux = [...new Set(choix)];
  const trouvees: Alternative[] = [];
  const classer = () => trouvees.toSorted((a, b) => b.total - a.total);
  for (const [rang, sans] of lieux.entries()) {
    avancer(classer(), rang, lieux.length);
    const autre = await placer(apports, choix.length, parLieu, moyens, new Set([sans]));
    const pareille = trouvees.find((t) => t.choix.join() === autre.choix.join());
    if (pareille) pareille.sans.push(sans);
    else trouvees.push({ sans: [sans], ...autre });
  }
  return classer();
}
