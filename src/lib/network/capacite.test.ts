import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atteinteDe, lieuxDe, minutes, partout, pays, residentsDe } from '../../../tests/reseaux';
import { atteindre } from './atteinte';
import { Balayage, presents } from './balayage';
import { capacite, concentration, concentrationResident, nombreEffectif, offreParPersonne, partager } from './capacite';
import { retention } from './retention';

describe('capacité', () => {
  it('partage toute l’offre qu’un habitant atteint, sans en perdre ni en créer', () =>
    fc.assert(
      fc.property(pays, ({ communes, places }) => {
        const [residents, lieux] = [residentsDe(communes), lieuxDe(places)];
        const atteinte = atteindre(residents, lieux, partout(minutes(20)), 'centrale');
        const offre = offreParPersonne(lieux);
        const { acces } = partager(atteinte, offre, residents.habitants);
        const zone = communes.map((_, i) => i);
        const balayage = new Balayage(lieux.personnes);
        const atteints = balayage.aPortee(atteinte, residents.habitants, zone);
        const atteinte2 = atteints.reduce((s, k) => s + offre[k]!, 0);
        const total = communes.reduce((s, c) => s + c.habitants, 0);
        if (total > 0) expect((capacite(acces, residents.habitants, zone) * total) / 100_000).toBeCloseTo(atteinte2, 9);
      })
    ));

  it('deux communes, trois personnes : à la main', () => {
    // 0 serves both (1 ETP for 3 000), 1 the first alone (1 for 1 000), 2 the second alone (0,5 for 2 000).
    const a = atteinteDe([
      [0, 1],
      [0, 2]
    ]);
    const habitants = Float64Array.of(1000, 2000);
    const { acces, rapport } = partager(a, Float64Array.of(1, 1, 0.5), habitants);
    expect(capacite(acces, habitants, [0])).toBeCloseTo(100_000 * (1 / 3000 + 1 / 1000), 9);
    expect(capacite(acces, habitants, [0, 1])).toBeCloseTo((100_000 * 2.5) / 3000, 9);
    const balayage = new Balayage(3);
    const qui = balayage.aPortee(a, habitants, [0, 1]);
    const indice = concentration(qui, balayage.servis, rapport);
    expect(indice).toBeCloseTo(0.4 ** 2 + 0.4 ** 2 + 0.2 ** 2, 12);
    expect(nombreEffectif(indice)).toBeCloseTo(1 / 0.36, 12);
    // First commune: 1/4 from the one, 3/4 from the other.
    expect(concentrationResident(a, rapport, 0)).toBeCloseTo(0.625, 12);
    expect(nombreEffectif(concentration(new Int32Array(0), balayage.servis, rapport))).toBe(0);
  });

  it('n égaux en font n', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9999 }), (n, p) => {
        const a = atteinteDe([Array.from({ length: n }, (_, k) => k)]);
        const { rapport } = partager(a, new Float64Array(n).fill(1), Float64Array.of(p));
        expect(nombreEffectif(concentrationResident(a, rapport, 0))).toBeCloseTo(n, 9);
      })
    ));

  it('une personne à plusieurs cabinets a toute son offre', () => {
    const place = { x: 5, y: 43, commune: 0, age: 50 };
    const lieux = lieuxDe([
      { ...place, personne: 0, etp: 0.5 },
      { ...place, personne: 1, etp: 1 },
      { ...place, personne: 0, etp: 0.25 }
    ]);
    expect([...offreParPersonne(lieux)]).toEqual([0.75, 1]);
  });
});

describe('part retenue', () => {
  const place = { x: 5, y: 43, etp: 1, age: 50 };
  const lieux = lieuxDe([
    { ...place, personne: 0, commune: 0 },
    { ...place, personne: 0, commune: 1 },
    { ...place, personne: 1, commune: 1 },
    { ...place, personne: 2, commune: 2 }
  ]);
  const sur = presents(lieux, 3);
  it.each([
    [[0, 1], [4, 4, 4], { reseau: 2, tous: 8, part: 0.25, inconnues: 0 }],
    [[1, 2], [4, NaN, 4], { reseau: 1, tous: 4, part: 0.25, inconnues: 1 }],
    [[0], [0, 0, 0], { reseau: 1, tous: 0, part: NaN, inconnues: 0 }],
    [[0], [NaN, 0, 0], { reseau: 0, tous: 0, part: NaN, inconnues: 1 }]
  ])('%j de %j', (zone, effectifs, attendu) =>
    expect(retention(sur, effectifs, zone, new Balayage(3))).toEqual(attendu)
  );
});
