import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleJson, sansExemples } from '../../../tests/exemples';
import { autour, effet } from './autour';
import { e2sfca, PALIERS_MG, poidsTemps } from './e2sfca';
import { distanceKm } from './sphere';
import { minutesEstimees } from './temps';

const lieu = fc.record({
  longitude: fc.double({ min: 5, max: 6, noNaN: true }),
  latitude: fc.double({ min: 43, max: 44, noNaN: true }),
  habitants: fc.integer({ min: 1, max: 50_000 }),
  offre: fc.double({ min: 0, max: 20, noNaN: true })
});
const pays = fc.array(lieu, { minLength: 2, maxLength: 25 });

const positionsDe = (lieux: readonly { longitude: number; latitude: number }[]) => ({
  longitude: Float64Array.from(lieux, (l) => l.longitude),
  latitude: Float64Array.from(lieux, (l) => l.latitude)
});

describe('autour d’un lieu', () => {
  it('nomme tous les lieux à portée, même quand l’estimation est longue de toute sa bande, et lui-même à zéro minute', () => {
    fc.assert(
      fc.property(pays, (lieux) => {
        const trouves = autour(0, positionsDe(lieux), 20);
        const [ici] = lieux;
        const attendus = lieux.flatMap((l, i) => {
          const t = i === 0 ? 0 : minutesEstimees(distanceKm(ici!.longitude, ici!.latitude, l.longitude, l.latitude));
          return 0.78 * t <= 20 ? [i] : [];
        });
        expect([...trouves.lieux]).toEqual(attendus);
        expect(trouves.minutes[0]).toBe(0);
      })
    );
  });

  it('ne trouve rien autour d’un lieu sans position', () => {
    const positions = { longitude: Float64Array.of(NaN, 5), latitude: Float64Array.of(NaN, 43) };
    expect(autour(0, positions, 20).lieux).toHaveLength(0);
  });
});

describe('effet d’une offre qui vient ou part', () => {
  it('vaut la différence de deux calculs de tout le pays', () => {
    fc.assert(
      fc.property(pays, fc.nat(), fc.double({ min: -3, max: 3, noNaN: true }), (lieux, graine, delta) => {
        const n = lieux.length;
        const j = graine % n;
        const minutes = (a: number, b: number) => {
          const [p, q] = [lieux[a]!, lieux[b]!];
          return a === b ? 0 : minutesEstimees(distanceKm(p.longitude, p.latitude, q.longitude, q.latitude));
        };
        const indices = lieux.map((_, i) => i);
        const portee = {
          debut: Int32Array.from({ length: n + 1 }, (_, i) => i * n),
          voisin: Int32Array.from(indices.flatMap(() => indices)),
          poids: Float64Array.from(indices.flatMap((a) => indices.map((b) => poidsTemps(minutes(a, b), PALIERS_MG))))
        };
        const demande = Float64Array.from(lieux, (l) => l.habitants);
        const avant = Float64Array.from(lieux, (l) => l.offre);
        const apres = avant.map((s, i) => (i === j ? s + delta : s));
        const pres = autour(j, positionsDe(lieux), 20);
        const variation = new Float64Array(n);
        effet(pres, delta, demande, PALIERS_MG)?.forEach((d, k) => (variation[pres.lieux[k]!] = d));
        const [a, b] = [e2sfca(avant, demande, portee).acces, e2sfca(apres, demande, portee).acces];
        variation.forEach((d, i) => expect(d).toBeCloseTo((b[i] ?? NaN) - (a[i] ?? NaN), 9));
      })
    );
  });

  it('ne fait rien là où personne n’est à portée, et le dit', () => {
    const seul = { lieux: Int32Array.of(0), minutes: Float64Array.of(0) };
    expect(effet(seul, 5400, Float64Array.of(0), PALIERS_MG)).toBeNull();
    expect(effet(seul, 5400, Float64Array.of(NaN), PALIERS_MG)).toBeNull();
    expect([...(effet(seul, 5400, Float64Array.of(2700), PALIERS_MG) ?? [])]).toEqual([2]);
  });

  it.skipIf(sansExemples)('retrouve la perte de chaque généraliste de l’exemple à quatre communes', () => {
    const e = exempleJson<{
      standardised_population: Record<string, number>;
      minutes: Record<string, number>;
      cap: number;
      gps: { id: string; at: string; acts: number }[];
      loss_if_leaves: Record<string, Record<string, number>>;
    }>('worked-examples/apl_four_communes.json');
    const noms = Object.keys(e.standardised_population);
    const demande = Float64Array.from(noms, (n) => e.standardised_population[n] ?? NaN);
    for (const { id, at, acts } of e.gps) {
      const minutes = Float64Array.from(noms, (n) => e.minutes[`${at}-${n}`] ?? e.minutes[`${n}-${at}`] ?? 999);
      const pres = { lieux: Int32Array.from(noms, (_, i) => i), minutes };
      const variation = effet(pres, -Math.min(e.cap, acts), demande, PALIERS_MG);
      noms.forEach((n, i) => expect(-(variation?.[i] ?? NaN)).toBeCloseTo(e.loss_if_leaves[id]?.[n] ?? NaN, 9));
    }
  });
});
