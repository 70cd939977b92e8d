import type { Apports } from './apports';
import { placer, type Moyens, type Placement } from './placer';

/** What is left to choose once a place of the answer cannot be had. */
export interface Alternative extends Placement {
  /** The place done without. */
  sans: number;
}

/** For each place of an answer, the best answer without it; the ones worth most first. */
export async function alternatives(
  apports: Apports,
  { choix }: Pick<Placement, 'choix'>,
  parLieu: number,
  moyens: Moyens,
  avancer: (faites: number, toutes: number) => void = () => undefined
): Promise<Alternative[]> {
  const lieux = [...new Set(choix)];
  const trouvees: Alternative[] = [];
  for (const sans of lieux) {
    avancer(trouvees.length, lieux.length);
    trouvees.push({ sans, ...(await placer(apports, choix.length, parLieu, moyens, new Set([sans]))) });
  }
  return trouvees.sort((a, b) => b.total - a.total || a.sans - b.sans);
}
