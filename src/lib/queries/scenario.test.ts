import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effet } from '../access/autour';
import { baremes, professionsScenario } from '../catalogue/index';
import {
  bilan,
  classeEffet,
  evaluer,
  habitantsDe,
  PARTAGE,
  parSens,
  Portees,
  rangEffet,
  simuler,
  type DonneesScenario
} from './scenario';

/** Twelve places a few kilometres apart, on a line. */
const N = 12;
const positions = {
  longitude: Float64Array.from({ length: N }, (_, i) => 5 + i * 0.05),
  latitude: new Float64Array(N).fill(43.5)
};
const donnees: DonneesScenario = {
  acces: Float64Array.from({ length: N }, (_, i) => (i === 11 ? NaN : 1 + i * 0.3)),
  demande: Float64Array.from({ length: N }, (_, i) => 1000 + 500 * i),
  effectif: null
};
const mg = { parEtp: 5400 };
const toutes = Array.from({ length: N }, (_, i) => i);

describe('simuler', () => {
  it('rend toute l’offre ajoutée, répartie entre ceux qui l’atteignent', () => {
    const { effets } = simuler([{ commune: 4, etp: 2 }], mg, donnees, new Portees(positions));
    const rendue = effets.reduce((n, e) => n + e.delta * donnees.demande[e.commune]!, 0);
    expect(rendue).toBeCloseTo(2 * 5400, 6);
  });

  it('ce qui vient puis repart ne change rien, et deux changements s’ajoutent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ commune: fc.nat(N - 1), etp: fc.double({ min: -5, max: 5, noNaN: true }) }), {
          maxLength: 5
        }),
        (changements) => {
          const portees = new Portees(positions);
          const envers = changements.map((c) => ({ ...c, etp: -c.etp }));
          const nul = simuler([...changements, ...envers], mg, donnees, portees);
          nul.deltas.forEach((d) => expect(d).toBeCloseTo(0, 9));
          const somme = new Float64Array(N);
          for (const c of changements) simuler([c], mg, donnees, portees).deltas.forEach((d, i) => (somme[i]! += d));
          simuler(changements, mg, donnees, portees).deltas.forEach((d, i) => expect(d).toBeCloseTo(somme[i]!, 9));
        }
      )
    );
  });

  it('la fourchette est celle des temps plus courts et plus longs', () => {
    for (const bareme of baremes) {
      const portees = new Portees(positions);
      const [ou] = [portees.de(3)[0]!];
      const attendus = [1, 0.78, 1.27].map((facteur) => {
        const minutes = ou.minutes.map((t) => t * facteur);
        return effet({ lieux: ou.lieux, minutes }, 5400, donnees.demande, bareme.paliers)!;
      });
      const { effets } = simuler([{ commune: 3, etp: 1 }], mg, donnees, portees, bareme);
      const touchees = new Set(ou.lieux.filter((_, k) => attendus.some((a) => a[k]! > 0)));
      expect(new Set(effets.map((e) => e.commune))).toEqual(touchees);
      for (const { commune, bas, delta, haut } of effets) {
        const lus = attendus.map((a) => a[ou.lieux.indexOf(commune)]!);
        expect([delta, bas, haut]).toEqual([lus[0], Math.min(...lus), Math.max(...lus)]);
      }
    }
  });

  it('dit où un changement ne sert à personne', () => {
    const desert = { ...donnees, demande: new Float64Array(N) };
    expect(simuler([{ commune: 0, etp: 1 }], mg, desert, new Portees(positions)).sansEffet).toEqual([0]);
  });
});

describe('bilan', () => {
  it('est la moyenne pondérée, recomposée, sans les communes non publiées', () => {
    const simulation = simuler([{ commune: 0, etp: 1 }], mg, donnees, new Portees(positions));
    const b = bilan(toutes, simulation, donnees, 2.5);
    const publiees = toutes.slice(0, 11);
    const poids = publiees.reduce((n, i) => n + donnees.demande[i]!, 0);
    const apres = publiees.reduce((n, i) => n + donnees.demande[i]! * (donnees.acces[i]! + simulation.deltas[i]!), 0);
    expect(b.avant + b.delta).toBeCloseTo(apres / poids, 9);
    expect(b.sousAvant).toBe(
      publiees.filter((i) => donnees.acces[i]! < 2.5).reduce((n, i) => n + donnees.demande[i]!, 0)
    );
    expect(b.sousApres).toBeLessThanOrEqual(b.sousAvant);
    // All the supply stays here: whatever the times, the whole gains the same.
    expect(b.haut - b.bas).toBeLessThan(1e-9);
    expect(bilan([11], simulation, donnees, null)).toMatchObject({ avant: NaN, sousAvant: NaN });
  });
});

it.each([
  [0.6, 3],
  [0.5, 3],
  [0.2, 2],
  [0.02, 1],
  [0.001, 0],
  [-0.001, 0],
  [-0.1, -2]
])('une variation de %f est de rang %i', (delta, rang) => expect(rangEffet(delta, [0.01, 0.1, 0.5])).toBe(rang + 0));

it('les alentours et le territoire, pesés, font l’ensemble', () => {
  const simulation = simuler([{ commune: 2, etp: 1 }], mg, donnees, new Portees(positions));
  const [dedans, dehors] = [toutes.slice(0, 4), toutes.slice(4, 11)];
  const poids = (communes: readonly number[]) => communes.reduce((n, i) => n + donnees.demande[i]!, 0);
  const [ici, autour, ensemble] = [dedans, dehors, [...dedans, ...dehors]].map((communes) =>
    bilan(communes, simulation, donnees, null)
  );
  expect(autour!.delta).toBeGreaterThan(0);
  for (const quoi of ['avant', 'delta'] as const)
    expect((ici![quoi] * poids(dedans) + autour![quoi] * poids(dehors)) / (poids(dedans) + poids(dehors))).toBeCloseTo(
      ensemble![quoi],
      9
    );
});

describe('une commune gagne ou perd quand toutes les lectures des temps le disent', () => {
  const crans = [0.01, 0.1, 0.5] as const;
  const changement = fc.record({ commune: fc.nat(N - 1), etp: fc.double({ min: -3, max: 3, noNaN: true }) });

  it('et seulement alors ; sinon elle est « selon les temps », ou ne change pas', () => {
    let partages = 0;
    fc.assert(
      fc.property(fc.array(changement, { minLength: 1, maxLength: 4 }), (changements) => {
        const { effets, lectures } = simuler(changements, mg, donnees, new Portees(positions));
        for (const e of effets) {
          const lus = lectures.map((l) => l[e.commune]!);
          const classe = classeEffet(e, [...crans]);
          if (classe === PARTAGE) partages++;
          expect(classe !== PARTAGE && classe > 0).toBe(lus.every((v) => v >= 0.01));
          expect(classe !== PARTAGE && classe < 0).toBe(lus.every((v) => v <= -0.01));
          expect(classe === 0).toBe(lus.every((v) => Math.abs(v) < 0.01));
        }
      })
    );
    expect(partages).toBeGreaterThan(0);
  });

  it('des temps donnés ne laissent aucun doute', () => {
    const table = {
      debut: Int32Array.from({ length: N + 1 }, (_, i) => i * N),
      voisin: Int32Array.from({ length: N * N }, (_, k) => k % N),
      minutes: Uint8Array.from({ length: N * N }, (_, k) => 4 * Math.abs((k % N) - Math.floor(k / N))),
      donnee: new Uint8Array(N).fill(1)
    };
    const { effets } = simuler([{ commune: 3, etp: 1 }], mg, donnees, new Portees({ ...positions, table }));
    expect(effets.length).toBeGreaterThan(1);
    expect(parSens(effets, [...crans]).partages).toEqual([]);
  });

  it('les habitants de chaque sens font ceux de toutes les communes touchées', () => {
    const portees = new Portees(positions);
    const changements = [{ commune: 3, etp: 1 }];
    const profession = professionsScenario.generalistes;
    const evaluation = evaluer(changements, profession, toutes, donnees, portees, null);
    const { effets } = simuler(changements, profession, donnees, portees);
    const touches = effets.filter((e) => classeEffet(e, profession.crans) !== 0);
    expect(evaluation.partages).toBeGreaterThan(0);
    expect(evaluation.gagnent + evaluation.perdent + evaluation.partages).toBe(habitantsDe(touches, donnees.demande));
  });
});

it.each([
  [{ delta: 0.24, bas: 0, haut: 0.24 }, PARTAGE],
  [{ delta: 0.04, bas: -0.05, haut: 0.57 }, PARTAGE],
  [{ delta: 0.24, bas: 0.02, haut: 0.6 }, 2],
  [{ delta: -0.6, bas: -0.7, haut: -0.01 }, -3],
  [{ delta: 0, bas: 0, haut: 0.009 }, 0]
])('%o est de classe %s', (effet, classe) => expect(classeEffet(effet, [0.01, 0.1, 0.5])).toBe(classe));
