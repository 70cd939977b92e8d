import { sourceIds, sources, type SourceId } from '../../src/lib/catalogue/index.ts';
import { cohesion } from '../../data/catalogue/sources/cohesion.ts';
import { repertoires } from '../../data/catalogue/sources/repertoires.ts';
import type { Entrees } from '../entrees.ts';
import type { DossierBrut } from '../read/dossier.ts';
import type { Lecture } from '../read/lecture.ts';

/** What the manifest says of each source: the bytes really read. */
export function sourcesLues(brut: DossierBrut, lectures: readonly Lecture[]): Entrees['sources'] {
  const lues = sourceIds.filter((id) => sources[id].fichiers.some((fichier) => brut.lus.has(fichier)));
  return lues.map((id) => {
    const { nom, producteur, licence, url, fichiers, millesime, note, reserves } = sources[id];
    const recupere = plusRecent(brut, fichiers);
    return {
      id,
      nom,
      producteur,
      millesime: lu(lectures, id) ?? millesime,
      licence,
      url,
      ...(recupere === null ? {} : { recupere }),
      fichiers: fichiers.map((fichier) => brut.lus.get(fichier)).filter((lu) => lu !== undefined),
      ...(note === undefined ? {} : { note }),
      ...(reserves === undefined ? {} : { reserves })
    };
  });
}

/** Vintage of a file as it was read, where it is replaced by the next under the same name. */
function lu(lectures: readonly Lecture[], id: SourceId): string | undefined {
  if (!(id in repertoires || id in cohesion)) return undefined;
  return lectures.find(({ source }) => source === id)?.colonnes[0]?.millesime;
}

/**
 * Day of the youngest file, from the index of the raw folder. File dates are those of a copy, not of the
 * data, so without an index that says it the date is the first day of the code officiel géographique.
 */
export function dateDe(brut: DossierBrut, cog: string): string {
  return plusRecent(brut, [...brut.lus.keys()]) ?? `${cog}-01-01`;
}

function plusRecent(brut: DossierBrut, fichiers: readonly string[]): string | null {
  const dates = fichiers.flatMap((fichier) => brut.recupere(fichier) || []).sort();
  return dates.at(-1) ?? null;
}
