import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierDe, enLigne, minutes, partout, pays, REGLE, type Commune, type Place } from '../../../tests/reseaux';
import { LECTURES } from './atteinte';
import { Juge, juger } from './juger';
import type { Dossier } from './types';

const rang = { non_fermable: 0, sous_condition: 1, fermable: 2 } as const;
const AGES = { cinqAns: true, departs: [{ age: 55, probabilite: 0.2 }] };
const toutes = (communes: readonly Commune[]) => communes.map((_, i) => i);

describe('propriétés', () => {
  const exigences = fc.record({
    limites: fc.constantFrom(10, 20, 40).map((m) => partout(minutes(m))),
    ratio: fc.constantFrom(0, 0.3, 1).map(partout)
  });
  const sansAvis = (
    communes: readonly Commune[],
    places: readonly Place[],
    exigence: Partial<Dossier['exigence']>,
    choix = 0
  ) =>
    juger(
      dossierDe(communes, places, exigence, { ...REGLE, ...AGES, choix }),
      toutes(communes),
      enLigne(communes.length)
    );

  it('un professionnel de plus n’abaisse le verdict d’aucune lecture ; l’ensemble, au pire, devient indéterminé', () =>
    fc.assert(
      fc.property(
        pays,
        exigences,
        fc.constantFrom(0, 5, 50),
        fc.constantFrom(0, 0.5, 1),
        ({ communes, places }, exigence, capacite, choix) => {
          const [dernier, ...autres] = places;
          if (!dernier) return;
          // Someone new, not one more place of a person already there.
          const apres = [...autres, { ...dernier, personne: 20 }];
          const avant = [...autres, { ...dernier, personne: 20, x: 9, y: 51, etp: 0 }];
          const [a, b] = [avant, apres].map((p) => sansAvis(communes, p, { ...exigence, capacite }, choix));
          if (a!.verdict !== 'indetermine' && b!.verdict !== 'indetermine')
            expect(rang[b!.verdict]).toBeGreaterThanOrEqual(rang[a!.verdict]);
          for (const l of LECTURES) {
            const [x, y] = [a!.lectures[l], b!.lectures[l]];
            expect(rang[y.verdict]).toBeGreaterThanOrEqual(rang[x.verdict]);
            for (const cle of ['couverts', 'choix', 'aPortee'] as const) expect(y[cle]).toBeGreaterThanOrEqual(x[cle]);
            if (x.habitants === 0) continue;
            expect(y.cinqAns).toBeGreaterThanOrEqual(x.cinqAns - 1e-12);
            expect(y.moinsUn).toBeGreaterThanOrEqual(x.moinsUn - 1e-12);
          }
        }
      )
    ));

  it('un professionnel de plus ne fait jamais échouer la part du réseau, ni n’en change la limite', () =>
    fc.assert(
      fc.property(
        pays,
        fc.array(fc.constantFrom(0, 1, 3, NaN), { minLength: 14, maxLength: 14 }),
        fc.constantFrom([0.2, 0.5], [1, 0.3]),
        ({ communes, places }, effectifs, [dense, rare]) => {
          if (places.length === 0) return;
          const retention = [dense!, dense!, dense!, rare!, rare!, rare!, 0] as const;
          const lu = (p: readonly Place[]) =>
            juger({ ...dossierDe(communes, p, { retention }), effectifs }, toutes(communes), enLigne(communes.length));
          const [a, b] = [lu(places.slice(1)), lu([{ ...places[0]!, personne: 20 }, ...places.slice(1)])];
          for (const l of LECTURES) {
            const [x, y] = [a, b].map((j) => j.lectures[l].epreuves.find((e) => e.id === 'retention'));
            expect(rang[b.lectures[l].verdict]).toBeGreaterThanOrEqual(rang[a.lectures[l].verdict]);
            expect(y?.limite).toEqual(x?.limite);
            expect(y?.issue === 'impossible').toBe(x?.issue === 'impossible');
            if (x?.issue === 'passee') expect(y?.issue).toBe('passee');
          }
        }
      )
    ));

  it('des temps plus longs ne rendent le verdict meilleur dans aucun cas', () =>
    fc.assert(
      fc.property(pays, exigences, fc.constantFrom(0, 5, 50), ({ communes, places }, exigence, capacite) => {
        const { lectures } = sansAvis(communes, places, { ...exigence, capacite });
        expect(rang[lectures.centrale.verdict]).toBeLessThanOrEqual(rang[lectures.courte.verdict]);
        expect(rang[lectures.longue.verdict]).toBeLessThanOrEqual(rang[lectures.centrale.verdict]);
      })
    ));

  it('ni l’ordre des communes ni celui des personnes ne compte', () =>
    fc.assert(
      fc.property(pays, exigences, ({ communes, places }, exigence) => {
        const n = communes.length;
        const retourne = places.map((p) => ({ ...p, commune: n - 1 - p.commune, personne: 7 - p.personne })).reverse();
        const [a, b] = [sansAvis(communes, places, exigence), sansAvis([...communes].reverse(), retourne, exigence)];
        expect({ verdict: b.verdict, decisives: b.decisives }).toEqual({ verdict: a.verdict, decisives: a.decisives });
        for (const l of LECTURES)
          for (const cle of ['couverts', 'choix', 'aPortee', 'surPlace', 'necessaires'] as const)
            expect(b.lectures[l][cle]).toBe(a.lectures[l][cle]);
      })
    ));

  it('deux fois plus d’habitants partout : mêmes parts, deux fois moins de capacité', () =>
    fc.assert(
      fc.property(pays, exigences, ({ communes, places }, exigence) => {
        const a = sansAvis(communes, places, exigence).lectures.centrale;
        const doubles = communes.map((c) => ({ ...c, habitants: 2 * c.habitants }));
        const b = sansAvis(doubles, places, exigence).lectures.centrale;
        if (a.habitants === 0) return;
        expect(b.couverts / b.habitants).toBeCloseTo(a.couverts / a.habitants, 12);
        expect(b.moinsUn).toBeCloseTo(a.moinsUn, 12);
        expect(b.cinqAns).toBeCloseTo(a.cinqAns, 12);
        expect(b.capacite).toBeCloseTo(a.capacite / 2, 9);
        expect(b.effectifEquivalent).toBeCloseTo(a.effectifEquivalent, 9);
      })
    ));

  it('les zones jugées ensemble le sont comme seules, et leurs comptes font le tout', () =>
    fc.assert(
      fc.property(pays, exigences, fc.integer({ min: 1, max: 4 }), ({ communes, places }, exigence, k) => {
        const dossier = dossierDe(communes, places, exigence, AGES);
        const voisins = enLigne(communes.length);
        const zones = Array.from({ length: k }, (_, z) => toutes(communes).filter((i) => i % k === z));
        const juge = new Juge(dossier, voisins);
        const ensemble = zones.map((zone) => juge.juger(zone));
        expect(ensemble).toEqual(zones.map((zone) => juger(dossier, zone, voisins)));
        const tout = new Juge(dossier, voisins).juger(toutes(communes));
        for (const cle of ['habitants', 'couverts', 'choix'] as const)
          expect(ensemble.reduce((s, j) => s + j.lectures.centrale[cle], 0)).toBe(tout.lectures.centrale[cle]);
      })
    ));
});
