import { indicateurs, type Manifeste } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import Comparaison from '../charts/Comparaison.svelte';
import { dessiner } from '../charts/image';
import Parts from '../charts/Parts.svelte';
import { composer, type Dessin, type Planche } from '../charts/planche';
import { compte, figure, unites } from '../format/nombres';
import type { Figure } from '../queries/figures';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';
import { grapheDe } from './graphe';
import { origine, phrase, reserves, titre } from './phrases';

/** Where a figure comes from: what its image must say of itself. */
export interface Provenance {
  territoire: Territoire;
  manifeste: Manifeste;
  referentiel: Referentiel;
  /** The address that computes it again. */
  adresse: string;
}

/**
 * A figure as an image that can be read alone; null when it draws nothing.
 * @param accompagnee in a document that gives the sources and the address itself
 */
export function imageDe(
  f: Figure,
  { territoire, manifeste, referentiel, adresse }: Provenance,
  accompagnee = false
): Planche | null {
  const graphe = grapheDe(f, territoire.nom, referentiel);
  if (!graphe) return null;
  const dessin =
    graphe.type === 'parts'
      ? dessiner(Parts, { parts: graphe.parts, titre: graphe.titre, legende: true })
      : dessiner(Comparaison, { rangs: graphe.rangs, decimales: graphe.decimales, titre: graphe.titre });
  return mettreEnPlanche(dessin, graphe.lecture, f, { territoire, manifeste, referentiel, adresse }, accompagnee);
}

/** Another drawing of a figure (its history, its distribution), with the same words around it. */
export const imageAnnexe = (dessin: Dessin, lecture: string, f: Figure, provenance: Provenance): Planche =>
  mettreEnPlanche(dessin, lecture, f, provenance, false);

function mettreEnPlanche(
  dessin: Dessin,
  lecture: string,
  f: Figure,
  { territoire, manifeste, adresse }: Provenance,
  accompagnee: boolean
): Planche {
  const indicateur = indicateurs[f.indicateur];
  const mesure = Number.isNaN(f.valeur)
    ? 'part de la population par classe, en %'
    : [
        figure(indicateur, f.valeur),
        ...(unites[indicateur.unite].suffixe ? [] : [unites[indicateur.unite].titre])
      ].join(' ');
  const marques = reserves(f, manifeste);
  return composer(dessin, {
    titre: titre(f),
    sousTitre: accompagnee
      ? ''
      : [`${territoire.nom} (${compte(f.communes, 'commune')})`, mesure, periode(f.formule)].join(' · '),
    lecture,
    notes: [
      ...(marques.length > 0 ? [`Réserves : ${marques.join(' ; ')}.`] : []),
      ...(accompagnee
        ? []
        : [
            `Source : ${origine(f, manifeste)}`,
            `Maillage, jeu « ${manifeste.jeu} », construction ${manifeste.build}.${manifeste.avertissement ? ` ${manifeste.avertissement}` : ''}`,
            adresse
          ])
    ],
    description: phrase(f, territoire.sujet)
  });
}
