import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { destination, distanceKm } from '../access/sphere';
import { minutesEstimees } from '../access/temps';
import type { Limite, ParClasse } from '../catalogue/typesReseau';
import {
  lieuxDe,
  minutes,
  partout,
  pays,
  personnesDe,
  residentsDe,
  type Commune,
  type Place
} from '../../../tests/reseaux';
import { atteindre, LECTURES, parLecture } from './atteinte';
import type { Lecture } from './types';

const LIMITES: ParClasse<Limite> = [
  minutes(10),
  { minutes: null, km: 8 },
  { minutes: 25, km: 12 },
  minutes(20),
  minutes(30),
  { minutes: 30, km: 5 },
  minutes(40)
];

/** What an estimated time is multiplied by: methods.md §2. */
const FACTEURS: Readonly<Record<Lecture, number>> = { courte: 0.78, centrale: 1, longue: 1.27 };

/** Every pair, one by one, by the formula. */
function unParUn(communes: readonly Commune[], places: readonly Place[], facteur: number): number[][] {
  return communes.map((c) => {
    const { minutes: m, km: k } = LIMITES[(c.classe || 4) - 1]!;
    const pres = places.filter((p) => {
      const km = distanceKm(c.x, c.y, p.x, p.y);
      return (m === null || minutesEstimees(km) * facteur <= m) && (k === null || km <= k);
    });
    return [...new Set(pres.map((p) => p.personne))].sort((a, b) => a - b);
  });
}

describe('qui atteint qui', () => {
  it('est ce que donnent toutes les paires, une à une, sous chaque lecture', () =>
    fc.assert(
      fc.property(pays, ({ communes, places }) => {
        const trouvees = parLecture(residentsDe(communes), lieuxDe(places), LIMITES);
        for (const lecture of LECTURES) {
          const attendues = unParUn(communes, places, FACTEURS[lecture]);
          expect(communes.map((_, i) => personnesDe(trouvees[lecture], i))).toEqual(attendues);
        }
        const seule = atteindre(residentsDe(communes), lieuxDe(places), LIMITES, 'longue');
        expect(seule).toEqual(trouvees.longue);
      })
    ));

  it('n’oublie personne, de la Réunion à Dunkerque, ni à quelques minutes ni à l’autre bout du pays', () => {
    const point = fc.record({
      x: fc.double({ min: -62, max: 56, noNaN: true }),
      y: fc.double({ min: -22, max: 51.1, noNaN: true })
    });
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 1, maxLength: 12 }),
        fc.array(fc.record({ de: fc.nat(11), vers: point, part: fc.double({ min: 0, max: 1, noNaN: true }) }), {
          maxLength: 12
        }),
        fc.constantFrom(5, 40, 200, 1000, 4000),
        (points, tirees, m) => {
          const communes = points.map((p) => ({ ...p, habitants: 1, classe: 1 }));
          // Around a commune rather than anywhere, so that limits cut.
          const places = tirees.map(({ de, vers, part }, personne): Place => {
            const c = points[de % points.length]!;
            const [x, y] = [c.x + (vers.x - c.x) * part ** 4, c.y + (vers.y - c.y) * part ** 4];
            return { personne, x, y, commune: 0, etp: 1, age: 50 };
          });
          const a = atteindre(residentsDe(communes), lieuxDe(places), partout(minutes(m)), 'centrale');
          const attendues = communes.map((c) =>
            places.flatMap((p) => (minutesEstimees(distanceKm(c.x, c.y, p.x, p.y)) <= m ? [p.personne] : []))
          );
          expect(communes.map((_, i) => personnesDe(a, i))).toEqual(attendues);
        }
      ),
      { numRuns: 500 }
    );
  });

  it('trouve ce qui est au bord du cercle, de quelque côté et sous quelque latitude', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 1, max: 800, noNaN: true }),
        fc.double({ min: 0, max: 360, noNaN: true }),
        (latitude, km, cap) => {
          const [x, y] = destination(10, latitude, km, cap);
          const lieux = lieuxDe([{ personne: 0, x: 10, y: latitude, commune: 0, etp: 1, age: 50 }]);
          const vers = (limite: number) =>
            atteindre(
              residentsDe([{ x, y, habitants: 1, classe: 1 }]),
              lieux,
              partout({ minutes: null, km: limite }),
              'centrale'
            );
          expect([vers(km * (1 + 1e-7)).voisin.length, vers(km * (1 - 1e-7)).voisin.length]).toEqual([1, 0]);
        }
      ),
      { numRuns: 2000 }
    ));

  it('compte la limite comprise, en minutes et en kilomètres', () => {
    const communes = [{ x: 5, y: 43, habitants: 1, classe: 1 }];
    const place = { personne: 0, x: 5.1, y: 43.05, commune: 0, etp: 1, age: 50 };
    const km = distanceKm(5, 43, 5.1, 43.05);
    const t = minutesEstimees(km);
    const atteints = (limite: Limite, lecture: Lecture = 'centrale') =>
      atteindre(residentsDe(communes), lieuxDe([place]), partout(limite), lecture).voisin.length;
    expect(atteints({ minutes: t, km: null })).toBe(1);
    expect(atteints({ minutes: t * (1 - 1e-15) - 1e-14, km: null })).toBe(0);
    expect(atteints({ minutes: t * 1.27, km: null }, 'longue')).toBe(1);
    expect(atteints({ minutes: null, km })).toBe(1);
    expect(atteints({ minutes: null, km: km - 1e-12 })).toBe(0);
    // Kilometres know no band.
    expect(atteints({ minutes: null, km }, 'longue')).toBe(1);
    expect(atteints({ minutes: t, km: km - 0.1 })).toBe(0);
    expect(atteints({ minutes: t - 0.1, km })).toBe(0);
  });

  it('une place connue par sa seule commune y est à zéro minute, même sans position', () => {
    const communes = [
      { x: 5, y: 43, habitants: 1, classe: 1 },
      { x: NaN, y: NaN, habitants: 1, classe: 0 },
      { x: NaN, y: NaN, habitants: 1, classe: 0 }
    ];
    const sansPosition = (commune: number, personne: number) => ({
      personne,
      x: NaN,
      y: NaN,
      commune,
      etp: 1,
      age: 50
    });
    const lieux = lieuxDe([sansPosition(0, 0), sansPosition(1, 1), sansPosition(2, 2)]);
    const a = atteindre(residentsDe(communes), lieux, partout(minutes(0)), 'longue');
    expect([0, 1, 2].map((i) => personnesDe(a, i))).toEqual([[0], [1], [2]]);
  });

  it('refuse une limite qui ne dit rien', () => {
    const communes = [{ x: 5, y: 43, habitants: 1, classe: 1 }];
    const limites = partout<Limite>({ minutes: null, km: null });
    expect(() => atteindre(residentsDe(communes), lieuxDe([]), limites, 'centrale')).toThrow(RangeError);
  });

  it('personne n’atteint personne sans professionnel', () => {
    const communes = [{ x: 5, y: 43, habitants: 1, classe: 1 }];
    const a = atteindre(residentsDe(communes), lieuxDe([]), LIMITES, 'centrale');
    expect([...a.debut]).toEqual([0, 0]);
  });
});
