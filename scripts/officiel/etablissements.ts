import { filiation } from '../cog/filiation.ts';
import type { Contexte } from '../cog/porter.ts';
import type { EtablissementLu } from '../entrees.ts';
import { CATEGORIES } from '../read/finess/categories.ts';
import type { Lecture } from '../read/lecture.ts';

const LIBELLES: Readonly<Record<string, string>> = CATEGORIES;

/** Establishments named by the registers read, in their current commune, by category then commune. */
export function etablissementsDe(lectures: readonly Lecture[], contexte: Contexte): EtablissementLu[] {
  const places = new Map(lectures.flatMap((lecture) => [...(lecture.places ?? [])]));
  return lectures
    .flatMap((lecture) => {
      const courante = communesCourantes(lecture, contexte);
      return (lecture.etablissements ?? []).flatMap(
        ({ finess, categorie, nom, commune, longitude, latitude, qualite }) => {
          const code = courante.get(commune);
          if (code === undefined) return [];
          const libelle = LIBELLES[categorie] ?? categorie;
          const lit = places.get(finess) ?? null;
          return [{ finess, categorie, libelle, nom, commune: code, longitude, latitude, qualite, places: lit }];
        }
      );
    })
    .sort((a, b) => ordre(a.categorie, b.categorie) || ordre(a.commune, b.commune) || ordre(a.finess, b.finess));
}

/** The current commune of each code of the file; the one that took most of it, where it was cut. */
function communesCourantes(
  { source, geographie, etablissements = [] }: Lecture,
  { passage, nommer }: Contexte
): ReadonlyMap<string, string> {
  const publies = [...new Set(etablissements.map(({ commune }) => commune))].sort();
  const codes = [...new Set(publies.map((code) => passage.communeDe(code) ?? code))];
  const meilleures = new Map<string, { commune: string; part: number }>();
  for (const [commune, apports] of filiation(source, codes, geographie, passage, nommer).apports) {
    for (const { ligne, part } of apports) {
      const code = codes[ligne] ?? '';
      if (part > (meilleures.get(code)?.part ?? 0)) meilleures.set(code, { commune, part });
    }
  }
  return new Map(
    publies.flatMap((code) => {
      const trouvee = meilleures.get(passage.communeDe(code) ?? code);
      return trouvee ? [[code, trouvee.commune] as const] : [];
    })
  );
}

const ordre = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
