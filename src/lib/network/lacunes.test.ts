import { describe, expect, it } from 'vitest';
import { distanceKm } from '../access/sphere';
import { minutesEstimees } from '../access/temps';
import { dossierDe, enLigne, residentsDe, lieuxDe, type Commune } from '../../../tests/reseaux';
import { Juge } from './juger';
import { fragiles, Lacunes } from './lacunes';

const commune = (x: number, habitants: number): Commune => ({ x, y: 45, habitants, classe: 6 });
const communes = [commune(5, 9000), commune(5.5, 700), commune(5.9, 800), commune(6.3, 0)];
const places = [
  { personne: 0, x: NaN, y: NaN, commune: 0, etp: 1, age: 50 },
  { personne: 1, x: 4.99, y: 45, commune: 0, etp: 1, age: 50 }
];
const vers = (de: number, a: number) => minutesEstimees(distanceKm(de, 45, a, 45));

describe('lacunes', () => {
  const dossier = dossierDe(communes, places);
  const juge = new Juge(dossier, enLigne(4));
  const zone = [0, 1, 2, 3];
  const trouver = (effectifs: number[] | null) =>
    new Lacunes(residentsDe(communes), lieuxDe(places), juge.surPlace, effectifs).de(juge.atteintes.centrale, zone);

  it('qui n’a personne, le plus proche du réseau, et où recruter', () => {
    // In the town the network holds both of the two counted there: nobody to recruit.
    const lacunes = trouver([2, 0, NaN, 3]);
    expect(lacunes.map((l) => [l.commune, l.habitants])).toEqual([
      [2, 800],
      [1, 700]
    ]);
    // Person 0 has no position of its own: that of its commune.
    expect(lacunes[1]?.reseau).toEqual({ commune: 0, minutes: vers(5.5, 5) });
    expect(lacunes[0]?.recrutable).toEqual({ commune: 3, minutes: vers(5.9, 6.3), horsReseau: 3 });
    expect(trouver([3, 0, NaN, 0])[0]?.recrutable).toEqual({ commune: 0, minutes: vers(5.9, 5), horsReseau: 1 });
  });

  it('sans source qui les compte, personne n’est dit recrutable', () => {
    expect(trouver(null).map((l) => l.recrutable)).toEqual([null, null]);
    expect(trouver([2, 0, 0, 0]).map((l) => l.recrutable)).toEqual([null, null]);
  });

  it('un réseau vide n’a pas de plus proche', () => {
    const vide = new Juge(dossierDe(communes, []), enLigne(4));
    const lacunes = new Lacunes(residentsDe(communes), lieuxDe([]), vide.surPlace, null);
    expect(lacunes.de(vide.atteintes.centrale, zone).map((l) => l.reseau)).toEqual([null, null, null]);
  });
});

it('fragiles : ceux dont le départ ferait passer sous le seuil, pas les autres', () => {
  const seuls = [0, 1, 2].map((k) => ({ personne: k, x: communes[k]!.x, y: 45, commune: k, etp: 1, age: 50 }));
  const juge = new Juge(dossierDe(communes, seuls), enLigne(4));
  const { courte } = juge.juger([0, 1, 2, 3]).lectures;
  expect(courte.captifs.map((c) => c.personne)).toEqual([0, 2, 1]);
  expect(fragiles(courte, 0.9).map((c) => c.personne)).toEqual([0]);
  // 9 700 of 10 500 are 92,4 %, 9 800 are 93,3 %.
  expect(fragiles(courte, 0.93).map((c) => c.personne)).toEqual([0, 2]);
  // A cover that is already too small is brought down by nobody.
  expect(fragiles({ ...courte, couverts: 9000 }, 0.93)).toEqual([]);
});
