import { periode } from '../catalogue/formule';
import { indicateurs } from '../catalogue/index';
import { enumeration } from '../format/listes';
import { figure, nombre } from '../format/nombres';
import type { Figure } from '../queries/figures';
import { tablesZonages, type Contradiction } from '../queries/professionsZonees';
import type { Annexe } from './annexes';
import { raisonAbsence } from './phrases';

/** Under this share of the inhabitants the two are said to agree. */
const PART_DITE = 1;

/** Where a zoning and the accessibility part, profession by profession; nothing where they agree. */
export function phrasesContradictions(contradictions: readonly Contradiction[]): string[] {
  return contradictions.flatMap(({ profession, france, sansAide, aideesAuDela, habitants }) => {
    const { nom, apl } = profession;
    if (apl === null || habitants === 0) return [];
    const repere = `${indicateurs[apl].court}, France\u00a0: ${figure(indicateurs[apl], france)}`;
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

/** The zonings of the professions together, a line a class; null where the data set has none. */
export function annexeZonages(figures: readonly Figure[], trouvees: readonly Contradiction[]): Annexe | null {
  const { tables, absentes } = tablesZonages(figures);
  const rangees = tables.flatMap((t) => t.rangees);
  if (rangees.length === 0) return null;
  const noms = absentes.map(({ nom }) => nom.toLowerCase());
  return {
    titre: 'Le zonage officiel de chaque profession',
    feuille: 'Zonage des professions',
    phrases: phrasesContradictions(trouvees),
    colonnes: [
      { titre: 'Profession', part: 0.3 },
      { titre: 'Classe', part: 0.3 },
      { titre: 'Part de la population, en %', part: 0.15, decimales: 1 },
      { titre: 'Habitants', part: 0.13, decimales: 0 },
      { titre: 'Millésime', part: 0.12 },
      { titre: 'Cadre national', part: 0, tableurSeul: true }
    ],
    rangees: rangees.flatMap(({ profession, figure: f }): (string | number | null)[][] =>
      f.observes === 0
        ? [
            [
              profession.nom,
              `pas de classe publiée : ${raisonAbsence(f)}`,
              null,
              null,
              periode(f.formule),
              profession.cadre
            ]
          ]
        : f.repartition.map(({ modalite, part, population }) => [
            profession.nom,
            modalite.libelle,
            part,
            population,
            periode(f.formule),
            profession.cadre
          ])
    ),
    lectures: [
      'L’ARS classe sur plusieurs critères, à une maille plus large que la commune et à une autre date que celle de l’accessibilité : un écart entre les deux n’est pas une erreur.',
      ...(noms.length > 0 ? [`Absent de ce jeu de données : le zonage des ${enumeration(noms)}.`] : [])
    ]
  };
}
