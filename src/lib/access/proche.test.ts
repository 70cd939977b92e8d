import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apresMouvement, deplacements, HORIZON, OFFRE, PlusProches, tempsEstimes, Voisinage } from './proche';
import { distanceKm } from './sphere';
import { minutesEstimees } from './temps';

const N = 24;
/** As wide as Brittany: some places are past the horizon of others. */
const lieu = fc.record({
  longitude: fc.double({ min: -4, max: -2.5, noNaN: true }),
  latitude: fc.double({ min: 47.7, max: 48.6, noNaN: true }),
  offre: fc.constantFrom(OFFRE.aucune, OFFRE.aucune, OFFRE.presente, OFFRE.inconnue)
});
const pays = fc.array(lieu, { minLength: N, maxLength: N });
const lieux = fc.uniqueArray(fc.nat(N - 1), { maxLength: 6 });
type Lieu = (typeof pays extends fc.Arbitrary<infer T> ? T : never)[number];

const positionsDe = (tires: readonly Lieu[]) => ({
  longitude: Float64Array.from(tires, (l) => l.longitude),
  latitude: Float64Array.from(tires, (l) => l.latitude)
});
const offreDe = (tires: readonly Lieu[]) => Uint8Array.from(tires, (l) => l.offre);
const base = (tires: readonly Lieu[], offre = offreDe(tires)) =>
  new PlusProches(new Voisinage(positionsDe(tires)), offre);
const tous = Array.from({ length: N }, (_, i) => i);

/** Every place against every other, without index nor memory. */
function naif(tires: readonly Lieu[], offre: Uint8Array, i: number) {
  const vers = (etat: number) =>
    tous
      .filter((j) => offre[j] === etat)
      .map((j) => {
        const [a, b] = [tires[i]!, tires[j]!];
        const km = distanceKm(a.longitude, a.latitude, b.longitude, b.latitude);
        return { lieu: j, minutes: i === j ? 0 : minutesEstimees(km) };
      })
      .filter(({ minutes }) => minutes <= HORIZON)
      .sort((a, b) => a.minutes - b.minutes || a.lieu - b.lieu);
  const [proche] = vers(OFFRE.presente);
  return {
    lieu: proche?.lieu ?? -1,
    minutes: proche?.minutes ?? Infinity,
    inconnu: vers(OFFRE.inconnue)[0]?.minutes ?? Infinity
  };
}

/** Closing only where there is one, opening only where there is none known. */
const mouvementDe = (tires: readonly Lieu[], choisis: readonly number[]) => ({
  ouvertes: new Set(choisis.filter((i) => tires[i]!.offre === OFFRE.aucune)),
  fermees: new Set(choisis.filter((i) => tires[i]!.offre === OFFRE.presente))
});

describe('le plus proche, quand des lieux ouvrent et ferment', () => {
  it('est celui d’un calcul refait de tout le pays, et rien d’autre ne bouge', () => {
    fc.assert(
      fc.property(pays, lieux, (tires, choisis) => {
        const mouvement = mouvementDe(tires, choisis);
        const offre = offreDe(tires);
        for (const j of mouvement.ouvertes) offre[j] = OFFRE.presente;
        for (const j of mouvement.fermees) offre[j] = OFFRE.aucune;
        const avant = base(tires);
        const attendus = tous.flatMap((i) => {
          const [a, b] = [naif(tires, offreDe(tires), i), naif(tires, offre, i)];
          expect(avant.de(i)).toEqual(a);
          expect(apresMouvement(avant, mouvement, i)).toEqual(b);
          return a.minutes === b.minutes ? [] : [i];
        });
        const trouves = deplacements(avant, mouvement);
        expect(trouves.map((d) => d.lieu).sort((a, b) => a - b)).toEqual(attendus);
        const ecarts = trouves.map((d) => Math.abs(d.apres.minutes - d.avant.minutes));
        expect(ecarts).toEqual([...ecarts].sort((a, b) => b - a));
      })
    );
  });

  it('ouvrir ne rallonge aucun temps, fermer n’en raccourcit aucun', () => {
    fc.assert(
      fc.property(pays, lieux, (tires, choisis) => {
        const { ouvertes, fermees } = mouvementDe(tires, choisis);
        for (const d of deplacements(base(tires), { ouvertes, fermees: new Set() }))
          expect(d.apres.minutes).toBeLessThan(d.avant.minutes);
        for (const d of deplacements(base(tires), { ouvertes: new Set(), fermees }))
          expect(d.apres.minutes).toBeGreaterThan(d.avant.minutes);
      })
    );
  });

  it('fermer puis rouvrir rend ce qui était', () => {
    fc.assert(
      fc.property(pays, lieux, (tires, choisis) => {
        const { fermees } = mouvementDe(tires, choisis);
        const offre = offreDe(tires);
        for (const j of fermees) offre[j] = OFFRE.aucune;
        const rouverts = { ouvertes: fermees, fermees: new Set<number>() };
        for (const i of tous) expect(apresMouvement(base(tires, offre), rouverts, i)).toEqual(base(tires).de(i));
      })
    );
  });

  it('ne dépend pas de l’ordre où les lieux sont nommés', () => {
    fc.assert(
      fc.property(pays, lieux, (tires, choisis) => {
        const droit = deplacements(base(tires), mouvementDe(tires, choisis));
        expect(deplacements(base(tires), mouvementDe(tires, choisis.toReversed()))).toEqual(droit);
      })
    );
  });
});

/**
 * Four towns on a meridian, 0, 10, 20 and 100 km north of the first: by hand, 3,785 × km^0,723 gives 20,0 min for 10 km
 * (10^0,723 = 5,284) and 33,0 min for 20 km (20^0,723 = 8,723); 80 km is past the horizon.
 */
describe('quatre villes sur un méridien, à la main', () => {
  const degres = (km: number) => 45 + (km / (2 * Math.PI * 6371)) * 360;
  const positions = { longitude: new Float64Array(4).fill(3), latitude: Float64Array.of(0, 10, 20, 100).map(degres) };
  const voisinage = new Voisinage(positions);

  it('la fermeture du premier envoie au deuxième, celle des deux au troisième', () => {
    const proches = new PlusProches(voisinage, Uint8Array.of(1, 1, 1, 0));
    expect(proches.de(0)).toEqual({ lieu: 0, minutes: 0, inconnu: Infinity });
    const [seul, ...autres] = deplacements(proches, { ouvertes: new Set(), fermees: new Set([0]) });
    expect(autres).toEqual([]);
    expect(seul).toMatchObject({ lieu: 0, apres: { lieu: 1 } });
    expect(seul!.apres.minutes).toBeCloseTo(20.0, 1);
    const deux = deplacements(proches, { ouvertes: new Set(), fermees: new Set([0, 1]) });
    expect(deux.map((d) => [d.lieu, d.apres.lieu])).toEqual([
      [0, 2],
      [1, 2]
    ]);
    expect(deux[0]!.apres.minutes).toBeCloseTo(33.0, 1);
  });

  it('au-delà de l’horizon il n’y a plus de lieu, ce qui est le plus grand changement', () => {
    const proches = new PlusProches(voisinage, Uint8Array.of(1, 0, 0, 1));
    const perdus = deplacements(proches, { ouvertes: new Set(), fermees: new Set([0, 3]) });
    expect(perdus.map((d) => d.lieu)).toEqual([0, 1, 2, 3]);
    for (const d of perdus) expect(d.apres).toMatchObject({ lieu: -1, minutes: Infinity });
  });

  it('un lieu dont on ne sait rien est dit, avec son temps, jamais tenu pour vide', () => {
    const proches = new PlusProches(voisinage, Uint8Array.of(0, 2, 1, 0));
    const { lieu, minutes, inconnu } = proches.de(0);
    expect(lieu).toBe(2);
    expect(inconnu).toBeCloseTo(20.0, 1);
    expect(inconnu).toBeLessThan(minutes);
  });

  it('prend ses temps par une seule porte', () => {
    const lents = { entre: (de: number, vers: number) => (de === vers ? 0 : de + vers), rayon: 200 };
    const proches = new PlusProches(new Voisinage(positions, lents), Uint8Array.of(0, 1, 0, 1));
    expect(proches.de(2)).toEqual({ lieu: 1, minutes: 3, inconnu: Infinity });
    expect(tempsEstimes(positions).entre(0, 0)).toBe(0);
  });
});

it('un lieu sans position ne connaît que lui-même', () => {
  const positions = { longitude: Float64Array.of(NaN, 3), latitude: Float64Array.of(NaN, 45) };
  expect(new PlusProches(new Voisinage(positions), Uint8Array.of(0, 1)).de(0).lieu).toBe(-1);
  expect(new PlusProches(new Voisinage(positions), Uint8Array.of(1, 1)).de(0)).toMatchObject({ lieu: 0, minutes: 0 });
});

it('une île n’a pas pour plus proche ce qui est de l’autre côté de l’eau', () => {
  const positions = { longitude: Float64Array.of(0, 0.05, 0.1), latitude: Float64Array.of(47, 47, 47) };
  const offre = Uint8Array.of(OFFRE.aucune, OFFRE.presente, OFFRE.presente);
  const terre = new PlusProches(new Voisinage(positions), offre);
  expect(terre.de(0).lieu).toBe(1);
  const durees = { ...positions, composante: Int32Array.of(0, 1, 0) };
  const ile = new PlusProches(new Voisinage(durees), offre);
  expect(ile.de(0).lieu).toBe(2);
  // A bridge may be there, or not: what lies across is neither near nor absent.
  expect(ile.de(0).inconnu).toBeCloseTo(terre.de(0).minutes, 9);
  const ouverte = deplacements(ile, { ouvertes: new Set([0]), fermees: new Set() });
  expect(ouverte.map((d) => d.lieu)).toEqual([0]);
});
