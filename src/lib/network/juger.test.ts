import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierDe, enLigne, minutes, partout, pays, REGLE, type Commune, type Place } from '../../../tests/reseaux';
import { LECTURES } from './atteinte';
import { Juge, juger, jugerZones } from './juger';
import type { Constat, Dossier, EpreuveId } from './types';

const rang = { non_fermable: 0, sous_condition: 1, fermable: 2 } as const;
const AGES = { cinqAns: true, departs: [{ age: 55, probabilite: 0.2 }] };
const toutes = (communes: readonly Commune[]) => communes.map((_, i) => i);
const valeur = (c: Constat, id: EpreuveId) => c.epreuves.find((e) => e.id === id);

describe('un pays à la main', () => {
  // A town and, 20 km to the east (33 estimated minutes), a village.
  const ville: Commune = { x: 5, y: 45, habitants: 9000, classe: 2 };
  const village: Commune = { x: 5.2544, y: 45, habitants: 1000, classe: 6 };
  const a = (c: Commune, commune: number, personne: number, age = 40): Place => ({
    personne,
    x: c.x,
    y: c.y,
    commune,
    etp: 1,
    age
  });
  const voisins = enLigne(2);
  const enVille = [a(ville, 0, 0), a(ville, 0, 1)];

  it('rien ne manque : fermable', () => {
    const j = juger(dossierDe([ville, village], [...enVille, a(village, 1, 2), a(village, 1, 3)]), [0, 1], voisins);
    expect(j).toMatchObject({ verdict: 'fermable', decisives: [], incertains: 0 });
    expect(j.lectures.longue).toMatchObject({
      habitants: 10_000,
      couverts: 10_000,
      choix: 10_000,
      aPortee: 4,
      surPlace: 4,
      effectifEquivalent: expect.closeTo(4, 9),
      capacite: expect.closeTo(40, 9),
      captifs: [],
      moinsUn: 1
    });
    expect(j.lectures.longue.epreuves.map((e) => e.id)).toEqual([
      'couverture',
      'moins_un',
      'zones_vides',
      'lignes',
      'temps'
    ]);
  });

  it('le village sans personne : une zone vide de 1 000 habitants, au seuil juste atteint', () => {
    const j = juger(dossierDe([ville, village], enVille), [0, 1], voisins);
    expect(j).toMatchObject({ verdict: 'sous_condition', decisives: ['zones_vides'] });
    expect(valeur(j.lectures.longue, 'couverture')).toEqual({
      id: 'couverture',
      valeur: 0.9,
      limite: expect.closeTo(0.9, 12),
      issue: 'passee'
    });
    expect(j.lectures.longue.zonesVides).toEqual([{ communes: [1], habitants: 1000 }]);
    // As many inhabitants as the limit is too many.
    const juste = (zoneVide: number) => juger(dossierDe([ville, village], enVille, {}, { zoneVide }), [0, 1], voisins);
    expect(juste(1000).verdict).toBe('sous_condition');
    expect(juste(1001).verdict).toBe('fermable');
  });

  it('le seuil de la zone est celui des classes, pesé par les habitants', () => {
    const seuils = [0.9, 0.9, 0.9, 0.85, 0.85, 0.8, 0.8] as const;
    const { lectures } = juger(dossierDe([ville, village], enVille, {}, { seuils }), [0, 1], voisins);
    expect(valeur(lectures.courte, 'couverture')?.limite).toBeCloseTo(0.89, 12);
  });

  it('une part juste au seuil passe, de quelque façon qu’elle se somme', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.constantFrom(0.7, 0.9, 0.8), (p, seuil) => {
        const villes = Array.from({ length: 10 }, (_, k) => ({ x: 5 + k, y: 45, habitants: p, classe: 1 }));
        const places = villes.slice(0, Math.round(10 * seuil)).map((v, k) => a(v, k, k));
        const { lectures } = juger(
          dossierDe(villes, places, {}, { seuils: partout(seuil) }),
          toutes(villes),
          enLigne(10)
        );
        expect(valeur(lectures.courte, 'couverture')?.issue).toBe('passee');
      })
    ));

  it('un seul en ville : le perdre ferait tout perdre', () => {
    const j = juger(dossierDe([ville, village], [a(ville, 0, 0), a(village, 1, 1), a(village, 1, 2)]), [0, 1], voisins);
    expect(j).toMatchObject({ verdict: 'sous_condition', decisives: ['moins_un'] });
    expect(j.lectures.courte.captifs).toEqual([{ personne: 0, habitants: 9000 }]);
    expect(j.lectures.courte.moinsUn).toBe(0.1);
  });

  it('à la limite de la bande : les deux lectures se contredisent', () => {
    // 33 minutes estimated: within 30 when read short, beyond when read long.
    const j = juger(dossierDe([ville, village], enVille, { limites: partout(minutes(30)) }), [1], voisins);
    expect(j.lectures.courte.couverts).toBe(1000);
    expect(j.lectures.centrale.couverts).toBe(0);
    expect(j.incertains).toBe(1000);
    expect(j).toMatchObject({ verdict: 'indetermine', decisives: ['couverture', 'moins_un', 'zones_vides', 'temps'] });
  });

  it('trop de lignes perdues : indéterminé, à la limite comprise', () => {
    const bon = dossierDe([ville, village], [...enVille, a(village, 1, 2), a(village, 1, 3)]);
    const lu = (nonSituees: number) => juger({ ...bon, lignes: { lues: 100, nonSituees } }, [0, 1], voisins);
    expect(lu(5).verdict).toBe('fermable');
    expect(lu(6)).toMatchObject({ verdict: 'indetermine', decisives: ['lignes'] });
  });

  it('des âges demandés qui manquent : épreuve impossible ; sinon un âge inconnu compte comme un départ', () => {
    const places = [...enVille, a(village, 1, 2), a(village, 1, 3, NaN)];
    const lu = (inconnus: number) =>
      juger(dossierDe([ville, village], places, {}, { ...AGES, inconnus }), [0, 1], voisins);
    expect(lu(0.05)).toMatchObject({ verdict: 'indetermine', decisives: ['cinq_ans'] });
    expect(lu(0.05).lectures.courte.cinqAns).toBeNaN();
    expect(lu(0.25)).toMatchObject({ verdict: 'fermable' });
    expect(lu(0.25).lectures.courte.cinqAns).toBe(1);
    const seul = juger(dossierDe([ville], [a(ville, 0, 0, 53)], {}, AGES), [0], enLigne(1));
    expect(seul.lectures.courte.cinqAns).toBeCloseTo(0.8 ** 3, 12);
    const sansTable = juger(dossierDe([ville], enVille, {}, { cinqAns: true, departs: [] }), [0], enLigne(1));
    expect(sansTable.verdict).toBe('indetermine');
  });

  it('le nombre et la capacité n’entrent que demandés', () => {
    const lu = (ratio: number, capacite: number) =>
      juger(
        dossierDe([ville, village], [...enVille, a(village, 1, 2), a(village, 1, 3)], {
          ratio: partout(ratio),
          capacite
        }),
        [0, 1],
        voisins
      );
    expect(lu(0.4, 40)).toMatchObject({ verdict: 'fermable' });
    expect(lu(0.41, 0)).toMatchObject({ verdict: 'non_fermable', decisives: ['nombre'] });
    expect(lu(0.41, 0).lectures.courte).toMatchObject({ aPortee: 4, necessaires: 5 });
    expect(lu(0, 41)).toMatchObject({ verdict: 'non_fermable', decisives: ['capacite'] });
  });

  it('où nul ne vit, ou sans réseau', () => {
    const desert = juger(dossierDe([{ ...ville, habitants: 0 }], enVille), [0], enLigne(1));
    expect(desert.verdict).toBe('indetermine');
    expect(desert.lectures.courte.aPortee).toBe(0);
    expect(juger(dossierDe([ville], []), [0], enLigne(1))).toMatchObject({
      verdict: 'non_fermable',
      decisives: ['couverture']
    });
    expect(juger(dossierDe([ville], enVille), [], enLigne(1)).verdict).toBe('indetermine');
  });
});

describe('propriétés', () => {
  const exigences = fc.record({
    limites: fc.constantFrom(10, 20, 40).map((m) => partout(minutes(m))),
    ratio: fc.constantFrom(0, 0.3, 1).map(partout)
  });
  const sansAvis = (communes: readonly Commune[], places: readonly Place[], exigence: Partial<Dossier['exigence']>) =>
    juger(dossierDe(communes, places, exigence, { ...REGLE, ...AGES }), toutes(communes), enLigne(communes.length));

  it('un professionnel de plus n’abaisse le verdict d’aucune lecture ; l’ensemble, au pire, devient indéterminé', () =>
    fc.assert(
      fc.property(pays, exigences, fc.constantFrom(0, 5, 50), ({ communes, places }, exigence, capacite) => {
        const [dernier, ...autres] = places;
        if (!dernier) return;
        // Someone new, not one more place of a person already there.
        const apres = [...autres, { ...dernier, personne: 20 }];
        const avant = [...autres, { ...dernier, personne: 20, x: 9, y: 51, etp: 0 }];
        const [a, b] = [avant, apres].map((p) => sansAvis(communes, p, { ...exigence, capacite }));
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
      })
    ));

  it('des temps plus longs ne rendent le verdict meilleur dans aucun cas, hors plancher de capacité', () =>
    fc.assert(
      fc.property(pays, exigences, ({ communes, places }, exigence) => {
        const { lectures } = sansAvis(communes, places, exigence);
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
        const parts: number[] = [];
        const ensemble = jugerZones(dossier, zones, voisins, (p) => parts.push(p));
        expect(parts).toEqual([0]);
        expect(ensemble).toEqual(zones.map((zone) => juger(dossier, zone, voisins)));
        const tout = new Juge(dossier, voisins).juger(toutes(communes));
        for (const cle of ['habitants', 'couverts', 'choix'] as const)
          expect(ensemble.reduce((s, j) => s + j.lectures.centrale[cle], 0)).toBe(tout.lectures.centrale[cle]);
      })
    ));
});
