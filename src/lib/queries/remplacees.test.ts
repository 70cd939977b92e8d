import { expect, it } from 'vitest';
import { manifeste } from '../../../tests/fixtures/petitJeu';
import { indicateurIds, indicateurs, seuils } from '../catalogue/index';
import type { LigneDiagnostic } from './diagnostic';
import { figures, planDiagnostic } from './figures';

const plan = planDiagnostic(manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });

/** A territory of ten communes; every formula misses as many of them. */
function ligne(groupe: LigneDiagnostic['groupe'], code: string, manquantes: number): LigneDiagnostic {
  const sommes = plan.formules.map(() => ({
    numerateur: 10,
    denominateur: 100,
    observes: 10 - manquantes,
    population: 1000,
    absents: { secret: 0, nonDisponible: manquantes, horsChamp: 0 }
  }));
  return { groupe, code, communes: 10, population: 1000, sommes };
}

const remplacables = indicateurIds.filter((id) => indicateurs[id].remplacePar !== undefined);
const presentes = (manquantes: number) => {
  const ici = [ligne('territoire', '', manquantes), ligne('departement', '01', manquantes), ligne('region', '84', 0)];
  return figures(plan, ici, [ligne('france', 'france', 0)]).map(({ indicateur }) => indicateur);
};

it('lets the figure of the communes stand alone where it knows them all, and beside the estimate elsewhere', () => {
  expect(remplacables.length).toBeGreaterThan(0);
  for (const id of remplacables) {
    expect(presentes(0)).not.toContain(id);
    expect(presentes(0)).toContain(indicateurs[id].remplacePar);
    expect(presentes(1)).toContain(id);
    expect(presentes(1)).toContain(indicateurs[id].remplacePar);
  }
});
