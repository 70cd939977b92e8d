import { indicateurs } from '../catalogue/index';
import { avecSigne, nombre } from '../format/nombres';
import type { Cote, LigneComparee } from '../queries/coteACote';
import { motsIssue, raisonAbsence, signesIssue, titre } from './phrases';

const motsSans: Record<NonNullable<LigneComparee['sansIssue']>, string> = {
  effectif: 'effectif : ne se compare pas',
  departement: 'valeur des départements',
  absence: 'une valeur manque',
  partielle: 'trop peu observé'
};

/** Title of a line: what, unit, year, and the class of a zoning. */
export const titreLigne = ({ gauche, classe }: LigneComparee) =>
  classe === null ? titre(gauche.figure) : `${titre(gauche.figure)} : ${classe}, en % de la population`;

/** « ▲ supérieur », or why nothing can be said. */
export const lecture = ({ issue, sansIssue }: LigneComparee) =>
  issue ? `${signesIssue[issue]} ${motsIssue[issue]}` : sansIssue ? motsSans[sansIssue] : '';

export const ecartEnMots = ({ ecart, ecartRelatif, decimales }: LigneComparee) => {
  if (Number.isNaN(ecart)) return 'n.d.';
  return Number.isNaN(ecartRelatif)
    ? avecSigne(ecart, decimales)
    : `${avecSigne(ecart, decimales)} (${avecSigne(100 * ecartRelatif)}\u00a0%)`;
};

export const absenceDe = ({ valeur, figure }: Cote) => (Number.isNaN(valeur) ? raisonAbsence(figure) : '');

/** How many key figures stand above, below, or cannot be told apart. */
export function bilan(lignes: readonly LigneComparee[], gauche: string, droite: string): string {
  const n = (issue: LigneComparee['issue']) => lignes.filter((l) => l.issue === issue).length;
  const juges = lignes.filter((l) => l.issue !== null).length;
  return `Sur ${nombre(juges)} chiffres comparables, ${gauche} est supérieur à ${droite} pour ${nombre(n('superieur'))}, inférieur pour ${nombre(n('inferieur'))}, non différent pour ${nombre(n('non_different'))}.`;
}

export const themeDe = ({ indicateur }: LigneComparee) => indicateurs[indicateur].theme;
