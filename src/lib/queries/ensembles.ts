import type { Formule } from '../catalogue/formule';
import { indicateurs, mesures, type IndicateurId } from '../catalogue/index';
import { comparer } from '../stats/comparaison';
import type { Bornes } from '../stats/intervalles';
import type { LigneDiagnostic, SommesFormule } from './diagnostic';
import type { Comparateur } from './figures';
import { chiffreDe } from './references';

/** Under this observed share a reference speaks of its published communes only: no verdict is drawn from it. */
export const PART_COMPARABLE = 0.95;

/** From this observed share on, all of it is: what is missing would not show at one decimal. */
export const PART_ENTIERE = 0.9995;

/** Communes that the territory is set against, summed together: those it resembles, or those of the visitor's choice. */
export interface Ensemble {
  niveau: 'semblables' | 'choisi';
  codes: string[];
  ligne: LigneDiagnostic;
  /** Indicators by which they were chosen: they cannot also be judged by them. */
  variables: ReadonlySet<IndicateurId>;
}

/** The figure of those communes together: Σ over Σ, as for any territory. None for counts and for what chose them. */
export function faceA(
  { niveau, codes, ligne, variables }: Ensemble,
  formule: Formule,
  rang: number,
  valeur: number,
  intervalle: Bornes | null
): Comparateur[] {
  if (formule.issue.type === 'somme' || variables.has(formule.indicateur)) return [];
  // Lent by their départements, the figures of many places say more of the map than of those places.
  if (niveau === 'semblables' && parDepartement(formule)) return [];
  const sommes = ligne.sommes[rang]!;
  const reference = chiffreDe(formule, sommes);
  const part = partObservee(ligne, sommes);
  const { decimales } = indicateurs[formule.indicateur];
  const comparable = part >= PART_COMPARABLE && !parDepartement(formule);
  const issue = comparable ? comparer(valeur, intervalle, reference, decimales) : null;
  return [{ niveau, codes, valeur: reference, partObservee: part, issue }];
}

/** Share of the population on which a figure stands; of the communes, where nobody lives. */
export function partObservee({ population, communes }: LigneDiagnostic, sommes: SommesFormule): number {
  return population === 0 ? sommes.observes / communes : sommes.population / population;
}

/** A figure made of measures published by département. */
export function parDepartement({ millesimes }: Formule): boolean {
  return millesimes.some(({ mesure }) => mesures[mesure].maille === 'departement');
}
