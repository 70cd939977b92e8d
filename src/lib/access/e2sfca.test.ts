import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exempleCsv, exempleJson, sansExemples } from '../../../tests/exemples';
import { e2sfca, PALIERS_MG, poidsTemps, type Palier, type Portee } from './e2sfca';

/** Rows of demand over columns of supply, from minutes; absent pairs are out of reach. */
function portee(lignes: readonly (readonly (number | undefined)[])[], paliers: readonly Palier[]): Portee {
  const debut = [0];
  const voisin: number[] = [];
  const poids: number[] = [];
  for (const ligne of lignes) {
    ligne.forEach((minutes, j) => {
      if (minutes === undefined) return;
      voisin.push(j);
      poids.push(poidsTemps(minutes, paliers));
    });
    debut.push(voisin.length);
  }
  return { debut: Int32Array.from(debut), voisin: Int32Array.from(voisin), poids: Float64Array.from(poids) };
}

describe('poidsTemps', () => {
  it.each([
    [0, 1],
    [10, 1],
    [10.01, 2 / 3],
    [15, 2 / 3],
    [20, 1 / 3],
    [20.5, 0]
  ])('%f min → %f', (minutes, poids) => {
    expect(poidsTemps(minutes, PALIERS_MG)).toBe(poids);
  });
});

describe('e2sfca', () => {
  it('partage l’offre sans en perdre', () => {
    const lieu = fc.record({
      offre: fc.double({ min: 0, max: 100, noNaN: true }),
      habitants: fc.integer({ min: 1, max: 1e6 })
    });
    fc.assert(
      fc.property(
        fc.array(lieu, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 30 })),
        (lieux, minutes) => {
          const lignes = lieux.map((_, i) => lieux.map((_l, j) => (i === j ? 0 : minutes.next().value)));
          const demande = Float64Array.from(lieux, (l) => l.habitants);
          const { acces, sansDemande } = e2sfca(
            Float64Array.from(lieux, (l) => l.offre),
            demande,
            portee(lignes, PALIERS_MG)
          );
          const partagee = acces.reduce((somme, a, i) => somme + a * (demande[i] ?? 0), 0);
          const offerte = lieux.reduce((somme, l) => somme + l.offre, 0);
          expect(sansDemande).toEqual([]);
          expect(partagee).toBeCloseTo(offerte, 6);
        }
      )
    );
  });

  it('nomme les lieux que personne n’atteint au lieu de diviser par zéro', () => {
    const { acces, rapport, sansDemande } = e2sfca(
      Float64Array.of(3, 2),
      Float64Array.of(1000, 0),
      portee(
        [
          [0, 40],
          [40, 0]
        ],
        PALIERS_MG
      )
    );
    expect([...acces]).toEqual([0.003, 0]);
    expect([...rapport]).toEqual([0.003, 0]);
    expect(sansDemande).toEqual([1]);
  });

  it.skipIf(sansExemples)('retrouve l’exemple à quatre communes', () => {
    interface Exemple {
      standardised_population: Record<string, number>;
      supply: Record<string, number>;
      minutes: Record<string, number>;
      APL: Record<string, number>;
      R: Record<string, number>;
    }
    const e = exempleJson<Exemple>('worked-examples/apl_four_communes.json');
    const noms = Object.keys(e.supply);
    const lignes = noms.map((a) => noms.map((b) => e.minutes[`${a}-${b}`] ?? e.minutes[`${b}-${a}`]));
    const colonne = (v: Record<string, number>): Float64Array => Float64Array.from(noms, (n) => v[n] ?? NaN);
    const { acces, rapport } = e2sfca(
      colonne(e.supply),
      colonne(e.standardised_population),
      portee(lignes, PALIERS_MG)
    );
    noms.forEach((nom, i) => {
      expect(acces[i]).toBeCloseTo(e.APL[nom] ?? NaN, 9);
      expect(rapport[i]).toBeCloseTo(e.R[nom] ?? NaN, 9);
    });
  });

  it.skipIf(sansExemples)('retrouve PySAL sur 121 villes', () => {
    const attendu = exempleCsv('pysal-access/french_cities_expected.csv');
    const ids = attendu.map((l) => l.id ?? '');
    const rang = new Map(ids.map((id, i) => [id, i]));
    const lignes: (number | undefined)[][] = ids.map(() => []);
    for (const l of exempleCsv('pysal-access/french_cities_minutes_60.csv')) {
      const ligne = lignes[rang.get(l.from ?? '') ?? -1];
      const j = rang.get(l.to ?? '');
      if (ligne && j !== undefined) ligne[j] = Number(l.minutes);
    }
    const offres = new Map(exempleCsv('pysal-access/french_cities_supply.csv').map((l) => [l.id, Number(l.supply)]));
    const { acces } = e2sfca(
      Float64Array.from(ids, (id) => offres.get(id) ?? NaN),
      Float64Array.from(attendu, (l) => Number(l.population)),
      portee(lignes, PALIERS_MG)
    );
    attendu.forEach((l, i) => expect(acces[i]).toBeCloseTo(Number(l.e2sfca_1_23_13_at_10_15_20), 12));
  });

  it.skipIf(sansExemples)('retrouve les hôpitaux de PySAL', () => {
    interface Hopitaux {
      locations: { id: number; pop: number; doc: number }[];
      scenarios: {
        costs: { origin: number[]; dest: number[]; cost: number[] };
        e2sfca_step_1_068_022: Record<string, number>;
      }[];
    }
    const { locations, scenarios } = exempleJson<Hopitaux>('pysal-access/hospital_example.json');
    const paliers = [
      { minutes: 10, poids: 1 },
      { minutes: 20, poids: 0.68 },
      { minutes: 30, poids: 0.22 }
    ];
    for (const { costs, e2sfca_step_1_068_022: attendu } of scenarios) {
      const lignes: (number | undefined)[][] = locations.map(() => []);
      costs.cost.forEach((minutes, k) => {
        const ligne = lignes[(costs.origin[k] ?? 0) - 1];
        if (ligne) ligne[(costs.dest[k] ?? 0) - 1] = minutes;
      });
      const { acces } = e2sfca(
        Float64Array.from(locations, (l) => l.doc),
        Float64Array.from(locations, (l) => l.pop),
        portee(lignes, paliers)
      );
      locations.forEach((l, i) => expect(acces[i]).toBeCloseTo(attendu[l.id] ?? NaN, 12));
    }
  });
});
