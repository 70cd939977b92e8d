import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { colonnes, lecteur, manifeste, NOMBRE, referentiel } from '../../../tests/fixtures/petitJeu';
import { indicateurs, seuils } from '../catalogue/index';
import type { Requete } from '../data/base';
import { sommer } from '../stats/recomposition';
import { sommesComparateurs, sommesTerritoire } from './diagnostic';
import { PART_COMPARABLE } from './ensembles';
import { figures, planDiagnostic } from './figures';
import { chiffreDe } from './references';

const plan = planDiagnostic(manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut });
const POPULATION = 'population_2023';
const lues = colonnes();
let base: DuckDBConnection;

/** Runs a question as the browser would, on the same engine, in Node. */
async function demander<L>(requete: Requete<L>): Promise<L[]> {
  const preparee = await base.prepare(requete.sql);
  preparee.bind([...requete.parametres] as DuckDBValue[]);
  const reponse = await preparee.runAndReadAll();
  return reponse.getRowObjectsJS().map((rangee) => requete.ligne(rangee as Record<string, unknown>));
}

/** Empty tables whose columns are all the manifest promises: a question that names another one does not compile. */
async function creerTables(): Promise<void> {
  await base.run('CREATE TABLE communes (id INTEGER, departement VARCHAR, region VARCHAR, epci VARCHAR)');
  await base.run(`CREATE TABLE mesures (id INTEGER, ${[...lues.keys()].map((c) => `"${c}" DOUBLE`).join(', ')})`);
}

beforeAll(async () => {
  base = await (await DuckDBInstance.create(':memory:')).connect();
  await creerTables();
});
afterAll(() => base.closeSync());

describe('questions compile on the empty schema', () => {
  it.each([
    ['territoire', sommesTerritoire(plan.formules, POPULATION, [1, 2])],
    ['comparateurs', sommesComparateurs(plan.formules, POPULATION)]
  ])('%s', async (_, requete) => {
    const preparee = await base.prepare(`EXPLAIN ${requete.sql}`);
    preparee.bind([...requete.parametres] as DuckDBValue[]);
    expect((await preparee.runAndReadAll()).currentRowCount).toBeGreaterThan(0);
  });

  it('binds its values: no threshold and no id is written in the text', () => {
    const { sql, parametres } = sommesTerritoire(plan.formules, POPULATION, [7, 11]);
    expect(parametres).toContain(seuils.seuil_apl_mg.defaut);
    expect(parametres.at(-1)).toBe('7,11');
    expect(sql.match(/\?/g)).toHaveLength(parametres.length);
    expect(sql).not.toContain('2.5');
  });
});

describe('SQL and kernel agree', () => {
  beforeAll(async () => {
    const nombre = (v: number) => (Number.isNaN(v) ? 'NULL' : String(v));
    for (let i = 0; i < NOMBRE; i++) {
      const { departement, region } = referentiel.communes;
      await base.run(`INSERT INTO communes VALUES (${i + 1}, '${departement[i]}', '${region[i]}', NULL)`);
      await base.run(
        `INSERT INTO mesures VALUES (${i + 1}, ${[...lues.values()].map((c) => nombre(c[i]!)).join(', ')})`
      );
    }
  });

  it.each(['departement', 'region', 'france'] as const)('over each %s, to 1e-9', async (maille) => {
    const lignes = (await demander(sommesComparateurs(plan.formules, POPULATION))).filter((l) => l.groupe === maille);
    const { groupes, codes } = referentiel.groupes(maille);
    expect(lignes.map((l) => l.code).sort()).toEqual([...codes].sort());
    for (const ligne of lignes) {
      const g = codes.indexOf(ligne.code);
      plan.formules.forEach((formule, k) => {
        const attendu = sommer(formule, lecteur(lues), groupes, codes.length);
        const { numerateur, denominateur, observes } = ligne.sommes[k]!;
        expect(observes).toBe(attendu.observes[g]);
        expect(Math.abs(numerateur - attendu.numerateur[g]!)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(numerateur))
        );
        expect(Math.abs(denominateur - attendu.denominateur[g]!)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(denominateur))
        );
      });
    }
  });

  it('counts every commune once: observed, or absent for one reason', async () => {
    const lignes = await demander(sommesTerritoire(plan.formules, POPULATION, [1, 2, 5, 9]));
    expect(lignes.map((l) => `${l.groupe} ${l.code}`).sort()).toEqual([
      'departement 01',
      'departement 2A',
      'departement 83',
      'region 84',
      'region 93',
      'territoire '
    ]);
    for (const { communes, sommes } of lignes) {
      for (const { observes, absents } of sommes) {
        expect(absents.nonDisponible).toBeGreaterThanOrEqual(0);
        expect(observes + absents.secret + absents.nonDisponible + absents.horsChamp).toBe(communes);
      }
    }
  });

  it('gives a whole département the figures of the département, and does not compare it with itself', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const var83 = await demander(sommesTerritoire(plan.formules, POPULATION, [9, 10, 11, 12]));
    const departement = comparateurs.find((l) => l.groupe === 'departement' && l.code === '83')!;
    const calculees = figures(plan, var83, comparateurs);
    plan.places.forEach(({ debut }, rang) => {
      const { nature } = indicateurs[calculees[rang]!.indicateur].recette;
      if (nature === 'zonage') return;
      expect(calculees[rang]!.valeur).toBe(chiffreDe(plan.formules[debut]!, departement.sommes[debut]!));
      expect(calculees[rang]!.comparateurs.map((c) => c.niveau)).toEqual(['region', 'france']);
    });
  });

  it('gives a whole région the figures of the région, and compares it with France alone', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const { region } = referentiel.communes;
    for (const code of new Set(region)) {
      const ids = region.flatMap((r, i) => (r === code ? [i + 1] : []));
      const ligne = comparateurs.find((l) => l.groupe === 'region' && l.code === code)!;
      const calculees = figures(plan, await demander(sommesTerritoire(plan.formules, POPULATION, ids)), comparateurs);
      plan.places.forEach(({ debut }, rang) => {
        const figure = calculees[rang]!;
        if (indicateurs[figure.indicateur].recette.nature === 'zonage') return;
        expect(figure.valeur).toBe(chiffreDe(plan.formules[debut]!, ligne.sommes[debut]!));
        // Its départements together are the territory itself: only France is another.
        expect(figure.comparateurs.map((c) => c.niveau)).toEqual(['france']);
      });
    }
  });

  it('compares any part of a région with that very région', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const { region } = referentiel.communes;
    const parties = fc.constantFrom(...new Set(region)).chain((code) => {
      const ids = region.flatMap((r, i) => (r === code ? [i + 1] : []));
      return fc.record({
        code: fc.constant(code),
        ids: fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 })
      });
    });
    await fc.assert(
      fc.asyncProperty(parties, async ({ code, ids }) => {
        const lignes = await demander(sommesTerritoire(plan.formules, POPULATION, ids));
        const region = comparateurs.find((l) => l.groupe === 'region' && l.code === code)!;
        for (const figure of figures(plan, lignes, comparateurs)) {
          const comparateur = figure.comparateurs.find((c) => c.niveau === 'region');
          if (!comparateur) continue;
          const { debut } = plan.places.find((p) => p.indicateur === figure.indicateur)!;
          expect(comparateur.codes).toEqual([code]);
          expect(comparateur.valeur).toBe(chiffreDe(figure.formule, region.sommes[debut]!));
        }
        expect(figures(plan, lignes, comparateurs).some((f) => f.comparateurs.some((c) => c.niveau === 'region'))).toBe(
          true
        );
      }),
      { numRuns: 12 }
    );
  });

  it('draws no verdict from a reference that is hardly published', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const calculees = figures(plan, await demander(sommesTerritoire(plan.formules, POPULATION, [1, 2])), comparateurs);
    const references = calculees.flatMap((f) => f.comparateurs);
    expect(references.some((c) => c.partObservee < PART_COMPARABLE)).toBe(true);
    for (const c of references) if (c.partObservee < PART_COMPARABLE) expect(c.issue).toBeNull();
    expect(references.some((c) => c.issue !== null)).toBe(true);
  });

  it('blends the comparators of a territory astride two départements by its population in each', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const astride = await demander(sommesTerritoire(plan.formules, POPULATION, [1, 9]));
    const population = lues.get(POPULATION)!;
    const figure = figures(plan, astride, comparateurs).find((f) => f.indicateur === 'densite_population')!;
    const chez = (code: string) => {
      const { numerateur, denominateur } = comparateurs.find((l) => l.groupe === 'departement' && l.code === code)!
        .sommes[plan.places.find((p) => p.indicateur === 'densite_population')!.debut]!;
      return numerateur / denominateur;
    };
    const attendu = (population[0]! * chez('01') + population[8]! * chez('83')) / (population[0]! + population[8]!);
    expect(figure.comparateurs.find((c) => c.niveau === 'departement')!.valeur).toBeCloseTo(attendu, 9);
  });
});
