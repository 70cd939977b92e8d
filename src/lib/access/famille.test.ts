import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleCsv, exempleJson, sansExemples } from '../../../tests/exemples';
import { porteeDe, poids, type Decroissance, type Temps } from './decroissance';
import { e2sfca } from './e2sfca';
import { famille, type Methode } from './famille';

const METHODES: readonly Methode[] = ['e2sfca', 'm2sfca', '3sfca', 'bfca'];

function tempsDe(lignes: readonly (readonly (number | undefined)[])[]): Temps {
  const debut = [0];
  const voisin: number[] = [];
  const minutes: number[] = [];
  for (const ligne of lignes) {
    ligne.forEach((t, j) => {
      if (t === undefined) return;
      voisin.push(j);
      minutes.push(t);
    });
    debut.push(voisin.length);
  }
  return { debut: Int32Array.from(debut), voisin: Int32Array.from(voisin), minutes: Float64Array.from(minutes) };
}

/** Places that are their own neighbours, with times drawn for the others. */
const pays = fc.integer({ min: 2, max: 9 }).chain((n) =>
  fc.record({
    offre: fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: n, maxLength: n }),
    demande: fc.array(fc.integer({ min: 1, max: 1e5 }), { minLength: n, maxLength: n }),
    minutes: fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: n, maxLength: n }), {
      minLength: n,
      maxLength: n
    })
  })
);
const dessine = ({ offre, demande, minutes }: { offre: number[]; demande: number[]; minutes: number[][] }) => ({
  offre: Float64Array.from(offre),
  demande: Float64Array.from(demande),
  temps: tempsDe(minutes.map((ligne, i) => ligne.map((t, j) => (i === j ? 0 : t))))
});
const PALIERS: Decroissance = {
  type: 'paliers',
  paliers: [
    { minutes: 10, poids: 1 },
    { minutes: 20, poids: 0.68 },
    { minutes: 30, poids: 0.22 }
  ]
};
const partagee = (acces: Float64Array, demande: Float64Array) =>
  acces.reduce((n, a, i) => n + a * (demande[i] ?? 0), 0);
const somme = (v: Float64Array) => v.reduce((a, b) => a + b, 0);

describe('décroissances', () => {
  it.each<[Decroissance, number, number]>([
    [{ type: 'binaire', minutes: 30 }, 30, 1],
    [{ type: 'binaire', minutes: 30 }, 30.01, 0],
    [{ type: 'dai', minutes: 30 }, 0, 1],
    [{ type: 'dai', minutes: 30 }, 30, 0],
    [{ type: 'epanechnikov', minutes: 30 }, 0, 0.75],
    [{ type: 'epanechnikov', minutes: 30 }, 15, 0.5625],
    [{ type: 'gaussienne', sigma: 10, minutes: 30 }, 10, Math.exp(-0.5)],
    [{ type: 'inverse', minutes: 60 }, 40, 1 / 40],
    [{ type: 'inverse', minutes: 60 }, Number.NaN, 0]
  ])('%o à %f min', (decroissance, minutes, attendu) => {
    expect(poids(minutes, decroissance)).toBeCloseTo(attendu, 14);
  });
});

describe('la famille', () => {
  it('partage toute l’offre, sauf M2SFCA qui en perd', () => {
    fc.assert(
      fc.property(pays, (tire) => {
        const { offre, demande, temps } = dessine(tire);
        const portee = porteeDe(temps, PALIERS);
        const part = (m: Methode) => partagee(famille(m, offre, demande, portee).acces, demande);
        const total = somme(offre);
        for (const m of ['e2sfca', '3sfca'] as const) expect(part(m)).toBeCloseTo(total, 6);
        expect(part('m2sfca')).toBeLessThanOrEqual(total * (1 + 1e-12));
      })
    );
  });

  it('ne dépend pas de l’ordre des lieux', () => {
    fc.assert(
      fc.property(pays, (tire) => {
        const { offre, demande, temps } = dessine(tire);
        const n = demande.length;
        const retourne = dessine({
          offre: [...offre].reverse(),
          demande: [...demande].reverse(),
          minutes: tire.minutes.map((l) => [...l].reverse()).reverse()
        });
        for (const m of METHODES) {
          const droit = famille(m, offre, demande, porteeDe(temps, PALIERS)).acces;
          const envers = famille(m, retourne.offre, retourne.demande, porteeDe(retourne.temps, PALIERS)).acces;
          droit.forEach((a, i) => expect(envers[n - 1 - i]).toBeCloseTo(a, 10));
        }
      })
    );
  });

  it('plus d’offre quelque part n’ôte d’accès à personne, plus de demande n’en donne à personne', () => {
    fc.assert(
      fc.property(pays, fc.nat(), (tire, graine) => {
        const { offre, demande, temps } = dessine(tire);
        const portee = porteeDe(temps, PALIERS);
        const j = graine % offre.length;
        const accrue = offre.map((s, k) => (k === j ? s + 1 : s));
        const peuplee = demande.map((p, k) => (k === j ? p + 1000 : p));
        for (const m of METHODES) {
          const avant = famille(m, offre, demande, portee).acces;
          famille(m, accrue, demande, portee).acces.forEach((a, i) =>
            expect(a).toBeGreaterThanOrEqual(avant[i] ?? NaN)
          );
          famille(m, offre, peuplee, portee).acces.forEach((a, i) =>
            expect(a).toBeLessThanOrEqual((avant[i] ?? NaN) + 1e-12)
          );
        }
      })
    );
  });

  it('un lieu que personne n’atteint ne donne ni infini ni NaN : il est nommé', () => {
    const portee = porteeDe(tempsDe([[0, 90]]), PALIERS);
    for (const m of METHODES) {
      const { acces, sansDemande } = famille(m, Float64Array.of(2, 5), Float64Array.of(100), portee);
      expect([...acces]).toEqual([0.02]);
      expect(sansDemande).toEqual([1]);
    }
  });
});

describe.skipIf(sansExemples)('exemples publiés', () => {
  it('121 villes : PySAL, cinq variantes', () => {
    const attendu = exempleCsv('pysal-access/french_cities_expected.csv');
    const rang = new Map(attendu.map((l, i) => [l.id, i]));
    const lignes: (number | undefined)[][] = attendu.map(() => []);
    for (const l of exempleCsv('pysal-access/french_cities_minutes_60.csv'))
      lignes[rang.get(l.from) ?? -1]![rang.get(l.to) ?? -1] = Number(l.minutes);
    const offres = new Map(exempleCsv('pysal-access/french_cities_supply.csv').map((l) => [l.id, Number(l.supply)]));
    const offre = Float64Array.from(attendu, (l) => offres.get(l.id) ?? NaN);
    const demande = Float64Array.from(attendu, (l) => Number(l.population));
    const paliers = (...p: [number, number][]): Decroissance => ({
      type: 'paliers',
      paliers: p.map(([minutes, w]) => ({ minutes, poids: w }))
    });
    const variantes: [string, Methode, Decroissance][] = [
      ['two_step_binary_30', 'e2sfca', { type: 'binaire', minutes: 30 }],
      ['e2sfca_1_23_13_at_10_15_20', 'e2sfca', paliers([10, 1], [15, 2 / 3], [20, 1 / 3])],
      ['e2sfca_1_068_022_at_10_20_30', 'e2sfca', PALIERS],
      ['two_step_gaussian_sigma10_max30', 'e2sfca', { type: 'gaussienne', sigma: 10, minutes: 30 }],
      [
        'three_step_0962_0704_0377_0042_at_10_20_30_60',
        '3sfca',
        paliers([10, 0.962], [20, 0.704], [30, 0.377], [60, 0.042])
      ]
    ];
    for (const [colonne, methode, decroissance] of variantes) {
      const { acces } = famille(methode, offre, demande, porteeDe(tempsDe(lignes), decroissance));
      attendu.forEach((l, i) => expect(acces[i], `${colonne} ${l.id}`).toBeCloseTo(Number(l[colonne]), 12));
    }
  });

  it('hôpitaux : PySAL, distance inverse, binaire, et les deux derniers pas des trois étapes', () => {
    interface Hopitaux {
      locations: { id: number; pop: number; doc: number }[];
      scenarios: {
        costs: { origin: number[]; dest: number[]; cost: number[] };
        two_step_gravity_inv_distance_61: Record<string, number>;
        three_step_gravity_inv_distance_61: Record<string, number>;
        two_step_binary_30: Record<string, number>;
      }[];
    }
    const { locations, scenarios } = exempleJson<Hopitaux>('pysal-access/hospital_example.json');
    const offre = Float64Array.from(locations, (l) => l.doc);
    const demande = Float64Array.from(locations, (l) => l.pop);
    for (const { costs, ...attendus } of scenarios) {
      const lignes: (number | undefined)[][] = locations.map(() => []);
      costs.cost.forEach((minutes, k) => (lignes[(costs.origin[k] ?? 0) - 1]![(costs.dest[k] ?? 0) - 1] = minutes));
      const temps = tempsDe(lignes);
      const comparer = (methode: Methode, decroissance: Decroissance, attendu: Record<string, number>) => {
        const { acces } = famille(methode, offre, demande, porteeDe(temps, decroissance));
        locations.forEach((l, i) => expect(acces[i]).toBeCloseTo(attendu[l.id] ?? NaN, 12));
      };
      comparer('e2sfca', { type: 'inverse', minutes: 61 }, attendus.two_step_gravity_inv_distance_61);
      // PySAL takes shares of choice over every pair given, even beyond its own limit; here a limit holds everywhere.
      const [tout, coupe] = [81, 61].map((minutes) => porteeDe(temps, { type: 'inverse', minutes }));
      const choisis = tout!.poids.map((w, k) => {
        const ligne = tout!.debut.findLastIndex((d) => d <= k);
        const somme = tout!.poids.slice(tout!.debut[ligne], tout!.debut[ligne + 1]).reduce((a, b) => a + b, 0);
        return (w / somme) * coupe!.poids[k]!;
      });
      const { acces } = e2sfca(offre, demande, { ...coupe!, poids: choisis });
      locations.forEach((l, i) =>
        expect(acces[i]).toBeCloseTo(attendus.three_step_gravity_inv_distance_61[l.id] ?? NaN, 12)
      );
      comparer('e2sfca', { type: 'binaire', minutes: 30 }, attendus.two_step_binary_30);
    }
  });

  it('Belo Horizonte : 2SFCA et BFCA d’IPEA, à leurs quatre décimales', () => {
    interface Attendu {
      two_step_2sfca_cut45: { ids: string[]; expected: number[] };
      balanced_bfca_cut45: { expected: number[] };
    }
    const { two_step_2sfca_cut45: deux, balanced_bfca_cut45: balance } = exempleJson<Attendu>(
      'ipea-accessibility/expected.json'
    );
    const lieux = new Map(exempleCsv('ipea-accessibility/land_use.csv').map((l) => [l.id, l]));
    const lignes: (number | undefined)[][] = deux.ids.map(() => []);
    for (const l of exempleCsv('ipea-accessibility/travel_time_6_origins.csv')) {
      const [i, j] = [deux.ids.indexOf(l.from_id ?? ''), deux.ids.indexOf(l.to_id ?? '')];
      if (i >= 0 && j >= 0) lignes[i]![j] = Number(l.travel_time);
    }
    const colonne = (nom: string) => Float64Array.from(deux.ids, (id) => Number(lieux.get(id)?.[nom]));
    const portee = porteeDe(tempsDe(lignes), { type: 'binaire', minutes: 45 });
    const lire = (m: Methode) => [...famille(m, colonne('jobs'), colonne('population'), portee).acces];
    lire('e2sfca').forEach((a, i) => expect(Math.abs(a - (deux.expected[i] ?? NaN))).toBeLessThan(5.1e-5));
    lire('bfca').forEach((a, i) => expect(Math.abs(a - (balance.expected[i] ?? NaN))).toBeLessThan(5.1e-5));
  });
});
