import type { Manifeste } from '../catalogue/index';
import { compte, date } from '../format/nombres';
import type { Territoire } from '../territory/territoire';

/** What an export says of itself, on its first lines or its first sheet. */
export interface Entete {
  titre: string;
  /** Pairs label, text. */
  mentions: readonly (readonly [string, string])[];
}

/** Where, by which address, from which build: the same words on every export. */
export function mentionsDe(
  { nom, communes }: Pick<Territoire, 'nom' | 'communes'>,
  { jeu, build, date: jour, cog, avertissement }: Manifeste,
  adresse: string
): [lieu: readonly [string, string], ...reste: (readonly [string, string])[]] {
  return [
    ['Territoire', `${nom} (${compte(communes.length, 'commune')})`],
    ['Adresse qui le recalcule', adresse],
    ['Jeu de données', `${jeu}, construction ${build}, données au ${date(jour)}`],
    ['Code officiel géographique', cog],
    ...(avertissement ? ([['Avertissement', avertissement]] as const) : [])
  ];
}
