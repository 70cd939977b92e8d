import { professionsReseau, type Manifeste, type ProfessionReseauId } from '../catalogue/index';
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

/** Those to be served: the inhabitants of each commune, where they stand, and how densely they live. */
export async function lireResidents(jeu: Jeu, { communes }: Referentiel, population: Float64Array): Promise<Residents> {
  const densite = await jeu.communes.nombres('densite');
  return {
    longitude: communes.longitude,
    latitude: communes.latitude,
    habitants: population,
    classe: Uint8Array.from(densite, (d) => (d >= 1 && d <= 7 ? d : 0))
  };
}
