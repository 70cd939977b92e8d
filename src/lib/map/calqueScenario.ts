import type { ProfessionScenario } from '../catalogue/index';
import { avecSigne, avecUnite, nombre, unites } from '../format/nombres';
import { classeEffet, PARTAGE, type Simulation } from '../queries/scenario';
import { entreSignes, SELON_LES_TEMPS } from '../report/scenario';
import type { Calque } from './calque';
import { couleurs, divergente } from './palette';

/** Losses, next to nothing, gains: seven classes around zero, in the colours of a pivot. */
const RANGS = [-3, -2, -1, 0, 1, 2, 3] as const;
const TEINTES = divergente([-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5], 0);

/** Class of the communes whose sense depends on the times, after those of the ranks. */
const DOUTE = RANGS.length;

/** What a scenario changes, commune by commune: in colour only what each reading of the times says. */
export function calqueScenario(
  { effets, deltas }: Simulation,
  { libelle, unite, decimales, crans }: ProfessionScenario,
  acces: Float64Array,
  temps: string
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
  const rangs = new Int8Array(deltas.length).fill(RANGS.indexOf(0));
  const touchees = new Map(effets.map((effet) => [effet.commune, effet]));
  for (const effet of effets) {
    const classe = classeEffet(effet, crans);
    rangs[effet.commune] = classe === PARTAGE ? DOUTE : RANGS.indexOf(classe as (typeof RANGS)[number]);
  }
  return {
    titre: `Variation modélisée : ${libelle.toLowerCase()}`,
    sousTitre: unites[unite].titre,
    maille: 'commune',
    indicateurs: [],
    classes: [
      ...RANGS.map((_, k) => ({ couleur: TEINTES[k]!, libelle: libelles[k]! })),
      { couleur: couleurs.fond, libelle: `${SELON_LES_TEMPS} : rien, un gain ou une perte`, hachuree: true }
    ],
    rangs,
    groupes: Int32Array.from(deltas, (_, i) => i),
    mots: (i) => {
      if (i < 0) return ['Hors de toute commune'];
      const avant = acces[i]!;
      const { delta, bas, haut } = touchees.get(i) ?? { delta: 0, bas: 0, haut: 0 };
      const variation = `Variation modélisée : ${avecSigne(delta, decimales + 1)}`;
      const bande = entreSignes(bas, haut, decimales + 1);
      return [
        Number.isNaN(avant) ? 'APL non publiée' : `Publiée : ${avecUnite(avant, unite, decimales)}`,
        variation,
        ...(bande.includes(' à ') ? [`Selon les temps : de ${bande}`] : []),
        ...(rangs[i] === DOUTE ? ['Ni un gain ni une perte sûrs'] : [])
      ];
    },
    note: `${temps} Barème de l’APL. Une variation s’ajoute au niveau publié ; elle n’est pas une APL recalculée.`
  };
}
