import type { FichierVoulu } from './types.ts';

const minimum = 300 * 1024;

const classeur = (fichier: string, aux: string) =>
  ({
    fichier: `drees/apl/APL_${fichier}.xlsx`,
    voie: {
      par: 'piece',
      hote: 'data.drees.solidarites-sante.gouv.fr',
      jeu: '530_l-accessibilite-potentielle-localisee-apl',
      piece: `indicateur_d_accessibilite_potentielle_localisee_apl_aux_${aux}_xlsx`
    },
    forme: 'xlsx',
    minimum
  }) as const satisfies FichierVoulu;

/** Workbooks of the current edition, several years each. */
export const aplCourante = [
  classeur('mg', 'medecins_generalistes'),
  classeur('inf', 'infirmieres'),
  classeur('mk', 'kinesitherapeutes'),
  classeur('sf', 'sages_femmes'),
  classeur('cd', 'chirurgiens_dentistes')
] as const;
