import { indicateurs } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { figure, nombre, ordinal, unites } from '../format/nombres';
import type { Couche } from '../queries/couche';
import { classeEnMots, motsAbsence } from '../queries/coucheEnMots';
import { lisserCouche } from '../queries/lissageCouche';
import type { Fourchette } from '../stats/score';
import type { ScoreZones } from './noter';

/** A column of the list of zones: sorted on, shown, and written in the file. */
export interface ColonneZone {
  cle: string;
  titre: string;
  aide: string;
  /** One value a zone; NaN when absent. */
  valeurs: Float64Array;
  /** The order that brings the least favourable first. */
  croissant: boolean;
  /** False for classes: a place among them says nothing. */
  ordonnee: boolean;
  /** What is said of a zone; `absente` is why it has no value. */
  dire: (zone: number) => string;
  absente: (zone: number) => string;
  fichier: readonly ColonneFichier[];
  /** Columns of the data set it rests on, for the sources. */
  requis: readonly string[];
}

/** A column of the file. */
export interface ColonneFichier {
  titre: string;
  valeur: (zone: number) => string | number | undefined;
}

const titreFichier = ({ indicateur, formule }: Couche, suite = '') => {
  const { libelle, unite } = indicateurs[indicateur];
  return `${libelle}${suite} (${unites[unite].titre}, ${periode(formule)})`;
};

/** The value of an indicator, and beside it, where it is a rate of events, the smoothed one. */
export function colonnesCouche(couche: Couche): ColonneZone[] {
  const indicateur = indicateurs[couche.indicateur];
  const absente = (g: number) => motsAbsence[couche.absences[g] || 2];
  const enClasses = couche.classes.type === 'modalites';
  const valeur = (g: number) => (enClasses ? classeEnMots(couche, g) : couche.valeurs[g]!);
  const commune = {
    aide: unites[indicateur.unite].titre,
    croissant: indicateur.polarite !== 'bas_favorable',
    ordonnee: !enClasses,
    absente,
    requis: couche.formule.requis
  };
  const brute: ColonneZone = {
    ...commune,
    cle: couche.indicateur,
    titre: indicateur.court,
    valeurs: couche.valeurs,
    dire: (g) => (enClasses ? classeEnMots(couche, g) : figure(indicateur, couche.valeurs[g])),
    fichier: [
      {
        titre: titreFichier(couche),
        valeur: (g) => (Number.isNaN(couche.valeurs[g]!) ? absente(g) : valeur(g))
      }
    ]
  };
  const lissees = lisserCouche(couche);
  if (!lissees) return [brute];
  return [
    brute,
    {
      ...commune,
      cle: `${couche.indicateur}.lisse`,
      titre: `${indicateur.court}, lissé`,
      aide: `${commune.aide}, lissage bayésien empirique vers le taux de la France`,
      valeurs: lissees,
      dire: (g) => figure(indicateur, lissees[g]),
      fichier: [
        {
          titre: titreFichier(couche, ', lissé (bayésien empirique)'),
          valeur: (g) => (Number.isNaN(lissees[g]!) ? absente(g) : lissees[g])
        }
      ]
    }
  ];
}

/** Decimals of a composite: percentile ranks are read to the tenth, z-scores to the hundredth. */
export const decimalesScore = (score: ScoreZones): number => (score.voulu.methode === 'rangs' ? 1 : 2);

/** The composite, its rank and, once known, the ranks it takes when weights move. */
export function colonneScore(score: ScoreZones, fourchette: Fourchette | null): ColonneZone {
  const decimales = decimalesScore(score);
  const rang = (g: number) => {
    const [meilleur, pire] = [fourchette?.meilleurs[g] ?? NaN, fourchette?.pires[g] ?? NaN];
    const dit = ordinal(score.rangs[g]!);
    return Number.isNaN(meilleur) ? dit : `${dit} (${nombre(meilleur)} à ${nombre(pire)})`;
  };
  return {
    cle: 'score',
    titre: 'Score composé',
    aide: 'score composé par vous, non officiel ; rang, et rangs extrêmes quand les poids bougent de 25 %',
    valeurs: score.valeurs,
    croissant: false,
    ordonnee: true,
    dire: (g) => `${nombre(score.valeurs[g], decimales)} · ${rang(g)}`,
    absente: () => 'une part manque',
    fichier: [
      {
        titre: 'Score composé, non officiel',
        valeur: (g) => (Number.isNaN(score.valeurs[g]!) ? 'une part manque' : score.valeurs[g])
      },
      { titre: 'Rang', valeur: (g) => score.rangs[g] },
      { titre: 'Meilleur rang, poids à ± 25 %', valeur: (g) => fourchette?.meilleurs[g] },
      { titre: 'Pire rang, poids à ± 25 %', valeur: (g) => fourchette?.pires[g] },
      ...score.parts.map(({ couche }, k) => ({
        titre: `Part du score : ${indicateurs[couche.indicateur].libelle}`,
        valeur: (g: number) => score.apports[k]![g]
      }))
    ],
    requis: score.parts.flatMap(({ couche }) => couche.formule.requis)
  };
}
