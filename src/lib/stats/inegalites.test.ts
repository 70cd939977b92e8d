import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partager } from './inegalites';

const GOLDEN = join(import.meta.dirname, '../../../../shared/golden/ipea-accessibility');

const zones = fc.array(
  fc.record({
    offre: fc.integer({ min: 0, max: 50 }),
    population: fc.integer({ min: 1, max: 5000 }),
    groupe: fc.integer({ min: 0, max: 3 })
  }),
  { minLength: 1, maxLength: 40 }
);
type Zones = readonly { offre: number; population: number; groupe: number }[];
const mesurer = (lues: Zones) =>
  partager(
    lues.map((z) => z.offre),
    lues.map((z) => z.population),
    lues.map((z) => z.groupe)
  );

describe('partager', () => {
  it('ne trouve aucune inégalité où chacun a la même part', () => {
    const lu = mesurer([1, 2, 3].map((k) => ({ offre: 10 * k, population: 100 * k, groupe: k })));
    for (const mesure of [lu?.gini, lu?.hoover, lu?.theil, lu?.entre]) expect(mesure).toBeCloseTo(0, 12);
  });

  it('dit la part à déplacer quand tout est dans une zone sur deux', () => {
    const lu = mesurer([
      { offre: 10, population: 100, groupe: 0 },
      { offre: 0, population: 100, groupe: 1 }
    ]);
    expect(lu?.hoover).toBeCloseTo(0.5, 12);
    expect(lu?.gini).toBeCloseTo(0.5, 12);
    expect(lu?.theil).toBeCloseTo(Math.LN2, 12);
    expect(lu?.entre).toBeCloseTo(Math.LN2, 12);
  });

  it('laisse de côté les zones sans habitants ou sans valeur, et ne dit rien sans offre', () => {
    const [offre, population] = [
      [10, NaN, 4, 10],
      [100, 100, 0, 100]
    ];
    expect(partager(offre, population, [0, 0, 0, 0])?.gini).toBeCloseTo(0, 12);
    expect(partager([0, 0], [5, 6], [0, 1])).toBeNull();
    expect(partager([], [], [])).toBeNull();
  });

  it('ne dépend ni de l’ordre des zones, ni de leur découpage en parts égales', () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: 2, max: 4 }), (lues, fois) => {
        const lu = mesurer(lues);
        const melange = mesurer([...lues].reverse());
        const coupees = lues.flatMap((z) =>
          Array.from({ length: fois }, () => ({ ...z, offre: z.offre / fois, population: z.population / fois }))
        );
        for (const autre of [melange, mesurer(coupees)])
          for (const cle of ['hoover', 'gini', 'theil', 'entre'] as const)
            expect(Math.abs((autre?.[cle] ?? 0) - (lu?.[cle] ?? 0))).toBeLessThan(1e-9);
        if (lu) {
          expect(lu.entre).toBeLessThanOrEqual(lu.theil + 1e-12);
          expect(lu.hoover).toBeLessThanOrEqual(lu.gini + 1e-12);
        }
      })
    );
  });

  it.skipIf(!existsSync(GOLDEN))('retrouve le Gini et le Theil publiés (paquet accessibility)', () => {
    const attendu = JSON.parse(readFileSync(join(GOLDEN, 'expected.json'), 'utf8')) as {
      cumulative_jobs_30min: { jobs: Record<string, number> };
      gini_population_weighted: { ids: string[]; full_precision_recomputed: number };
      theil_t: { ids: string[]; between: number; within: number; full_precision_recomputed_total: number };
    };
    const sol = new Map(
      readFileSync(join(GOLDEN, 'land_use.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((ligne) => ligne.split(','))
        .map(([id = '', population, , , , decile]) => [id, { population: Number(population), groupe: Number(decile) }])
    );
    const lire = (ids: string[]) =>
      mesurer(
        ids.map((id) => {
          const { population, groupe } = sol.get(id)!;
          return { offre: attendu.cumulative_jobs_30min.jobs[id]! * population, population, groupe };
        })
      )!;
    const { gini_population_weighted: gini, theil_t: theil } = attendu;
    expect(lire(gini.ids).gini).toBeCloseTo(gini.full_precision_recomputed, 6);
    const t = lire(theil.ids);
    expect(t.theil).toBeCloseTo(theil.full_precision_recomputed_total, 7);
    expect(t.entre).toBeCloseTo(theil.between, 4);
    expect(t.theil - t.entre).toBeCloseTo(theil.within, 4);
  });
});
