import type { IndicateurId } from '../catalogue/index';
import { indicateurs, mesures } from '../catalogue/index';
import { comparerDeux, type Issue } from '../stats/comparaison';
import type { Bornes } from '../stats/intervalles';
import { PART_COMPARABLE, parDepartement } from './ensembles';
import type { Figure } from './figures';

/** One side of a comparison. */
export interface Cote {
  valeur: number;
  intervalle: Bornes | null;
  figure: Figure;
}

/** One key figure of two territories; a zoning gives a line a class. */
export interface LigneComparee {
  cle: string;
  indicateur: IndicateurId;
  /** The class, for a zoning. */
  classe: string | null;
  decimales: number;
  gauche: Cote;
  droite: Cote;
  ecart: number;
  /** The left one less the right one, over the right one; NaN against zero. */
  ecartRelatif: number;
  /** The left one against the right one; null for counts and where no verdict can be drawn. */
  issue: Issue | null;
  /** Why there is no verdict. */
  sansIssue: 'effectif' | 'departement' | 'absence' | 'partielle' | null;
}

/** Key figures of two territories, in the order of the diagnostic. */
export function comparerFigures(gauche: readonly Figure[], droite: readonly Figure[]): LigneComparee[] {
  const autres = new Map(droite.map((f) => [f.indicateur, f]));
  return gauche.flatMap((f) => {
    const autre = autres.get(f.indicateur);
    if (!autre) return [];
    const { decimales, recette } = indicateurs[f.indicateur];
    if (recette.nature !== 'zonage') return [ligne(f, autre, null, decimales, cote(f), cote(autre))];
    const nominale = mesures[recette.classe].nominale === true;
    return f.repartition.flatMap(({ modalite, part }, k) => {
      const face = autre.repartition[k]?.part ?? NaN;
      if (nominale && !(part > 0) && !(face > 0)) return [];
      const cotes = [part, face].map((valeur, c) => ({ valeur, intervalle: null, figure: c === 0 ? f : autre }));
      return [ligne(f, autre, modalite.libelle, 1, cotes[0]!, cotes[1]!)];
    });
  });
}

const cote = (figure: Figure): Cote => ({ valeur: figure.valeur, intervalle: figure.intervalle, figure });

function ligne(
  f: Figure,
  autre: Figure,
  classe: string | null,
  decimales: number,
  gauche: Cote,
  droite: Cote
): LigneComparee {
  const ecart = gauche.valeur - droite.valeur;
  const sansIssue = empechement(f, autre, ecart);
  return {
    cle: classe === null ? f.indicateur : `${f.indicateur}:${classe}`,
    indicateur: f.indicateur,
    classe,
    decimales,
    gauche,
    droite,
    ecart,
    ecartRelatif: droite.valeur === 0 ? NaN : ecart / Math.abs(droite.valeur),
    issue: sansIssue
      ? null
      : comparerDeux(gauche.valeur, gauche.intervalle, droite.valeur, droite.intervalle, decimales),
    sansIssue
  };
}

function empechement(f: Figure, autre: Figure, ecart: number): LigneComparee['sansIssue'] {
  if (Number.isNaN(ecart)) return 'absence';
  if (f.formule.issue.type === 'somme') return 'effectif';
  // Lent by their départements, two figures compare these and not the territories.
  if (parDepartement(f.formule)) return 'departement';
  return Math.min(f.partObservee, autre.partObservee) < PART_COMPARABLE ? 'partielle' : null;
}

/** Widest gap first: by the logarithm of the ratio, the same whichever side is first; counts and absences close the list. */
export function parEcart(lignes: readonly LigneComparee[]): LigneComparee[] {
  const note = ({ gauche, droite, sansIssue }: LigneComparee) => {
    if (sansIssue === 'effectif' || sansIssue === 'absence') return -1;
    const [a, b] = [Math.abs(gauche.valeur), Math.abs(droite.valeur)];
    if (a === b) return 0;
    return Math.abs(Math.log(Math.max(a, 1e-9) / Math.max(b, 1e-9)));
  };
  return lignes.toSorted(
    (a, b) =>
      Number(b.issue !== null && b.issue !== 'non_different') -
        Number(a.issue !== null && a.issue !== 'non_different') || note(b) - note(a)
  );
}
