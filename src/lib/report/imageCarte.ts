import { dessiner } from '../charts/image';
import { composer, LARGEUR_DESSIN, type Planche } from '../charts/planche';
import { enumeration } from '../format/listes';
import { compte } from '../format/nombres';
import type { Jeu } from '../data/jeu';
import type { Lieu } from '../queries/lieux';
import CarteTerritoire from '../map/CarteTerritoire.svelte';
import { silhouette, type Silhouette } from '../map/silhouette';
import { lectureMarques } from './lieux';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';

/** Room for the map on a sheet: its scale bar stands under it. */
const COTE = LARGEUR_DESSIN - 40;
/** Names worth trying; those that cross another are left out. */
const NOMS = 14;

export interface CarteDuTerritoire {
  silhouette: Silhouette;
  titre: string;
  noms: { commune: number; nom: string }[];
  /** Places of care drawn over it. */
  lieux: readonly Lieu[];
  /** What the map shows and leaves out, in words. */
  lecture: string;
}

/** What a map of the territory needs; null when the data set has no contour for it. */
export async function carteDe(
  jeu: Jeu,
  territoire: Territoire,
  referentiel: Referentiel,
  population: (commune: number) => number,
  { cote = COTE, lieux = [] }: { cote?: number; lieux?: readonly Lieu[] } = {}
): Promise<CarteDuTerritoire | null> {
  const trouvee = await silhouette(jeu, territoire, referentiel, cote);
  if (!trouvee) return null;
  const { communes } = territoire;
  const noms = trouvee.detaillee
    ? communes
        .toSorted((a, b) => (population(b) || 0) - (population(a) || 0))
        .slice(0, NOMS)
        .map((commune) => ({ commune, nom: referentiel.communes.nom[commune]! }))
    : [];
  const absents = trouvee.absents.map((code) => referentiel.nom('departement', code));
  return {
    silhouette: trouvee,
    noms,
    lieux,
    titre: `Carte de ${territoire.nom} : ${compte(communes.length, 'commune')}`,
    lecture: [
      !trouvee.detaillee
        ? 'Le territoire, département par département.'
        : trouvee.encart.communes.length > trouvee.dedans.size
          ? 'En teinte, le territoire ; en gris, les communes voisines des mêmes départements.'
          : 'Le territoire, commune par commune.',
      ...lectureMarques(lieux),
      ...(absents.length > 0 ? [`Trop loin pour cette carte : ${enumeration(absents)}.`] : [])
    ].join(' ')
  };
}

/** The map as an image that can be read alone. */
export function plancheCarte({ silhouette: trouvee, titre, noms, lieux, lecture }: CarteDuTerritoire): Planche {
  const dessin = dessiner(CarteTerritoire, { silhouette: trouvee, titre, noms, lieux });
  return composer(dessin, { titre, sousTitre: '', lecture, notes: [], description: `${titre}. ${lecture}` });
}
