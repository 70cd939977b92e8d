import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lieuxDe, partout, pays, personnesDe, residentsDe, type Commune, type Place } from '../../../tests/reseaux';
import type { Savoir } from '../access/durees';
import { distanceKm } from '../access/sphere';
import { minutesSelon } from '../access/temps';
import type { ModeleTemps } from '../catalogue/index';
import type { Limite } from '../catalogue/typesReseau';
import { LECTURES, parLecture } from './atteinte';
import { limitesNationales } from './national';
import { PlusProche } from './recours';
import type { Lecture } from './types';

const MODELES: ModeleTemps[] = [
  { facteur: 5, exposant: 0.7, bas: 0.8, haut: 1.4 },
  { facteur: 2, exposant: 0.8, bas: 0.7, haut: 1.2 },
  { facteur: 3.785, exposant: 0.723, bas: 0.78, haut: 1.27 }
];
const JUSQUE = 30;

/** Trips drawn for the communes that a file covers: from i to j, whole minutes, none past `JUSQUE`. */
type Trajets = readonly { de: number; vers: number; minutes: number }[];

function savoirDe(
  n: number,
  donnee: readonly boolean[],
  trajets: Trajets,
  classe: readonly number[],
  terre: readonly number[]
): Savoir {
  const listes = Array.from({ length: n }, () => new Map<number, number>());
  for (const { de, vers, minutes } of trajets) {
    const [i, j] = [de % n, vers % n];
    if (i !== j && donnee[i] && donnee[j]) listes[i]!.set(j, minutes);
  }
  const debut = Int32Array.from({ length: n + 1 }, (_, i) => listes.slice(0, i).reduce((t, l) => t + l.size, 0));
  return {
    jusque: JUSQUE,
    modeles: MODELES,
    classe: Uint8Array.from({ length: n }, (_, i) => classe[i] ?? 2),
    composante: Int32Array.from({ length: n }, (_, i) => terre[i] ?? 0),
    table: {
      debut,
      voisin: Int32Array.from(listes.flatMap((l) => [...l.keys()])),
      minutes: Uint8Array.from(listes.flatMap((l) => [...l.values()])),
      donnee: Uint8Array.from({ length: n }, (_, i) => (donnee[i] ? 1 : 0))
    }
  };
}

/** Minutes from a commune to a place under a reading, told from the words of the rule, pair by pair. */
function minutesDe(savoir: Savoir, place: Place, i: number, km: number, limite: number, lecture: Lecture): number {
  const { table, classe, composante } = savoir;
  const j = place.commune;
  if (i !== j && table!.donnee[i] === 1 && table!.donnee[j] === 1) {
    const siens = [...table!.voisin.subarray(table!.debut[i], table!.debut[i + 1])];
    const rang = siens.indexOf(j);
    if (rang >= 0) return table!.minutes[table!.debut[i]! + rang]!;
    if (limite <= JUSQUE) return Infinity;
  }
  const modele = MODELES[Math.max(classe![i]!, classe![j]!)]!;
  if (lecture !== 'courte' && composante![i] !== composante![j]) return Infinity;
  return minutesSelon(modele, km) * (lecture === 'courte' ? modele.bas : lecture === 'longue' ? modele.haut : 1);
}

const trajets = fc.array(
  fc.record({ de: fc.nat(13), vers: fc.nat(13), minutes: fc.integer({ min: 1, max: JUSQUE }) }),
  { maxLength: 60 }
);
const limite: fc.Arbitrary<Limite> = fc.constantFrom(
  { minutes: 12, km: null },
  { minutes: 30, km: 15 },
  { minutes: 45, km: null },
  { minutes: null, km: 20 }
);
const listeDe = <T>(valeur: fc.Arbitrary<T>) => fc.array(valeur, { minLength: 14, maxLength: 14 });

describe('temps donnés, classes et eau', () => {
  it('qui atteint qui est ce que disent, une à une, les paires', () =>
    fc.assert(
      fc.property(
        pays,
        listeDe(fc.boolean()),
        trajets,
        listeDe(fc.nat(2)),
        listeDe(fc.nat(1)),
        limite,
        ({ communes, places }, donnee, donnes, classe, terre, demandee) => {
          const savoir = savoirDe(communes.length, donnee, donnes, classe, terre);
          const residents = { ...residentsDe(communes), durees: savoir };
          const trouvees = parLecture(residents, lieuxDe(places), partout(demandee));
          for (const lecture of LECTURES) {
            const tient = (c: Commune, i: number, p: Place) => {
              const km = distanceKm(c.x, c.y, p.x, p.y);
              if (demandee.km !== null && km > demandee.km) return false;
              const { minutes: m } = demandee;
              return m === null || minutesDe(savoir, p, i, km, m, lecture) <= m;
            };
            const attendues = communes.map((c, i) =>
              [...new Set(places.filter((p) => tient(c, i, p)).map((p) => p.personne))].sort((a, b) => a - b)
            );
            expect(communes.map((_, i) => personnesDe(trouvees[lecture], i))).toEqual(attendues);
          }
        }
      ),
      { numRuns: 600 }
    ));
});

describe('le plus proche', () => {
  // Three communes on a meridian; the file says that the farther is the nearer by the road.
  const communes = [45, 45.05, 45.2].map((y) => ({ x: 2, y, habitants: 100, classe: 4 }));
  const savoir = savoirDe(
    3,
    [true, true, true],
    [
      { de: 0, vers: 1, minutes: 25 },
      { de: 0, vers: 2, minutes: 18 }
    ],
    [2, 2, 2],
    [0, 0, 0]
  );
  const residents = { ...residentsDe(communes), durees: savoir };

  it('est celui du fichier, et dit ses minutes', () => {
    expect(PlusProche.parmi(residents, [1, 2]).de(0)).toEqual({ commune: 2, minutes: 18 });
    expect(PlusProche.parmi(residentsDe(communes), [1, 2]).de(0)).toMatchObject({ commune: 1 });
  });

  it('est la commune elle-même quand elle en a, ou l’estimation quand le fichier n’en liste aucune', () => {
    expect(PlusProche.parmi(residents, [0, 2]).de(0)).toEqual({ commune: 0, minutes: 0 });
    const seule = PlusProche.parmi(residents, [0]).de(2);
    expect(seule?.minutes).toBeCloseTo(minutesSelon(MODELES[2]!, distanceKm(2, 45, 2, 45.2)), 9);
  });

  it('fait les limites du pays : neuf habitants sur dix', () => {
    // Two communes out of three have one: the hundred people of the first drive 18 minutes, by the file.
    expect(limitesNationales(residents, [1, 2])?.[3]).toEqual({ minutes: 18, km: null });
  });
});
