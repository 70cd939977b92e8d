import CourbeCouverture from '../charts/CourbeCouverture.svelte';
import { dessiner } from '../charts/image';
import { composer, type Planche } from '../charts/planche';
import { professionsReseau } from '../catalogue/index';
import { seuilCouverture, type RecherchesProfession } from './annexesLacunes';
import { phraseCourbe } from './lacunesReseau';
import type { MotsServis } from './servis';

/** The curve of a profession, for a document. */
export function plancheCourbe({ resultat, lacunes: { courbe } }: RecherchesProfession, servis: MotsServis): Planche {
  const seuil = seuilCouverture(resultat);
  const phrase = phraseCourbe(courbe, resultat.ensemble.lectures.centrale.aPortee, seuil, servis);
  const parts = courbe.couverts.map((c) => c / courbe.habitants);
  return composer(dessiner(CourbeCouverture, { parts, seuil, phrase }), {
    titre: `${professionsReseau[resultat.profession].libelle} : population couverte selon le nombre gardé`,
    sousTitre: '',
    lecture: '',
    notes: [],
    description: phrase
  });
}
