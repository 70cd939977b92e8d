import { enumeration } from '../format/listes';
import { compte } from '../format/nombres';
import type { FichierJuge, FichierServis } from './fichePreuve';

/** What it takes to find the same judgement again, and what the address does not carry. */
export function phrasesRefaire(
  {
    corrigees,
    regle,
    naissances
  }: Pick<FichierJuge, 'regle' | 'naissances'> & {
    /** Lines of professionals placed by hand. */
    corrigees: number;
  },
  servis: Pick<FichierServis, 'corrigees'> | null
): string[] {
  const memes = servis
    ? 'Les fichiers n’ont pas quitté le navigateur de l’auteur : cette fiche n’en porte ni nom ni ligne. Qui détient les deux mêmes fichiers, celui des professionnels et celui des bénéficiaires, retrouve les mêmes empreintes, et avec l’adresse ci-dessus le même jugement'
    : 'Le fichier n’a pas quitté le navigateur de l’auteur : cette fiche n’en porte ni nom ni ligne. Qui détient le même fichier retrouve la même empreinte, et avec l’adresse ci-dessus le même jugement';
  const main = [
    ...(corrigees > 0 ? [`la commune de ${compte(corrigees, 'ligne')} de professionnels`] : []),
    ...(regle
      ? [
          'ce qui se règle sous le fichier des professionnels (feuille lue, sens de colonnes ou de mots, niveaux, lignes identiques)'
        ]
      : []),
    ...(servis && servis.corrigees > 0 ? [`la commune de ${compte(servis.corrigees, 'ligne')} de bénéficiaires`] : []),
    ...(servis ? ['le sens des colonnes du fichier des bénéficiaires, s’il a été changé'] : [])
  ];
  const reserves = [
    ...(main.length > 0
      ? [`L’adresse ne porte pas ce que l’auteur a réglé à la main, à refaire de même : ${enumeration(main)}.`]
      : []),
    ...(naissances
      ? [
          'Les âges sont comptés de l’année de naissance à l’année en cours à la lecture du fichier : une autre année, les professionnels sont plus âgés, et ce qui en dépend change.'
        ]
      : [])
  ];
  return [`${memes}${reserves.length > 0 ? ', aux réserves qui suivent' : ''}.`, ...reserves];
}
