import { indicateurs, mailles } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { figure, nombre, ordinal } from '../format/nombres';
import type { Couche } from '../queries/couche';
import type { CroisementZones, VoisinageLu } from '../state/analyses.svelte';
import { decimalesScore } from '../state/colonnesZones';
import type { ScoreZones } from '../state/noter';
import type { Matiere } from '../state/reperage';
import { sensNaturel } from '../state/score';
import { bornesQuantiles, classeDe } from '../stats/classes';
import { CLASSES_LISA, type ClasseLisa } from '../stats/moran';
import { intervalleEnMots } from '../queries/coucheEnMots';
import type { Calque } from './calque';
import { sequentielle, TEINTES_CROISEES, TEINTES_VOISINAGE } from './palette';

type Zones = Pick<Matiere, 'maille' | 'groupes'>;

const CLASSES_SCORE = 5;
const dire = (couche: Couche, g: number) =>
  `${indicateurs[couche.indicateur].court} : ${figure(indicateurs[couche.indicateur], couche.valeurs[g])}`;

/** A composite in fifths of the zones that have one; under the pointer, its parts. */
export function calqueScore(score: ScoreZones, { maille, groupes }: Zones): Calque {
  const decimales = decimalesScore(score);
  const bornes = bornesQuantiles(score.valeurs, CLASSES_SCORE, decimales);
  const classes = sequentielle(Math.max(1, bornes.length - 1)).map((couleur, k) => ({
    couleur,
    libelle: intervalleEnMots({ bornes, methode: 'quantiles' }, k, decimales)
  }));
  return {
    titre: 'Score composé par vous, non officiel',
    sousTitre: `${score.voulu.methode === 'rangs' ? 'de 0 à 100' : 'en écarts-types'}, par ${mailles[maille].libelle}`,
    maille,
    indicateurs: score.parts.map(({ couche }) => couche.indicateur),
    classes,
    rangs: Int8Array.from(score.valeurs, (v) => classeDe(bornes, v, 'quantiles')),
    groupes,
    mots: (g) => {
      if (g < 0 || Number.isNaN(score.valeurs[g]!)) return ['Sans score : une part manque, ou hors du champ'];
      return [
        `Score ${nombre(score.valeurs[g], decimales)}, ${ordinal(score.rangs[g]!)} sur ${nombre(score.notees)}`,
        ...score.parts.map(({ couche }, k) => `${nombre(score.apports[k]![g], decimales)} pour « ${dire(couche, g)} »`)
      ];
    },
    note: 'Plus le score est haut, plus la situation est à regarder. Cinquièmes des zones du champ qui ont toutes leurs parts.'
  };
}

export const motsVoisinage: Record<ClasseLisa, string> = {
  haut_haut: 'Haut entouré de haut',
  bas_bas: 'Bas entouré de bas',
  haut_bas: 'Haut entouré de bas',
  bas_haut: 'Bas entouré de haut',
  aucune: 'Non significatif',
  isolee: 'Sans voisin qui ait une valeur'
};

/** Clusters of like zones, and exceptions. */
export function calqueVoisinage(
  { couche, association, valeurs, lisse }: VoisinageLu,
  { maille, groupes }: Zones
): Calque {
  const indicateur = indicateurs[couche.indicateur];
  return {
    titre: `Zones groupées : ${indicateur.court}${lisse ? ', taux lissés' : ''}`,
    sousTitre: `${periode(couche.formule)}, par ${mailles[maille].libelle}`,
    maille,
    indicateurs: [couche.indicateur],
    classes: CLASSES_LISA.map((c) => ({ couleur: TEINTES_VOISINAGE[c], libelle: motsVoisinage[c] })),
    rangs: association.classes,
    groupes,
    mots: (g) => {
      const classe = CLASSES_LISA[association.classes[g] ?? -1];
      if (!classe) return ['Sans valeur, ou hors du champ'];
      const valeur = `${figure(indicateur, valeurs[g])}${lisse ? ' (lissé)' : ''}`;
      const p =
        classe === 'isolee' ? [] : [`I local ${nombre(association.locaux[g], 2)}, q = ${nombre(association.q[g], 3)}`];
      return [motsVoisinage[classe], valeur, ...p];
    },
    note: 'I de Moran local, contiguïté, 999 permutations, au plus 5 % de fausses découvertes (Benjamini-Hochberg).'
  };
}

const TIERS = ['tiers le plus favorable', 'tiers du milieu', 'tiers le moins favorable'] as const;
const TIERS_NEUTRES = ['tiers le plus bas', 'tiers du milieu', 'tiers le plus haut'] as const;

/** « tiers le moins favorable », or « le plus haut » where neither end is better. */
export function tiers({ indicateur }: Couche): readonly string[] {
  return indicateurs[indicateur].polarite === 'neutre' ? TIERS_NEUTRES : TIERS;
}

/** The values of a third: thirds run from the least to the most to be looked at, values from low to high. */
export function bornesDuTiers({ indicateur }: Couche, bornes: readonly number[], rang: number): string {
  const k = sensNaturel(indicateur) === 'haut' ? rang : bornes.length - 2 - rang;
  return intervalleEnMots({ bornes, methode: 'quantiles' }, k, indicateurs[indicateur].decimales);
}

/** Need and supply at once. */
export function calqueCroisement({ besoin, offre, classes }: CroisementZones, { maille, groupes }: Zones): Calque {
  const cote = tiers(besoin).length;
  const [lignes, colonnes] = [besoin, offre].map((c) => indicateurs[c.indicateur].court);
  return {
    titre: `${lignes} × ${colonnes}`,
    sousTitre: `${[...new Set([periode(besoin.formule), periode(offre.formule)])].join(' et ')}, par ${mailles[maille].libelle}`,
    maille,
    indicateurs: [besoin.indicateur, offre.indicateur],
    classes: TEINTES_CROISEES.map((couleur, k) => ({
      couleur,
      libelle: `${lignes} : ${tiers(besoin)[Math.floor(k / cote)]} ; ${colonnes} : ${tiers(offre)[k % cote]}`
    })),
    rangs: classes,
    groupes,
    mots: (g) => (g < 0 ? ['Hors de toute zone'] : [dire(besoin, g), dire(offre, g)]),
    note: 'Tiers des zones du champ qui ont les deux valeurs. Deux faits au même endroit, non une cause.'
  };
}
