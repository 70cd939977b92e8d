import { nombre } from '../format/nombres';
import { pourcentDe } from './expression';
import type { Referentiel } from './referentiel';
import type { Perimetre } from './territoire';

/** « Mauguio (34) : 18 % de ses habitants »: each commune that a perimeter splits, in the order of their codes. */
export function motsPartages(
  { parts }: Pick<Perimetre, 'parts'>,
  { communes }: Pick<Referentiel, 'communes'>
): string[] {
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([i, part]) => {
      const pourcent = pourcentDe(part);
      const decimales = [0, 1, 2].find((d) => Number(pourcent.toFixed(d)) === pourcent) ?? 2;
      return `${communes.nom[i]!} (${communes.departement[i]!}) : ${nombre(pourcent, decimales)}\u00a0% de ses habitants`;
    });
}

/** What a share does to a figure, and what it cannot know. */
export const LECTURE_PARTAGE =
  'Un effectif y entre dans la même proportion ; un taux y est celui de la commune entière : rien n’est publié en dessous d’elle.';
