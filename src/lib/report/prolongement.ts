import { mesures, type MesureId } from '../catalogue/index';
import { avecSigne, compte, nombre } from '../format/nombres';
import type { Prolongement, Rythme } from '../stats/prolongement';

/** Years carried on. */
export const HORIZONS = [5, 10] as const;

const pourcent = (taux: number) => `${avecSigne(100 * taux, 2)}\u00a0%`;

export const periodeRythme = ({ debut, fin }: Rythme) => `${debut.annee}–${fin.annee}`;
export const tauxEnMots = ({ taux }: Rythme) => `${pourcent(taux)} par an`;

/** What would be, said as a prolongation and never as a forecast. */
export function phraseProlongement(
  sujet: string,
  mesure: MesureId,
  { tendance, fourchette, points }: Prolongement
): string {
  const quoi = mesures[mesure].libelle.toLowerCase();
  const suites = points.map(({ annee, valeur, bas, haut }) => {
    const entre = fourchette ? ` (entre ${nombre(bas)} et ${nombre(haut)})` : '';
    return `${nombre(valeur)} en ${annee}${entre}`;
  });
  return `${sujet} : au rythme de ${periodeRythme(tendance)} (${tauxEnMots(tendance)}), la ${quoi} passerait de ${nombre(tendance.fin.valeur)} en ${tendance.fin.annee} à ${suites.join(', puis ')}.`;
}

/** How the range is made, and what it is not. */
export function lectureProlongement({ fourchette }: Prolongement, ecartees: number): string {
  const bornes = fourchette
    ? `La fourchette prolonge le rythme le plus lent (${tauxEnMots(fourchette.bas)}, ${periodeRythme(fourchette.bas)}) et le plus rapide (${tauxEnMots(fourchette.haut)}, ${periodeRythme(fourchette.haut)}) observés entre deux millésimes : ce n’est pas un intervalle de confiance.`
    : 'Un seul rythme est connu : aucune fourchette ne peut être donnée.';
  const hors =
    ecartees > 0
      ? ` ${compte(ecartees, 'commune')} sans population à chaque millésime en ${ecartees < 2 ? 'est absente' : 'sont absentes'}.`
      : '';
  return `Prolongement de la tendance passée, pas une prévision : ni les naissances, ni les âges, ni les logements à venir n’y entrent. ${bornes}${hors}`;
}
