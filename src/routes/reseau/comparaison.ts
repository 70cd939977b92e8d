import type { Annexe } from '$lib/report/annexes';
import { annexesComparaison } from '$lib/report/comparaisonReseaux';
import { motsServis } from '$lib/report/servis';
import type { Face, Reseau } from '$lib/state/reseau.svelte';
import type { Seance } from '$lib/state/seance.svelte';
import type { Referentiel } from '$lib/territory/referentiel';

const mots: Record<
  Face,
  { face: (fichier: string) => string; absent: string; reserve: (empreinte: string) => string }
> = {
  fichier: {
    face: (fichier) => `« ${fichier} »`,
    absent: 'absente du second fichier',
    reserve: (empreinte) => `Empreinte du second fichier : ${empreinte}. Même règle, même périmètre, mêmes zones.`
  },
  public: {
    face: () => 'tous les professionnels comptés',
    absent: 'aucun compte public',
    reserve: () =>
      'En face : autant de personnes que la source publique en compte, placées au centre de leur commune, âges inconnus. Même règle, même périmètre, mêmes zones.'
  }
};

/** The network against what the visitor chose; nothing until both are judged. */
export function comparaisonDe(
  { adresse }: Seance,
  { face, resultats, jugement, enFace, autre, beneficiaires }: Reseau,
  referentiel: Referentiel,
  habitants: Float64Array
): Annexe[] {
  if (face === null || !resultats || !enFace.resultats || jugement !== null || enFace.part !== null) return [];
  const dits = mots[face];
  const { zones: maille } = adresse.etat;
  return annexesComparaison({
    avant: resultats,
    apres: enFace.resultats,
    habitants,
    servis: motsServis(beneficiaires.servis),
    face: dits.face(autre.fichier?.name ?? ''),
    absent: dits.absent,
    reserve: dits.reserve(autre.empreinte ?? ''),
    maille,
    nom: (code) => referentiel.nom(maille, code)
  });
}
