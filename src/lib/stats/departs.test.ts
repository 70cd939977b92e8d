import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleJson, sansExemples } from '../../../tests/exemples';
import { auMoins, nombreDeparts, probabiliteDepart, risqueAnnuel } from './departs';

const TABLE = [
  { age: 60, probabilite: 0.1 },
  { age: 62, probabilite: 0.2 }
];
const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('chance de partir', () => {
  it.each([
    [59.9, 0],
    [60, 0.1],
    [61.5, 0.1],
    [62, 0.2],
    [90, 0.2],
    [NaN, NaN]
  ])('à %f ans, %f par an', (age, attendu) => expect(risqueAnnuel(age, TABLE)).toBe(attendu));

  it('se cumule sur cinq ans', () => {
    expect(probabiliteDepart(54, TABLE)).toBe(0);
    expect(probabiliteDepart(58, TABLE)).toBeCloseTo(1 - 0.9 * 0.9 * 0.8, 14);
    expect(probabiliteDepart(NaN, TABLE)).toBeNaN();
    expect(probabiliteDepart(70, [])).toBe(0);
  });
});

describe('nombre de départs', () => {
  it('est la loi que donne l’énumération de tous les cas', () =>
    fc.assert(
      fc.property(chances, (q) => {
        const attendue = new Float64Array(q.length + 1);
        for (let cas = 0; cas < 2 ** q.length; cas++) {
          const partis = q.map((_, k) => (cas >> k) & 1);
          const chance = q.reduce((p, qk, k) => p * (partis[k] ? qk : 1 - qk), 1);
          const nombre = partis.reduce((a, b) => a + b, 0);
          attendue[nombre] = (attendue[nombre] ?? 0) + chance;
        }
        const { distribution } = nombreDeparts(q);
        attendue.forEach((p, d) => expect(distribution[d]).toBeCloseTo(p, 12));
      }),
      { numRuns: 40 }
    ));

  it('a pour moyenne et variance celles de sa loi, même quand les bouts sont laissés', () => {
    const q = Float64Array.from({ length: 3000 }, (_, k) => (k % 100) / 99);
    const { moyenne, variance, distribution } = nombreDeparts(q);
    const moment = (f: (d: number) => number) => distribution.reduce((s, p, d) => s + p * f(d), 0);
    expect(moment(() => 1)).toBeCloseTo(1, 12);
    expect(moment((d) => d) / moyenne).toBeCloseTo(1, 11);
    expect(moment((d) => (d - moyenne) ** 2) / variance).toBeCloseTo(1, 9);
  });

  it('personne : personne ne part', () => {
    const rien = nombreDeparts([]);
    expect(rien).toMatchObject({ moyenne: 0, variance: 0 });
    expect([...rien.distribution]).toEqual([1]);
    expect(auMoins(rien, 0)).toBe(1);
    expect(auMoins(rien, 1)).toBe(0);
  });
});

it.skipIf(sansExemples)('retrouve l’exemple des départs à la retraite', () => {
  const e = exempleJson<{
    hazard_by_age: Record<string, number>;
    ages: number[];
    departure_probability_5y: number[];
    expected_departures: number;
    variance: number;
    distribution: number[];
    prob_at_least_5: number;
  }>('worked-examples/retirement_projection.json');
  const table = Object.entries(e.hazard_by_age).map(([age, probabilite]) => ({ age: Number(age), probabilite }));
  const q = e.ages.map((age) => probabiliteDepart(age, table));
  q.forEach((qk, k) => expect(qk).toBeCloseTo(e.departure_probability_5y[k]!, 12));
  const loi = nombreDeparts(q);
  expect(loi.moyenne).toBeCloseTo(e.expected_departures, 12);
  expect(loi.variance).toBeCloseTo(e.variance, 12);
  e.distribution.forEach((p, d) => expect(loi.distribution[d]).toBeCloseTo(p, 12));
  expect(auMoins(loi, 5)).toBeCloseTo(e.prob_at_least_5, 12);
});
