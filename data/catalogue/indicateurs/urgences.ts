import type { Indicateur } from '../../../src/lib/catalogue/types';
import type { mesures } from '../mesures';
import { LIEUX_BPE, rare } from './densites';

type MesureId = keyof typeof mesures;

const tempsUrgences = <M extends MesureId>(libelle: string, court: string, valeur: M, quoi: string) =>
  ({
    libelle,
    court,
    theme: 'urgences',
    recette: { nature: 'temps', valeur, poids: 'population' },
    unite: 'minutes',
    decimales: 0,
    polarite: 'bas_favorable',
    decoupage: {
      methode: 'seuils',
      bornes: [10, 20, 30, 45],
      origine: 'bornes fixes, en minutes'
    },
    minimum: 0,
    mailleFine: 'commune',
    definition: `Minutes de la commune ${quoi} le plus proche, au 31 décembre 2019 ; moyenne pondérée par la population municipale.`,
    phrase: `est en moyenne à {valeur} minutes ${quoi} le plus proche.`,
    limite:
      'Temps modélisé de 2019 : des services ont ouvert, fermé ou réduit leurs horaires depuis. Une moyenne cache les communes les plus éloignées.'
  }) as const;

/** Care that cannot wait. */
export const urgences = {
  temps_urgences: tempsUrgences(
    'Temps d’accès aux urgences ou au SMUR',
    'Accès aux urgences',
    'temps_urgences',
    'du service d’urgences ou du SMUR'
  ),
  temps_urgences_mcs: tempsUrgences(
    'Temps d’accès aux urgences, au SMUR ou au médecin correspondant du SAMU',
    'Accès aux soins urgents',
    'temps_urgences_mcs',
    'du service d’urgences, du SMUR ou du médecin correspondant du SAMU'
  ),
  densite_urgences: {
    ...rare('Services d’urgences', 'Services d’urgences', 'urgences', LIEUX_BPE, [
      'service d’urgences',
      'services d’urgences'
    ]),
    theme: 'urgences'
  }
} as const satisfies Record<string, Indicateur<MesureId>>;
