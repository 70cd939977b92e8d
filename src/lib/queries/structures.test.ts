import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Voisinage } from '../access/voisinage';
import { BANDE } from '../access/temps';
import { structureIds, structures, mesures, minutesStructures } from '../catalogue/index';
import {
  juger,
  medianePonderee,
  mouvementDe,
  portees,
  prochesDe,
  rangMinutes,
  simulerStructures,
  touches
} from './structures';

/** Eight communes on a parallel, 0,1° apart, some 8,05 km: 17,1 minutes from one to the next. */
const N = 8;
const positions = {
  longitude: Float64Array.from({ length: N }, (_, i) => 5 + i * 0.1),
  latitude: new Float64Array(N).fill(43.6)
};
const voisinage = new Voisinage(positions);
const tous = Array.from({ length: N }, (_, i) => i);
const habitants = (i: number) => 100 * (i + 1);
const comptes = Float64Array.of(1, 0, 0, 2, 0, 0, NaN, 1);
const simuler = (dits: { commune: number; nombre: number }[], connus = comptes) =>
  simulerStructures(juger(dits, connus), prochesDe(voisinage, connus));

describe('ce que devient un changement', () => {
  it.each([
    [0, -1, 'ferme'],
    [3, -1, 'sans_effet'],
    [3, -2, 'ferme'],
    [3, -3, 'trop'],
    [3, 1, 'sans_effet'],
    [1, 1, 'ouvre'],
    [1, -1, 'aucune'],
    [6, -1, 'inconnue'],
    [6, 1, 'ouvre']
  ])('commune %i, %i de plus : %s', (commune, nombre, sort) => {
    expect(juger([{ commune, nombre }], comptes)).toEqual([{ commune, nombre, compte: comptes[commune], sort }]);
  });

  it('ce qui ne peut fermer ne ferme pas, ce qui dépasse ferme ce qui est compté', () => {
    const dits = [0, 1, 3, 6].map((commune) => ({ commune, nombre: -3 }));
    expect(mouvementDe(juger(dits, comptes))).toEqual({ ouvertes: new Set(), fermees: new Set([0, 3]) });
  });
});

describe('qui gagne et qui perd', () => {
  it('fermer l’un de deux ne change rien ; fermer les deux, si', () => {
    expect(simuler([{ commune: 3, nombre: -1 }]).effets).toEqual([]);
    expect(simuler([{ commune: 3, nombre: -2 }]).effets.length).toBeGreaterThan(0);
  });

  it('à la main : la première ferme, ses trois voisines et elle vont à la quatrième', () => {
    const { effets } = simuler([{ commune: 0, nombre: -1 }]);
    // The second was nearer to the first (one step) and goes to the fourth (two steps); the third was already hers.
    expect(effets.map((e) => [e.commune, e.avant.lieu, e.apres.lieu])).toEqual([
      [0, 0, 3],
      [1, 0, 3]
    ]);
    const perdues = touches(effets, habitants, 'perdent');
    expect(perdues).toMatchObject({ communes: 2, habitants: 300, horizon: 0 });
    expect(perdues.mediane).toBe(effets[1]!.ecart);
    expect(touches(effets, habitants, 'gagnent')).toMatchObject({ communes: 0, habitants: 0, mediane: NaN });
  });

  it('passer l’horizon se compte depuis le temps d’avant, jamais à l’infini', () => {
    const seule = Float64Array.from({ length: N }, (_, i) => (i === 0 ? 1 : 0));
    const { effets } = simuler([{ commune: 0, nombre: -1 }], seule);
    expect(effets.every((e) => e.horizon && e.apres.lieu === -1)).toBe(true);
    for (const e of effets) expect(e.ecart).toBeCloseTo(60 - e.avant.minutes, 9);
    const ecarts = effets.map((e) => e.ecart);
    expect(ecarts).toEqual([...ecarts].sort((a, b) => b - a));
    expect(touches(effets, habitants, 'perdent')).toMatchObject({
      horizon: effets.reduce((n, e) => n + habitants(e.commune), 0)
    });
  });

  it('là où une commune inconnue est plus proche, ce qui change est inconnu : ni gain ni perte', () => {
    const { effets, inconnus } = simuler([{ commune: 7, nombre: -1 }]);
    // The unknown commune lies between: to it too the fourth may be farther than what it has itself.
    expect(inconnus.map((e) => e.commune)).toContain(7);
    expect(inconnus.find((e) => e.commune === 7)).toMatchObject({ apres: { lieu: 3 } });
    expect(effets).toEqual([]);
    const connus = Float64Array.from(comptes, (n) => n || 0);
    expect(simuler([{ commune: 7, nombre: -1 }], connus).inconnus).toEqual([]);
    expect(simuler([{ commune: 7, nombre: -1 }], connus).effets.map((e) => e.commune)).toEqual(
      inconnus.map((e) => e.commune)
    );
  });
});

describe('habitants à portée', () => {
  it('les trois lectures s’emboîtent, et grandissent avec la limite', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, NaN), { minLength: N, maxLength: N }), (tires) => {
        const connus = Float64Array.from(tires);
        const lignes = portees(tous, habitants, simuler([{ commune: 2, nombre: 1 }], connus));
        let avant = { longs: 0, estimes: 0, courts: 0 };
        for (const { avant: ici, apres } of lignes) {
          expect(ici.longs).toBeLessThanOrEqual(ici.estimes);
          expect(ici.estimes).toBeLessThanOrEqual(ici.courts);
          expect(ici.courts + ici.inconnus).toBeLessThanOrEqual(3600);
          for (const cle of ['longs', 'estimes', 'courts'] as const) {
            expect(ici[cle]).toBeGreaterThanOrEqual(avant[cle]);
            // One more never takes anyone away.
            expect(apres[cle]).toBeGreaterThanOrEqual(ici[cle]);
          }
          avant = ici;
        }
      })
    );
  });

  it('chaque lecture est celle des temps multipliés', () => {
    const simulation = simuler([{ commune: 0, nombre: -1 }]);
    const lignes = portees(tous, habitants, simulation);
    const naif = (limite: number, facteur: number) =>
      tous.filter((i) => simulation.apres(i).minutes * facteur <= limite).reduce((n, i) => n + habitants(i), 0);
    expect(lignes.map((l) => l.minutes)).toEqual([...minutesStructures]);
    for (const { minutes, apres } of lignes) {
      expect(apres.longs).toBe(naif(minutes, BANDE.haut));
      expect(apres.estimes).toBe(naif(minutes, 1));
      expect(apres.courts).toBe(naif(minutes, BANDE.bas));
    }
    expect(new Set(lignes.map((l) => l.apres.courts)).size).toBeGreaterThan(2);
  });

  it('celui qu’une commune inconnue peut servir n’est ni dedans ni dehors', () => {
    const connus = Float64Array.of(0, 0, 0, 0, 0, 0, NaN, 0);
    const [cinq, , , vingt] = portees(tous, habitants, simuler([], connus));
    expect(cinq!.avant).toEqual({ longs: 0, estimes: 0, courts: 0, inconnus: habitants(6) });
    expect(vingt!.avant.inconnus).toBe(habitants(5) + habitants(6) + habitants(7));
  });
});

/** A file gives 9 minutes from the third to the second, 12 to the first, and stops at 20. */
describe('quand un fichier donne les temps', () => {
  const table = {
    debut: Int32Array.of(0, 0, 0, 2, 2, 2, 2, 2, 2),
    voisin: Int32Array.of(0, 1),
    minutes: Uint8Array.of(12, 9),
    donnee: Uint8Array.of(1, 1, 1, 0, 0, 0, 0, 0)
  };
  const connus = Float64Array.of(1, 1, 0, 0, 0, 0, 0, 0);
  const proches = prochesDe(new Voisinage({ ...positions, table, jusque: 20 }), connus);

  it('l’écart est le leur, sans fourchette', () => {
    const { effets } = simulerStructures(juger([{ commune: 1, nombre: -1 }], connus), proches);
    const troisieme = effets.filter((e) => e.commune === 2);
    expect(troisieme).toMatchObject([
      { ecart: 3, horizon: false, avant: { lieu: 1 }, apres: { lieu: 0, minutes: 12 } }
    ]);
    expect(touches(troisieme, habitants, 'perdent')).toMatchObject({ mediane: 3, bornes: [3, 3] });
  });

  it('un trajet qu’il ne donne pas dépasse sa limite : inconnu là où l’estimation entière est au-dessous', () => {
    // From the second to the first, 17,1 min, of 13,3 to 21,7: 21 at least, and its band with it. With a limit of 25 the whole band is too short.
    const de = (jusque: number) =>
      prochesDe(new Voisinage({ ...positions, table, jusque }), Float64Array.of(1, 0, 0, 0, 0, 0, 0, 0)).de(1);
    expect(de(20)).toMatchObject({ lieu: 0, minutes: 21, court: 21, inconnu: Infinity });
    expect(de(20).long).toBeCloseTo(26.7, 1);
    expect(de(25)).toMatchObject({ lieu: -1, minutes: Infinity, inconnu: 26, inconnuCourt: 26 });
  });
});

it('la médiane est pondérée, et infinie quand la moitié passe l’horizon', () => {
  expect(medianePonderee([])).toBeNaN();
  expect(medianePonderee([[4, 0]])).toBeNaN();
  expect(
    medianePonderee([
      [9, 1],
      [2, 1],
      [5, 1]
    ])
  ).toBe(5);
  expect(
    medianePonderee([
      [2, 10],
      [Infinity, 30],
      [3, 5]
    ])
  ).toBe(Infinity);
});

it.each([
  [0, 0],
  [0.9, 0],
  [1, -1],
  [5, -2],
  [Infinity, -3],
  [-4, 1],
  [-15, 3],
  [-Infinity, 3]
])('un écart de %f min est de rang %i', (ecart, rang) => expect(rangMinutes(ecart) + 0).toBe(rang));

it('chaque genre est compté par commune, en établissements', () => {
  for (const id of structureIds) {
    const { unite, maille } = mesures[structures[id].mesure];
    expect([id, unite, maille]).toEqual([id, 'etablissements', 'commune']);
  }
});
