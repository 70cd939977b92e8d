import { sansAges } from '$lib/network/comptes';
import { SANS_REGLAGES } from '$lib/network/fichier/lire';
import type { Annexe } from '$lib/report/annexes';
import { annexesComparaison, RESERVE_AGES, RESERVE_MAIN } from '$lib/report/comparaisonReseaux';
import { motsServis } from '$lib/report/servis';
import type { Face, Reseau } from '$lib/state/reseau.svelte';
import type { Seance } from '$lib/state/seance.svelte';
import type { Referentiel } from '$lib/territory/referentiel';

const mots: Record<
  Face,
  {
    face: string;
    absent: string;
    reserve: (empreinte: string) => string;
    /** Nobody knows how old they are. */
    sansAges?: true;
  }
> = {
  fichier: {
    face: 'le second fichier',
    absent: 'absente du second fichier',
    reserve: (empreinte) => `Empreinte du second fichier : ${empreinte}. Même règle, même périmètre, mêmes zones.`
  },
  public: {
    face: 'tous les professionnels comptés',
    absent: 'aucun compte public',
    reserve: () =>
      'En face : autant de personnes que la source publique en compte, placées au centre de leur commune, âges inconnus. Même règle, même périmètre, mêmes zones.',
    sansAges: true
  }
};

/** The network against what the visitor chose; nothing until both are judged. */
export function comparaisonDe(
  { adresse }: Seance,
  reseau: Reseau,
  referentiel: Referentiel,
  habitants: Float64Array
): Annexe[] {
  const { face, resultats, jugement, enFace, autre, regle } = reseau;
  if (face === null || !resultats || !enFace.resultats || jugement !== null || enFace.part !== null) return [];
  const dits = mots[face];
  const { zones: maille } = adresse.etat;
  const { empreinte, corrections, reglages } = autre;
  const main = face === 'fichier' && (corrections.size > 0 || reglages !== SANS_REGLAGES);
  const sans = regle.cinqAns && dits.sansAges;
  return annexesComparaison({
    avant: sans ? resultats.map(sansAges) : resultats,
    apres: sans ? enFace.resultats.map(sansAges) : enFace.resultats,
    habitants,
    servis: motsServis(reseau),
    face: dits.face,
    absent: dits.absent,
    reserve: [dits.reserve(empreinte ?? ''), ...(main ? [RESERVE_MAIN] : []), ...(sans ? [RESERVE_AGES] : [])].join(
      ' '
    ),
    maille,
    nom: (code) => referentiel.nom(maille, code)
  });
}
