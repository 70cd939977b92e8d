import { indicateurs, type IndicateurId } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { figure, nombre } from '../format/nombres';
import { face, type Figure } from '../queries/figures';
import type { Reprise } from '../state/reprises.svelte';
import { saillants } from './phrases';

export type Sens = 'defavorable' | 'favorable' | 'autre';

export const titresSens: Record<Sens, string> = {
  defavorable: 'Moins favorable qu’en France',
  favorable: 'Plus favorable qu’en France',
  autre: 'Phrases modifiées dont le chiffre ne ressort plus'
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
    const reprise = reprises.find((r) => r.indicateur === indicateur);
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

/** « Infirmiers : 26,7 pour 10 000 hab., contre 13,1 en France (2016) ». */
function phraseDe(f: Figure): string {
  const indicateur = indicateurs[f.indicateur];
  const france = face(f);
  const contre = france ? `, contre ${nombre(france.valeur, indicateur.decimales)} en France` : '';
  return `${indicateur.court} : ${figure(indicateur, f.valeur)}${contre} (${periode(f.formule)})`;
}

/** An edited sentence may state a number that is no longer the one of the page. */
function changement(reprise: Reprise, regle: string, build: string): string {
  if (reprise.regle === regle) return '';
  const donnees = reprise.build === build ? '' : ' (les données ont changé de construction)';
  return `Le chiffre n’est plus celui de la phrase${donnees} : « ${reprise.regle} » est devenu « ${regle} ».`;
}
