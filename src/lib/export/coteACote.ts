import { fini } from '../format/nombres';
import { themes, type Manifeste } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import type { LigneComparee } from '../queries/coteACote';
import { absenceDe, lecture, themeDe, titreLigne } from '../report/coteACote';
import { origine } from '../report/phrases';
import { classeurDe } from './classeur';
import type { Entete } from './lignes';

/** Two territories side by side as a workbook: numbers are numbers, an absence says why. */
export function classeurCoteACote(
  entete: Entete,
  [gauche, droite]: readonly [string, string],
  lignes: readonly LigneComparee[],
  manifeste: Manifeste
): Promise<Uint8Array> {
  const titres = [
    'Thème',
    'Indicateur',
    'Millésime',
    gauche,
    'Intervalle, bas',
    'Intervalle, haut',
    droite,
    'Intervalle, bas',
    'Intervalle, haut',
    'Écart',
    'Écart relatif',
    `${gauche} face à ${droite}`,
    'Source'
  ];
  const rangees = lignes.map((l) => [
    themes[themeDe(l)].libelle,
    titreLigne(l),
    periode(l.gauche.figure.formule),
    ...[l.gauche, l.droite].flatMap((c) => [
      fini(c.valeur) ?? absenceDe(c),
      fini(c.intervalle?.bas),
      fini(c.intervalle?.haut)
    ]),
    fini(l.ecart),
    fini(l.ecartRelatif),
    lecture(l),
    origine(l.gauche.figure, manifeste)
  ]);
  return classeurDe([
    { nom: 'Présentation', rangees: [[entete.titre], [], ...entete.mentions.map((m) => [...m])], largeurs: [28, 100] },
    {
      nom: 'Comparaison',
      rangees: [titres, ...rangees],
      largeurs: [22, 60, 12, 16, 12, 12, 16, 12, 12, 12, 12, 24, 60]
    }
  ]);
}
