import type { ProfessionScenario } from '../catalogue/index';
import { avecSigne, avecUnite, nombre, unites } from '../format/nombres';
import { rangEffet, type Simulation } from '../queries/scenario';
import type { Calque } from './calque';
import { divergente } from './palette';

/** Losses, next to nothing, gains: seven classes around zero, in the colours of a pivot. */
const RANGS = [-3, -2, -1, 0, 1, 2, 3] as const;
const TEINTES = divergente([-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5], 0);

/** What a scenario changes, commune by commune. */
export function calqueScenario(
  { deltas }: Simulation,
  { libelle, unite, decimales, crans }: ProfessionScenario,
  acces: Float64Array
): Calque {
  const [un, deux, trois] = crans.map((c) => nombre(c, decimales)) as [string, string, string];
  const libelles = [
    `perd ${trois} et plus`,
    `perd de ${deux} à ${trois}`,
    `perd de ${un} à ${deux}`,
    'presque rien',
    `gagne de ${un} à ${deux}`,
    `gagne de ${deux} à ${trois}`,
    `gagne ${trois} et plus`
  ];
  return {
    titre: `Variation modélisée : ${libelle.toLowerCase()}`,
    sousTitre: unites[unite].titre,
    maille: 'commune',
    indicateurs: [],
    classes: RANGS.map((_, k) => ({ couleur: TEINTES[k]!, libelle: libelles[k]! })),
    rangs: Int8Array.from(deltas, (d) => rangEffet(d, crans) + 3),
    groupes: Int32Array.from(deltas, (_, i) => i),
    mots: (i) => {
      if (i < 0) return ['Hors de toute commune'];
      const avant = acces[i]!;
      if (Number.isNaN(avant))
        return ['APL non publiée', `Variation modélisée : ${avecSigne(deltas[i]!, decimales + 1)}`];
      return [
        `Publiée : ${avecUnite(avant, unite, decimales)}`,
        `Variation modélisée : ${avecSigne(deltas[i]!, decimales + 1)}`
      ];
    },
    note: 'Temps estimés à vol d’oiseau, barème de l’APL. Une variation s’ajoute au niveau publié ; elle n’est pas une APL recalculée.'
  };
}
