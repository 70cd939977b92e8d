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
import { entieres, type Perimetre } from '../territory/territoire';

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
    ['territoire', sommesTerritoire(plan.formules, POPULATION, entieres([0, 1]))],
    ['comparateurs', sommesComparateurs(plan.formules, POPULATION)]
  ])('%s', async (_, requete) => {
    const preparee = await base.prepare(`EXPLAIN ${requete.sql}`);
    preparee.bind([...requete.parametres] as DuckDBValue[]);
    expect((await preparee.runAndReadAll()).currentRowCount).toBeGreaterThan(0);
  });

  it('binds its values: no threshold and no id is written in the text', () => {
    const { sql, parametres } = sommesTerritoire(plan.formules, POPULATION, entieres([6, 10]));
    expect(parametres).toContain(seuils.seuil_apl_mg.defaut);
    expect(parametres.slice(-2)).toEqual(['7,11', '1,1']);
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
    const lignes = await demander(sommesTerritoire(plan.formules, POPULATION, entieres([0, 1, 4, 8])));
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
    const var83 = await demander(sommesTerritoire(plan.formules, POPULATION, entieres([8, 9, 10, 11])));
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
      const ids = region.flatMap((r, i) => (r === code ? [i] : []));
      const ligne = comparateurs.find((l) => l.groupe === 'region' && l.code === code)!;
      const calculees = figures(
        plan,
        await demander(sommesTerritoire(plan.formules, POPULATION, entieres(ids))),
        comparateurs
      );
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
      const ids = region.flatMap((r, i) => (r === code ? [i] : []));
      return fc.record({
        code: fc.constant(code),
        ids: fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 })
      });
    });
    await fc.assert(
      fc.asyncProperty(parties, async ({ code, ids }) => {
        const lignes = await demander(sommesTerritoire(plan.formules, POPULATION, entieres(ids)));
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

  it('any partition of a territory recomposes, communes split between its parts included', async () => {
    const tirage = fc.record({
      ids: fc.subarray([...Array(NOMBRE).keys()], { minLength: 2 }),
      parts: fc.array(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), { minLength: NOMBRE, maxLength: NOMBRE }),
      cotes: fc.array(fc.constantFrom('ici', 'la', 'partagee'), { minLength: NOMBRE, maxLength: NOMBRE })
    });
    await fc.assert(
      fc.asyncProperty(tirage, async ({ ids, parts, cotes }) => {
        const cote = (sien: 'ici' | 'la') => ({
          communes: ids.filter((i) => cotes[i] === sien || cotes[i] === 'partagee'),
          parts: new Map(
            ids.flatMap((i) =>
              cotes[i] === 'partagee' ? [[i, sien === 'ici' ? parts[i]! : 1 - parts[i]!] as const] : []
            )
          )
        });
        const lire = async (perimetre: Perimetre) => {
          if (perimetre.communes.length === 0) return undefined;
          const lignes = await demander(sommesTerritoire(plan.formules, POPULATION, perimetre));
          return lignes.find((l) => l.groupe === 'territoire');
        };
        const [tout, ici, la] = [await lire(entieres(ids)), await lire(cote('ici')), await lire(cote('la'))];
        const proche = (a: number, b: number) =>
          expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)));
        proche((ici?.population ?? 0) + (la?.population ?? 0), tout!.population);
        tout!.sommes.forEach(({ numerateur, denominateur, population }, k) => {
          const somme = (de: 'numerateur' | 'denominateur' | 'population') =>
            (ici?.sommes[k]?.[de] ?? 0) + (la?.sommes[k]?.[de] ?? 0);
          proche(somme('numerateur'), numerateur);
          proche(somme('denominateur'), denominateur);
          proche(somme('population'), population);
        });
      }),
      { numRuns: 12 }
    );
  });

  it('a whole département but for a part of one commune is set against it', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const presque = { communes: [8, 9, 10, 11], parts: new Map([[8, 0.5]]) };
    const lignes = await demander(sommesTerritoire(plan.formules, POPULATION, presque));
    const effectif = figures(plan, lignes, comparateurs).find((f) => f.indicateur === 'population')!;
    const habitants = lues.get(POPULATION)!;
    expect(effectif.valeur).toBe(habitants[8]! / 2 + habitants[9]! + habitants[10]! + habitants[11]!);
    expect(effectif.comparateurs.map((c) => c.niveau)).toEqual(['departement', 'region', 'france']);
  });

  it('draws no verdict from a reference that is hardly published', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const calculees = figures(
      plan,
      await demander(sommesTerritoire(plan.formules, POPULATION, entieres([0, 1]))),
      comparateurs
    );
    const references = calculees.flatMap((f) => f.comparateurs);
    expect(references.some((c) => c.partObservee < PART_COMPARABLE)).toBe(true);
    for (const c of references) if (c.partObservee < PART_COMPARABLE) expect(c.issue).toBeNull();
    expect(references.some((c) => c.issue !== null)).toBe(true);
  });

  it('blends the comparators of a territory astride two départements by its population in each', async () => {
    const comparateurs = await demander(sommesComparateurs(plan.formules, POPULATION));
    const astride = await demander(sommesTerritoire(plan.formules, POPULATION, entieres([0, 8])));
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
