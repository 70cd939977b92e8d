import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Durees } from './durees';
import { apresMouvement, deplacements, etatProche, OFFRE, PlusProches } from './proche';
import { distanceKm } from './sphere';
import { BANDE, minutesEstimees } from './temps';
import { HORIZON, Voisinage } from './voisinage';

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

/** What may be known of the times: a file that covers some, one way or both, two estimates, a river. */
const savoir = fc.record({
  donnee: fc.array(fc.boolean(), { minLength: N, maxLength: N }),
  minutes: fc.array(fc.option(fc.integer({ min: 1, max: 70 }), { nil: null }), { minLength: N * N, maxLength: N * N }),
  jusque: fc.constantFrom(25, 45, 60, 90),
  classe: fc.array(fc.nat(1), { minLength: N, maxLength: N }),
  rive: fc.array(fc.nat(1), { minLength: N, maxLength: N })
});
type Savoir = typeof savoir extends fc.Arbitrary<infer T> ? T : never;
const modeles = [
  { facteur: 5, exposant: 0.7, bas: 0.6, haut: 1.5 },
  { facteur: 2.5, exposant: 0.8, bas: 0.9, haut: 1.1 }
];
const listes = ({ donnee, minutes, jusque }: Savoir, i: number) =>
  tous.flatMap((j) => {
    const t = minutes[i * N + j];
    return i !== j && donnee[i] && donnee[j] && t != null && t <= jusque ? [[j, t] as const] : [];
  });
function dureesDe(tires: readonly Lieu[], su: Savoir): Durees {
  const lignes = tous.map((i) => listes(su, i));
  const debut = Int32Array.from({ length: N + 1 }, (_, i) => lignes.slice(0, i).flat().length);
  return {
    ...positionsDe(tires),
    table: {
      debut,
      voisin: Int32Array.from(lignes.flat(), ([j]) => j),
      minutes: Uint8Array.from(lignes.flat(), ([, t]) => t),
      donnee: Uint8Array.from(su.donnee, Number)
    },
    jusque: su.jusque,
    modeles,
    classe: Uint8Array.from(su.classe),
    composante: Int32Array.from(su.rive)
  };
}

/** Every place against every other, without index nor memory: minutes, short, long, and whether they are unknown. */
function naif(tires: readonly Lieu[], offre: Uint8Array, i: number, su: Savoir | null = null) {
  const trajet = (j: number) => {
    if (i === j) return { j, t: 0, court: 0, long: 0, flou: false };
    const donne = su?.donnee[i] && su.donnee[j] ? new Map(listes(su, i)).get(j) : undefined;
    if (donne !== undefined) return { j, t: donne, court: donne, long: donne, flou: false };
    const [a, b] = [tires[i]!, tires[j]!];
    const km = distanceKm(a.longitude, a.latitude, b.longitude, b.latitude);
    const modele = su && modeles[Math.max(su.classe[i]!, su.classe[j]!)]!;
    const t = modele ? modele.facteur * km ** modele.exposant : minutesEstimees(km);
    const { bas, haut } = modele ?? BANDE;
    const seuil = su?.donnee[i] && su.donnee[j] ? su.jusque + 1 : 0;
    const flou = (su !== null && su.rive[i] !== su.rive[j]) || haut * t < seuil;
    return { j, t: Math.max(seuil, t), court: Math.max(seuil, bas * t), long: haut * Math.max(seuil, t), flou };
  };
  const pres = tous
    .filter((j) => offre[j] !== OFFRE.aucune)
    .map(trajet)
    .filter(({ t }) => t <= HORIZON)
    .sort((a, b) => a.t - b.t || a.j - b.j);
  const surs = pres.filter(({ j, flou }) => offre[j] === OFFRE.presente && !flou);
  const doutes = pres.filter((trouve) => !surs.includes(trouve));
  const moins = (valeurs: number[]) => Math.min(Infinity, ...valeurs);
  return {
    lieu: surs[0]?.j ?? -1,
    minutes: surs[0]?.t ?? Infinity,
    court: moins(surs.map((s) => s.court)),
    long: moins(surs.map((s) => s.long)),
    inconnu: doutes[0]?.t ?? Infinity,
    inconnuCourt: moins(doutes.map((d) => d.court))
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

  it('l’est aussi quand un fichier donne des temps, que l’estimation suit la densité et que l’eau sépare', () => {
    fc.assert(
      fc.property(pays, lieux, savoir, (tires, choisis, su) => {
        const mouvement = mouvementDe(tires, choisis);
        const offre = offreDe(tires);
        for (const j of mouvement.ouvertes) offre[j] = OFFRE.presente;
        for (const j of mouvement.fermees) offre[j] = OFFRE.aucune;
        const avant = new PlusProches(new Voisinage(dureesDe(tires, su)), offreDe(tires));
        const attendus = tous.flatMap((i) => {
          const [a, b] = [naif(tires, offreDe(tires), i, su), naif(tires, offre, i, su)];
          expect(avant.de(i)).toEqual(a);
          expect(apresMouvement(avant, mouvement, i)).toEqual(b);
          return a.minutes === b.minutes ? [] : [i];
        });
        const trouves = deplacements(avant, mouvement).map((d) => d.lieu);
        expect(trouves.sort((a, b) => a - b)).toEqual(attendus);
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
    expect(proches.de(0)).toMatchObject({ lieu: 0, minutes: 0, inconnu: Infinity });
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

  it('face à une limite : sûrement dedans, sûrement dehors, incertain entre les deux ou quand un inconnu est plus près', () => {
    const proche = new PlusProches(voisinage, Uint8Array.of(0, 1, 0, 0)).de(0);
    // 20,0 min, of 15,6 to 25,4.
    expect([15, 16, 25, 26].map((limite) => etatProche(proche, limite))).toEqual([
      'dehors',
      'incertain',
      'incertain',
      'dedans'
    ]);
    expect(etatProche({ ...proche, inconnuCourt: 10 }, 15)).toBe('incertain');
  });
});
