import { indicateurs, type IndicateurId } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { avecUnite, nombre, unites } from '../format/nombres';
import { face, type Figure } from '../queries/figures';
import type { Reprise } from '../state/reprises.svelte';
import { phrase, saillants, texteDe } from './phrases';

export type Sens = 'defavorable' | 'favorable' | 'autre';

export const titresSens: Record<Sens, string> = {
  defavorable: 'Moins favorable qu’en France',
  favorable: 'Plus favorable qu’en France',
  autre: 'Autres phrases, au choix de l’auteur'
};

/** A sentence of the synthesis, tied to the figure it states. */
export interface PhraseSynthese {
  indicateur: IndicateurId;
  sens: Sens;
  /** What is shown: the rule's sentence, or the author's. */
  texte: string;
  /** What the rule writes today. */
  regle: string;
  modifiee: boolean;
  /** What changed in the figure since the author wrote; empty when nothing did. */
  avertissement: string;
}

/** The sentences of the rule, with the author's own words in place of those rewritten. */
export function synthese(figures: readonly Figure[], reprises: readonly Reprise[], build: string): PhraseSynthese[] {
  const { favorables, defavorables } = saillants(figures);
  const dites = [
    ...defavorables.map((id) => [id, 'defavorable'] as const),
    ...favorables.map((id) => [id, 'favorable'] as const)
  ];
  const connues = new Set<string>(dites.map(([id]) => id));
  const restantes = figures
    .map((f) => f.indicateur)
    .filter((id) => !connues.has(id) && reprises.some((r) => r.indicateur === id))
    .map((id) => [id, 'autre'] as const);
  return [...dites, ...restantes].flatMap(([indicateur, sens]) => {
    const f = figures.find((x) => x.indicateur === indicateur);
    if (!f) return [];
    const regle = phraseDe(f);
    // Taken as the rule wrote it, a sentence follows the rule.
    const reprise = reprises.find((r) => r.indicateur === indicateur && r.texte !== r.regle);
    return [
      {
        indicateur,
        sens,
        texte: reprise?.texte ?? regle,
        regle,
        modifiee: reprise !== undefined,
        avertissement: reprise ? changement(reprise, regle, build) : ''
      }
    ];
  });
}

/** « Le territoire compte 54 infirmiers, soit 26,7 pour 10 000 habitants, contre 13,1 en France (2016). » */
export function phraseDe(f: Figure): string {
  const { decimales, recette, unite } = indicateurs[f.indicateur];
  // A zoning, or what has no value, says all it has.
  if (recette.nature === 'zonage' || Number.isNaN(f.valeur)) return phrase(f, 'Le territoire');
  const france = face(f);
  // A sign goes with its number; the words of a longer unit have just been said.
  const dite = (v: number) =>
    unites[unite].suffixe.length === 1 ? avecUnite(v, unite, decimales) : nombre(v, decimales);
  const contre = france?.issue ? `, contre ${dite(france.valeur)} en France` : '';
  return `Le territoire ${texteDe(f).replace(/\.$/, '')}${contre} (${periode(f.formule)}).`;
}

/** Figures of which the author may add a sentence: those that have something to say and are not said yet. */
export const ajoutables = (figures: readonly Figure[], dites: readonly PhraseSynthese[]): Figure[] =>
  figures.filter(
    (f) =>
      (!Number.isNaN(f.valeur) || f.repartition.some((r) => r.part > 0)) &&
      !dites.some(({ indicateur }) => indicateur === f.indicateur)
  );

/** An edited sentence may state a number that is no longer the one of the page. */
function changement(reprise: Reprise, regle: string, build: string): string {
  if (reprise.regle === regle) return '';
  const donnees = reprise.build === build ? '' : ' (les données ont changé de construction)';
  return `Le chiffre n’est plus celui de la phrase${donnees} : « ${reprise.regle} » est devenu « ${regle} ».`;
}
