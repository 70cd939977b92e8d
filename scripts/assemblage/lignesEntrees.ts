import { mesures } from '../../src/lib/catalogue/index.ts';
import type { CommuneLue, Entrees } from '../entrees.ts';
import type { LignesEntrees } from '../tables/vues.ts';

/** What geography adds to the inputs, in the order of communes. */
export interface Geographie {
  superficies: Float64Array;
  points: readonly { longitude: number; latitude: number }[];
  voisins: readonly { a: number; b: number; longueur: number }[];
}

/** The inputs as rows, in the columns of `vues.ts`. `communes` in code order. */
export function lignesEntrees(
  entrees: Entrees,
  communes: readonly CommuneLue[],
  { superficies, points, voisins }: Geographie
): LignesEntrees {
  const ids = new Map(communes.map(({ code }, rang) => [code, rang + 1]));
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
      c.densite,
      c.codesPostaux.join(' '),
      points[rang]?.longitude ?? null,
      points[rang]?.latitude ?? null,
      c.positionApprochee
    ]),
    territoires_lus: entrees.territoires.map((t) => [t.maille, t.code, t.nom]),
    anciennes_lues: entrees.anciennes.map((a) => [a.code, a.nom, a.actuelle]),
    voisins_lus: voisins.map((v) => [v.a, v.b, v.longueur]),
    valeurs_departement: entrees.valeursDepartement.map((v) => [
      v.departement,
      v.mesure,
      v.millesime,
      v.valeur,
      v.absence ?? null,
      mesures[v.mesure].repartition === 'identique'
    ]),
    valeurs_lues: lignesDeValeurs(entrees, ids, superficies)
  };
}

function* lignesDeValeurs(entrees: Entrees, ids: ReadonlyMap<string, number>, superficies: Float64Array) {
  for (const v of entrees.valeurs)
    yield [ids.get(v.commune) ?? null, v.mesure, v.millesime, v.valeur, v.absence ?? null];
  for (const [rang, superficie] of superficies.entries()) {
    yield [rang + 1, 'superficie', entrees.cog, superficie, Number.isNaN(superficie) ? 2 : null];
  }
}
