import { minutesStructures, mesures, structures, type StructureId } from '../catalogue/index';
import { fini } from '../format/nombres';
import { portees, touches, type ChangementSitue, type SimulationStructures } from '../queries/structures';
import type { Annexe, ColonneAnnexe } from './annexes';
import { LECTURE_STRUCTURES, motsSort, phraseDoutes, phraseStructures } from './structures';

/** What a kept scenario opens and closes, of one kind, and what it does. */
export interface StructuresComparees {
  nom: string;
  id: StructureId;
  millesime: string;
  changements: readonly ChangementSitue[];
  simulation: SimulationStructures;
}

const LECTURES = ['longs', 'estimes', 'courts', 'inconnus'] as const;
const motsLecture = {
  longs: 'temps longs',
  estimes: 'temps estimés',
  courts: 'temps courts',
  inconnus: 'inconnus'
} as const;
const QUAND = ['avant', 'apres'] as const;
const motsQuand = { avant: 'avant', apres: 'après' } as const;

/** Places that the scenarios kept for a territory open and close; none, no table. */
export function annexeStructures(
  sujet: string,
  communes: readonly number[],
  scenarios: readonly StructuresComparees[],
  habitants: (commune: number) => number,
  nom: (commune: number) => string,
  /** Which times it rests on. */
  temps: string
): Annexe | null {
  if (scenarios.length === 0) return null;
  const reserves = scenarios.flatMap(({ id, changements }) =>
    changements.flatMap((c) => {
      const mots = motsSort(structures[id], c);
      return mots === '' ? [] : [`${nom(c.commune)}, ${structures[id].un} : ${mots}`];
    })
  );
  const doutes = scenarios.flatMap(({ nom: scenario, id, simulation }) => {
    const mots = phraseDoutes(simulation.inconnus, habitants);
    return mots === '' ? [] : [`${scenario}, ${structures[id].plusieurs} : ${mots}`];
  });
  return {
    titre: 'Scénarios : structures ouvertes et fermées',
    feuille: 'Structures',
    phrases: [
      `${sujet} et alentour : qui aurait la structure la plus proche plus loin, ou plus près, selon les scénarios gardés ; les minutes sont celles de la médiane de ceux qui changent.`
    ],
    colonnes: [
      { titre: 'Scénario', part: 0.16 },
      { titre: 'Genre', part: 0.18 },
      { titre: 'Changements', part: 0.26 },
      { titre: 'Habitants plus loin', part: 0.1, decimales: 0 },
      { titre: 'Minutes de plus', part: 0.1, decimales: 0 },
      { titre: 'Habitants plus près', part: 0.1, decimales: 0 },
      { titre: 'Minutes de moins', part: 0.1, decimales: 0 },
      ...minutesStructures.flatMap((minutes) =>
        QUAND.flatMap((quand) =>
          LECTURES.map((lecture): ColonneAnnexe => {
            const titre = `Habitants du territoire à ${minutes} min, ${motsQuand[quand]}, ${motsLecture[lecture]}`;
            return { titre, part: 0, decimales: 0, tableurSeul: true };
          })
        )
      )
    ],
    rangees: scenarios.map(({ nom: scenario, id, millesime, changements, simulation }) => {
      const [perdent, gagnent] = (['perdent', 'gagnent'] as const).map((s) => touches(simulation.effets, habitants, s));
      const lignes = portees(communes, habitants, simulation);
      return [
        scenario,
        `${mesures[structures[id].mesure].libelle}, ${millesime}`,
        phraseStructures(id, changements, nom),
        perdent!.habitants,
        fini(perdent!.mediane),
        gagnent!.habitants,
        fini(gagnent!.mediane),
        ...lignes.flatMap((ligne) => QUAND.flatMap((quand) => LECTURES.map((lecture) => ligne[quand][lecture])))
      ];
    }),
    lectures: [temps, LECTURE_STRUCTURES, ...doutes, ...new Set(reserves)]
  };
}
