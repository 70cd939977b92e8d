import { figure, nombre } from '../format/nombres';
import { indicateurs } from '../catalogue/index';
import type { Contradiction } from '../queries/professionsZonees';

/** Under this share of the inhabitants the two are said to agree. */
const PART_DITE = 1;

/** Where a zoning and the accessibility part, profession by profession; nothing where they agree. */
export function phrasesContradictions(contradictions: readonly Contradiction[]): string[] {
  return contradictions.flatMap(({ profession, france, sansAide, aideesAuDela, habitants }) => {
    const { nom, apl } = profession;
    if (apl === null || habitants === 0) return [];
    const repere = `${indicateurs[apl].court}, France : ${figure(indicateurs[apl], france)}`;
    const dire = (n: number, texte: string) =>
      (100 * n) / habitants < PART_DITE
        ? []
        : [`${nom} : ${nombre(n)} habitants (${nombre((100 * n) / habitants)}\u00a0%) ${texte} (${repere}).`];
    return [
      ...dire(
        sansAide,
        'sont dans une commune classée sans aide, dont l’accessibilité est pourtant sous celle de la France'
      ),
      ...dire(aideesAuDela, 'sont dans une commune aidée, dont l’accessibilité atteint pourtant celle de la France')
    ];
  });
}
