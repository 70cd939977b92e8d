import type { ProfessionScenario } from '../catalogue/index';
import { compte, nombre } from '../format/nombres';
import { enumeration } from '../format/listes';
import type { But, Exacte } from '../state/implantation';
import type { Glouton } from '../siting/glouton';

/** What was asked, as sentences need it. */
export interface Question {
  postes: number;
  but: But;
  profession: Pick<ProfessionScenario, 'parEtp'>;
  nom: (candidat: number) => string;
}

/** What an answer is worth: supply that reaches the needy as a share of what is put in, or how many are covered. */
export function valeurLue(
  total: number,
  postes: number,
  { but, profession }: Omit<Question, 'nom' | 'postes'>
): string {
  return but.type === 'gain' ? `${nombre((100 * total) / (profession.parEtp * postes), 1)}\u00a0%` : nombre(total);
}

const atteint = (total: number, { postes, ...question }: Question): string =>
  question.but.type === 'gain'
    ? `${valeurLue(total, postes, question)} de l’offre apportée va aux habitants comptés`
    : `${compte(total, 'habitant compté aurait', 'habitants comptés auraient')} un de ces postes à ${question.but.minutes}\u00a0minutes au plus, même avec des temps longs`;

/** Head of the column of worths. */
export const titreValeur = ({ type }: But): string =>
  type === 'gain' ? 'Part utile de l’offre' : 'Habitants à portée';

/** « Brignoles (83), Le Val (83) pour 2 postes ». */
export function nommerLieux(choix: readonly number[], nom: Question['nom']): string {
  const lieux = [...new Set(choix)].map((c) => {
    const postes = choix.filter((d) => d === c).length;
    return postes > 1 ? `${nom(c)} pour ${postes} postes` : nom(c);
  });
  return enumeration(lieux);
}

/** The answer found one post after the other. */
export function phrasePas({ choix, total, borne }: Glouton, question: Question): string {
  const { postes, profession, nom, but } = question;
  const lieux = nommerLieux(
    choix.map((c) => c.candidat),
    nom
  );
  const tete = postes === 1 ? 'Le meilleur lieu' : 'L’un après l’autre';
  const assez =
    choix.length < postes
      ? ` ${choix.length === 1 ? 'Un poste y suffit' : `${choix.length} postes y suffisent`} : un de plus n’apporterait rien sous ce niveau.`
      : '';
  const tout =
    but.type === 'gain' && total >= 0.9995 * profession.parEtp * postes
      ? ' D’autres choix font aussi bien : chercher à couvrir le plus d’habitants, un niveau plus bas ou le cinquième le moins bien servi les départagerait.'
      : '';
  return `${tete} : ${lieux}. ${atteint(total, question)} ; aucun autre choix n’irait au-delà de ${valeurLue(borne, postes, question)}.${assez}${tout}`;
}

/** The exact answer, or how far the best found may be from it. */
export function phraseExacte(
  { choix, total, borne, prouve, secondes }: Exacte,
  pas: Pick<Glouton, 'total'>,
  question: Question
): string {
  const { postes, nom } = question;
  const duree = secondes < 0.1 ? 'moins de 0,1\u00a0s' : `${nombre(secondes, secondes < 10 ? 1 : 0)}\u00a0s`;
  const mieux = total > pas.total * (1 + 1e-6);
  const lieux = `${nommerLieux(choix, nom)} : ${atteint(total, question)}`;
  const progres = mieux ? `, contre ${valeurLue(pas.total, postes, question)} l’un après l’autre` : '';
  if (!prouve)
    return `Le meilleur choix trouvé en ${duree}, sans preuve qu’il soit le meilleur possible : ${lieux}${progres} ; aucun autre n’irait au-delà de ${valeurLue(borne, postes, question)}.`;
  if (!mieux) return `Optimum prouvé en ${duree} : aucun autre choix n’apporte davantage que celui-ci.`;
  return `Optimum prouvé en ${duree} : ${lieux}${progres}.`;
}

/** What is looked for, and what it is not. */
export const LECTURE_IMPLANTATION =
  'La réponse immédiate place les postes l’un après l’autre : elle vaut au moins 63 % du meilleur possible, et la borne dite est celle de ces données. La réponse exacte compare tous les choix à la fois ; « prouvé » veut dire qu’aucun ne fait mieux, aux mêmes temps et au barème de l’APL. Des communes où un poste servirait le plus, jamais un conseil à une personne.';
