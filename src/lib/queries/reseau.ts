import type { Durees } from '../access/durees';
import {
  mesures,
  professionsReseau,
  publicsServis,
  type Manifeste,
  type ProfessionReseauId,
  type PublicServiId,
  type SourceId
} from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import type { PlaceFiness } from '../network/fichier/situer';
import type { Residents } from '../network/types';
import type { Referentiel } from '../territory/referentiel';

/** Places of the register of establishments by number; none where the data set has no register. */
export async function placesFiness(jeu: Jeu, referentiel: Referentiel): Promise<Map<string, PlaceFiness>> {
  const { etablissements } = jeu;
  if (!etablissements) return new Map();
  const [numeros, codes, longitude, latitude] = await Promise.all([
    etablissements.textes('finess'),
    etablissements.textes('commune'),
    etablissements.nombres('longitude'),
    etablissements.nombres('latitude')
  ]);
  return new Map(
    numeros.flatMap((numero, k) => {
      const commune = referentiel.indice(codes[k] ?? '');
      if (numero === null || commune === undefined) return [];
      return [[numero, { commune, longitude: longitude[k]!, latitude: latitude[k]! }]];
    })
  );
}

/** Column of the public count of a profession: the first of its measures that this data set has. */
export function colonneEffectif(profession: ProfessionReseauId, manifeste: Manifeste): string | null {
  for (const mesure of professionsReseau[profession].effectifs) {
    const derniere = manifeste.mesures[mesure]?.millesimes.at(-1);
    if (derniere) return derniere.colonne;
  }
  return null;
}

/** What counts a public in a data set. */
export interface CompteServi {
  /** Columns that add up to it. */
  colonnes: string[];
  source: SourceId;
  millesime: string;
  /** Published by département: within one, every commune has the same share of them. */
  departementale: boolean;
}

/** The first sum of a public that this data set has in full, at its last vintage; null when it has none. */
export function compteServi(servi: PublicServiId, manifeste: Manifeste): CompteServi | null {
  for (const somme of publicsServis[servi].sommes) {
    const lues = somme.flatMap((mesure) => manifeste.mesures[mesure]?.millesimes.at(-1) ?? []);
    const [premiere] = somme;
    if (premiere === undefined || lues.length < somme.length) continue;
    const { source, maille } = mesures[premiere];
    return {
      colonnes: lues.map((l) => l.colonne),
      source,
      millesime: lues[0]!.millesime,
      departementale: maille === 'departement'
    };
  }
  return null;
}

/** People of a public in each commune; NaN where one of its parts is unknown. The inhabitants where it is not counted. */
export async function lireServis(jeu: Jeu, servi: PublicServiId): Promise<Float64Array> {
  const compte = compteServi(servi, jeu.manifeste) ?? compteServi('tous', jeu.manifeste);
  const colonnes = await Promise.all((compte?.colonnes ?? []).map((c) => jeu.mesures.nombres(c)));
  const [premiere, ...autres] = colonnes;
  if (!premiere) throw new Error('le jeu de données ne compte pas ses habitants');
  return autres.length === 0 ? premiere : premiere.map((n, i) => autres.reduce((somme, c) => somme + c[i]!, n));
}

/** Those to be served: the inhabitants of each commune, where they stand, how densely they live and how far they go. */
export async function lireResidents(
  jeu: Jeu,
  { communes }: Referentiel,
  population: Float64Array,
  durees: Durees
): Promise<Residents> {
  const densite = await jeu.communes.nombres('densite');
  return {
    longitude: communes.longitude,
    latitude: communes.latitude,
    habitants: population,
    classe: Uint8Array.from(densite, (d) => (d >= 1 && d <= 7 ? d : 0)),
    durees
  };
}
