import { mesures } from '../../src/lib/catalogue/index.ts';
import type { CommuneLue, Entrees } from '../entrees.ts';
import type { LignesEntrees } from '../tables/vues.ts';

/** What geography adds to the inputs, in the order of communes. */
export interface Geographie {
  superficies: Float64Array;
  points: readonly { longitude: number; latitude: number }[];
  voisins: readonly { a: number; b: number; longueur: number }[];
  composante: Int32Array;
  coupee: Uint8Array;
  /** Nothing where no times were given. */
  barrieres?: readonly (number | null)[] | undefined;
}

/** The inputs as rows, in the columns of `vues.ts`. `communes` in code order. */
export function lignesEntrees(
  entrees: Entrees,
  communes: readonly CommuneLue[],
  { superficies, points, voisins, composante, coupee, barrieres }: Geographie
): LignesEntrees {
  const ids = new Map(communes.map(({ code }, rang) => [code, rang + 1]));
  const series = new Series();
  const superficie = series.rang('superficie', entrees.cog);
  const valeurs_departement = entrees.valeursDepartement.map((v) => [
    v.departement,
    series.rang(v.mesure, v.millesime),
    v.valeur,
    v.absence ?? null,
    mesures[v.mesure].repartition === 'identique'
  ]);
  for (const { mesure, millesime } of entrees.series) series.rang(mesure, millesime);
  return {
    communes_lues: communes.map((c, rang) => [
      rang + 1,
      c.code,
      c.nom,
      c.departement,
      c.region,
      c.epci,
      c.bassinVie,
      c.cantonVille,
      c.cpts,
      c.tvs,
      c.densite,
      c.codesPostaux.join(' '),
      points[rang]?.longitude ?? null,
      points[rang]?.latitude ?? null,
      c.positionApprochee,
      composante[rang] ?? null,
      coupee[rang] === 1,
      barrieres?.[rang] ?? null
    ]),
    territoires_lus: entrees.territoires.map((t) => [t.maille, t.code, t.nom]),
    anciennes_lues: entrees.anciennes.map((a) => [a.code, a.nom, a.actuelle]),
    etablissements_lus: (entrees.etablissements ?? []).map((e) => [
      e.finess,
      e.categorie,
      e.libelle,
      e.nom,
      e.commune,
      e.longitude,
      e.latitude,
      e.qualite,
      e.places
    ]),
    voisins_lus: voisins.map((v) => [v.a, v.b, v.longueur]),
    valeurs_departement,
    series_lues: series.lignes(),
    valeurs_lues: lignesDeValeurs(entrees.series, series, ids, { serie: superficie, superficies })
  };
}

function* lignesDeValeurs(
  lues: Entrees['series'],
  series: Series,
  ids: ReadonlyMap<string, number>,
  { serie, superficies }: { serie: number; superficies: Float64Array }
) {
  const idsDe = new Map<readonly string[], (number | null)[]>();
  for (const { mesure, millesime, communes, valeurs, absences } of lues) {
    const numero = series.rang(mesure, millesime);
    let lignes = idsDe.get(communes);
    if (!lignes) idsDe.set(communes, (lignes = communes.map((code) => ids.get(code) ?? null)));
    for (let rang = 0; rang < lignes.length; rang++)
      yield [lignes[rang] ?? null, numero, valeurs[rang] ?? null, absences[rang] || null];
  }
  for (const [rang, superficie] of superficies.entries())
    yield [rang + 1, serie, superficie, Number.isNaN(superficie) ? 2 : null];
}

/** A number for each measure and vintage, in order of first sight: two texts a row took most of the time. */
class Series {
  readonly #rangs = new Map<string, Map<string, number>>();
  #total = 0;

  rang(mesure: string, millesime: string): number {
    let annees = this.#rangs.get(mesure);
    if (!annees) this.#rangs.set(mesure, (annees = new Map()));
    let rang = annees.get(millesime);
    if (rang === undefined) annees.set(millesime, (rang = this.#total++));
    return rang;
  }

  lignes(): [number, string, string][] {
    return [...this.#rangs].flatMap(([mesure, annees]) =>
      [...annees].map(([millesime, rang]): [number, string, string] => [rang, mesure, millesime])
    );
  }
}
