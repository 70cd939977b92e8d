import type { Manifeste, SourceBatie } from '../catalogue/index';
import { date } from '../format/nombres';

/** What every file says of itself first: data set, build, warning, then each source with its vintage and licence. */
export function enteteDe(manifeste: Manifeste, objet: string, sources: readonly SourceBatie[]): string[] {
  const { jeu, build, cog, avertissement } = manifeste;
  return [
    `Maillage : ${objet}`,
    ...(avertissement === undefined ? [] : [`AVERTISSEMENT : ${avertissement}`]),
    `Jeu de données « ${jeu} », construction ${build}, arrêté au ${date(manifeste.date)}, code officiel géographique ${cog}`,
    ...sources.map((s) => `Source : ${s.nom}, ${s.producteur}, millésime ${s.millesime}, ${s.licence}, ${s.url}`)
  ];
}

/** The sources that feed some columns; all of them when no column is named. */
export function sourcesDe(manifeste: Manifeste, colonnes?: ReadonlySet<string>): SourceBatie[] {
  if (!colonnes) return manifeste.sources;
  const ids = new Set(
    Object.values(manifeste.mesures).flatMap((m) =>
      m.millesimes.filter((v) => colonnes.has(v.colonne)).map((v) => v.source ?? m.source)
    )
  );
  return manifeste.sources.filter((s) => ids.has(s.id));
}
