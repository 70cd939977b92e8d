import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleJson, sansExemples } from '../../../tests/exemples';
import { atteinteDe } from '../../../tests/reseaux';
import { couverture, nombreAtteints } from './couverture';
import { chancesDepart, chancesGarder, couvertureAttendue } from './departs';

interface Exemple {
  points: [string, number, string][];
  providers: [string, number][];
  minutes: Record<string, number[]>;
  limits: Record<string, number>;
  covered_by: Record<string, string[]>;
  coverage: number;
  coverage_two_choices: number;
  loss_of_coverage_if_leaves: Record<string, number>;
  captive_population: Record<string, number>;
  departure_probability_5y: Record<string, number>;
  expected_coverage_5y: number;
  uncovered: string[];
  coverage_worst_single_loss: number;
}

describe.skipIf(sansExemples)('l’exemple aux six points', () => {
  const e = sansExemples ? undefined : exempleJson<Exemple>('worked-examples/network_coverage_fragility.json');
  const points = e?.points ?? [];
  const listes = points.map(([nom, , genre]) =>
    (e?.minutes[nom] ?? []).flatMap((t, k) => (t <= (e?.limits[genre] ?? NaN) ? [k] : []))
  );
  const atteinte = atteinteDe(listes);
  const habitants = Float64Array.from(points, ([, p]) => p);
  const zone = points.map((_, i) => i);
  const noms = e?.providers.map(([nom]) => nom) ?? [];

  it('couvre, laisse le choix et dépend des mêmes', () => {
    points.forEach(([nom], i) => expect(listes[i]!.map((k) => noms[k])).toEqual(e!.covered_by[nom]));
    const c = couverture(atteinte, habitants, zone);
    expect(c.couverts / c.habitants).toBeCloseTo(e!.coverage, 12);
    expect(c.choix / c.habitants).toBeCloseTo(e!.coverage_two_choices, 12);
    expect(c.moinsUn).toBeCloseTo(e!.coverage_worst_single_loss, 12);
    expect(c.captifs).toEqual([{ personne: noms.indexOf('k4'), habitants: e!.captive_population['k4'] }]);
    noms.forEach((nom, k) => {
      const pris = c.captifs.find((x) => x.personne === k)?.habitants ?? 0;
      expect(pris).toBe(e!.captive_population[nom]);
      expect(pris / c.habitants).toBeCloseTo(e!.loss_of_coverage_if_leaves[nom]!, 12);
    });
    expect(zone.filter((i) => nombreAtteints(atteinte, i) === 0).map((i) => points[i]![0])).toEqual(e!.uncovered);
  });

  it('attend la même couverture dans cinq ans', () => {
    const garder = chancesGarder(
      atteinte,
      Float64Array.from(noms, (n) => e!.departure_probability_5y[n]!)
    );
    expect(couvertureAttendue(garder, habitants, zone)).toBeCloseTo(e!.expected_coverage_5y, 12);
  });
});

describe('couverture', () => {
  const reseau = fc.array(
    fc.record({ p: fc.integer({ min: 0, max: 1000 }), qui: fc.uniqueArray(fc.nat(5), { maxLength: 4 }) }),
    { minLength: 1, maxLength: 8 }
  );

  it('captifs : ce que la couverture perd vraiment quand chacun part', () =>
    fc.assert(
      fc.property(reseau, (lignes) => {
        const habitants = Float64Array.from(lignes, (l) => l.p);
        const zone = lignes.map((_, i) => i);
        const sans = (k: number) =>
          couverture(atteinteDe(lignes.map((l) => l.qui.filter((q) => q !== k))), habitants, zone).couverts;
        const c = couverture(atteinteDe(lignes.map((l) => l.qui)), habitants, zone);
        for (let k = 0; k <= 5; k++)
          expect(c.couverts - sans(k)).toBe(c.captifs.find((x) => x.personne === k)?.habitants ?? 0);
        const pire = Math.min(c.couverts, ...Array.from({ length: 6 }, (_, k) => sans(k)));
        if (c.habitants > 0) expect(c.moinsUn).toBeCloseTo(pire / c.habitants, 12);
      })
    ));

  it('attendue : ce que donne l’énumération des départs', () =>
    fc.assert(
      fc.property(
        reseau,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (lignes, q) => {
          const habitants = Float64Array.from(lignes, (l) => l.p + 1);
          const zone = lignes.map((_, i) => i);
          let attendue = 0;
          for (let cas = 0; cas < 64; cas++) {
            const reste = (k: number) => ((cas >> k) & 1) === 1;
            const chance = q.reduce((p, qk, k) => p * (reste(k) ? 1 - qk : qk), 1);
            const c = couverture(atteinteDe(lignes.map((l) => l.qui.filter(reste))), habitants, zone);
            attendue += (chance * c.couverts) / c.habitants;
          }
          const garder = chancesGarder(atteinteDe(lignes.map((l) => l.qui)), Float64Array.from(q));
          expect(couvertureAttendue(garder, habitants, zone)).toBeCloseTo(attendue, 10);
        }
      )
    ));

  it('ne compte personne où la population est inconnue, et n’a pas de part où nul ne vit', () => {
    const a = atteinteDe([[0], [], [0, 1]]);
    expect(couverture(a, Float64Array.of(NaN, 10, 30), [0, 1, 2])).toEqual({
      habitants: 40,
      couverts: 30,
      choix: 30,
      captifs: [],
      moinsUn: 0.75
    });
    expect(couverture(a, Float64Array.of(0, 0, 0), [0, 1, 2]).moinsUn).toBeNaN();
  });

  it('un âge inconnu compte comme un départ', () => {
    const q = chancesDepart(Float64Array.of(NaN, 30), [{ age: 60, probabilite: 0.1 }]);
    expect([...q]).toEqual([1, 0]);
    expect([...chancesGarder(atteinteDe([[0], [0, 1], []]), q)]).toEqual([0, 1, 0]);
  });
});
