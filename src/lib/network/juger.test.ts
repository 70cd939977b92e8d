import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierDe, enLigne, minutes, partout, type Commune, type Place } from '../../../tests/reseaux';
import type { ParClasse } from '../catalogue/typesReseau';
import { juger } from './juger';
import type { Constat, EpreuveId } from './types';

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

  it('la part du réseau n’entre que demandée, pesée par les professionnels comptés', () => {
    // Six are counted in town and two in the village: two of eight are in network, all in town.
    const lu = (retention: ParClasse<number>, effectifs: number[] | null, zone = [0, 1]) =>
      juger(
        {
          ...dossierDe([ville, village], [...enVille, a(village, 1, 2)], { retention }, { zoneVide: 2000 }),
          effectifs
        },
        zone,
        voisins
      );
    const epreuve = (j: ReturnType<typeof lu>) => valeur(j.lectures.longue, 'retention');
    expect(epreuve(lu(partout(0), [6, 2]))).toBeUndefined();
    expect(lu(partout(0), [6, 2]).retention).toEqual({ reseau: 3, tous: 8, part: 0.375, inconnues: 0 });
    // Half of the six, a tenth of the two: 3.2 of 8. Inhabitants, nine tenths of them in town, would have asked 0.46.
    const mixte = [0, 0.5, 0, 0, 0, 0.1, 0] as const;
    expect(epreuve(lu(mixte, [6, 2]))).toEqual({ id: 'retention', valeur: 0.375, limite: 0.4, issue: 'echouee' });
    expect(lu(mixte, [6, 2])).toMatchObject({ verdict: 'non_fermable', decisives: ['retention'] });
    expect(epreuve(lu(mixte, [4, 4]))).toMatchObject({ valeur: 0.375, limite: 0.3, issue: 'passee' });
    expect(epreuve(lu(partout(0.375), [6, 2]))?.issue).toBe('passee');
    // Nobody to keep, or nothing asked of the classes of the zone: no test.
    expect(epreuve(lu(mixte, [0, 0]))).toBeUndefined();
    expect(epreuve(lu([0, 0.5, 0, 0, 0, 0, 0], [6, 2], [1]))).toBeUndefined();
  });

  it('un compte public inconnu rend la part du réseau impossible, jamais échouée', () => {
    const lu = (effectifs: number[] | null, inconnus: number) =>
      juger(
        { ...dossierDe([ville, village], [...enVille, a(village, 1, 2), a(village, 1, 3)], { retention: partout(0.5) }, { inconnus }), effectifs }, // prettier-ignore
        [0, 1],
        voisins
      );
    for (const j of [lu(null, 0.05), lu([4, NaN], 0.05)]) {
      expect(j).toMatchObject({ verdict: 'indetermine', decisives: ['retention'] });
      expect(valeur(j.lectures.courte, 'retention')).toMatchObject({ limite: 0.5, issue: 'impossible' });
    }
    // A tenth of the people live where nobody counts: as much as this rule lets be unknown.
    expect(lu([4, NaN], 0.1)).toMatchObject({ verdict: 'fermable', retention: { reseau: 2, tous: 4, inconnues: 1 } });
  });

  it('le choix entre deux n’entre que demandé, à la limite comprise', () => {
    // Two in town, one in the village of a tenth of the people: nine in ten have the choice.
    const lu = (choix: number) =>
      juger(dossierDe([ville, village], [...enVille, a(village, 1, 2)], {}, { choix }), [0, 1], voisins);
    expect(valeur(lu(0).lectures.longue, 'choix')).toBeUndefined();
    expect(lu(0.9)).toMatchObject({ verdict: 'fermable' });
    expect(valeur(lu(0.9).lectures.longue, 'choix')).toMatchObject({ valeur: 0.9, limite: 0.9, issue: 'passee' });
    expect(lu(0.91)).toMatchObject({ verdict: 'non_fermable', decisives: ['choix'] });
  });

  it('un plancher de capacité n’est pas tenu par des temps plus longs s’il ne l’est pas par des courts', () => {
    // A supply near the town is shared with the village when times are short, and left to the town when they are long.
    const lu = juger(
      dossierDe([ville, village], enVille, { limites: partout(minutes(30)), capacite: 21 }),
      [0],
      voisins
    );
    const { courte, longue } = lu.lectures;
    expect(courte.capacite).toBeCloseTo(20, 9);
    expect(longue.capacite).toBeCloseTo(200 / 9, 9);
    expect(valeur(longue, 'capacite')).toMatchObject({ issue: 'echouee' });
    expect(lu).toMatchObject({ verdict: 'non_fermable', decisives: ['capacite'] });
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
