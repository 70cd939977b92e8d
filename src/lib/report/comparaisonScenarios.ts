import type { ProfessionScenario } from '../catalogue/index';
import { fini, nombre, unites } from '../format/nombres';
import type { Changements, Evaluation } from '../queries/scenario';
import type { Annexe } from './annexes';
import { LECTURE_SCENARIO, phraseChangements } from './scenario';

/** A scenario of a profession, and what it does to the territory. */
export interface ScenarioCompare extends Evaluation {
  nom: string;
  profession: ProfessionScenario;
  changements: Changements;
}

/** The scenarios kept for a territory, side by side; none, no table. */
export function annexeScenarios(
  sujet: string,
  scenarios: readonly ScenarioCompare[],
  nom: (commune: number) => string
): Annexe | null {
  if (scenarios.length === 0) return null;
  const hypotheses = new Set(scenarios.map(({ profession }) => `${profession.libelle} : ${profession.hypothese}`));
  return {
    titre: 'Scénarios d’offre',
    feuille: 'Scénarios',
    phrases: [
      `${sujet} : ce que changeraient ${scenarios.length === 1 ? 'le scénario gardé' : `les ${nombre(scenarios.length)} scénarios gardés`} pour lui, avant et après, en moyenne pondérée par les habitants standardisés.`
    ],
    colonnes: [
      { titre: 'Scénario', part: 0.15 },
      { titre: 'Profession', part: 0.15 },
      { titre: 'Changements', part: 0.18 },
      { titre: 'APL publiée', part: 0.1, decimales: 2 },
      { titre: 'Variation', part: 0.1, decimales: 3 },
      { titre: 'Variation, au moins', part: 0, decimales: 3, tableurSeul: true },
      { titre: 'Variation, au plus', part: 0, decimales: 3, tableurSeul: true },
      { titre: 'Unité', part: 0, tableurSeul: true },
      { titre: 'Habitants qui gagnent', part: 0.11, decimales: 0 },
      { titre: 'Habitants qui perdent', part: 0.11, decimales: 0 },
      { titre: 'Habitants, selon les temps', part: 0.1, decimales: 0 }
    ],
    rangees: scenarios.map((s) => [
      s.nom,
      s.profession.libelle,
      phraseChangements(s.changements, nom),
      fini(s.avant),
      fini(s.delta),
      fini(s.bas),
      fini(s.haut),
      unites[s.profession.unite].titre,
      s.gagnent,
      s.perdent,
      s.partages
    ]),
    lectures: [LECTURE_SCENARIO, ...hypotheses]
  };
}
