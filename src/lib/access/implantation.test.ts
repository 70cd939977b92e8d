import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autour, effet } from './autour';
import { PALIERS_MG } from './e2sfca';
import { implanter, type Besoin } from './implantation';

const lieu = fc.record({
  longitude: fc.double({ min: 5, max: 5.6, noNaN: true }),
  latitude: fc.double({ min: 43, max: 43.5, noNaN: true }),
  habitants: fc.integer({ min: 50, max: 20_000 }),
  acces: fc.double({ min: 0, max: 4, noNaN: true })
});
const cas = fc.record({ lieux: fc.array(lieu, { minLength: 2, maxLength: 6 }), posts: fc.integer({ min: 1, max: 3 }) });

function preparer(lieux: readonly { longitude: number; latitude: number; habitants: number; acces: number }[]) {
  const positions = {
    longitude: Float64Array.from(lieux, (l) => l.longitude),
    latitude: Float64Array.from(lieux, (l) => l.latitude)
  };
  const besoin: Besoin = {
    demande: Float64Array.from(lieux, (l) => l.habitants),
    acces: Float64Array.from(lieux, (l) => l.acces),
    compte: new Uint8Array(lieux.length).fill(1),
    plafond: 2.5
  };
  return { autours: lieux.map((_, i) => autour(i, positions, 20)), besoin };
}

/** Every multiset of places, worth computed from nothing. */
function meilleur(
  autours: ReturnType<typeof preparer>['autours'],
  besoin: Besoin,
  posts: number,
  offre: number
): number {
  const valeur = (ensemble: readonly number[]) => {
    const gagnes = new Float64Array(besoin.demande.length);
    for (const c of ensemble)
      effet(autours[c]!, offre, besoin.demande, PALIERS_MG)?.forEach((d, k) => (gagnes[autours[c]!.lieux[k]!]! += d));
    return gagnes.reduce(
      (n, g, i) => n + besoin.demande[i]! * Math.min(g, Math.max(0, besoin.plafond - besoin.acces[i]!)),
      0
    );
  };
  const essayer = (ensemble: readonly number[], depuis: number): number =>
    ensemble.length === posts
      ? valeur(ensemble)
      : Math.max(...autours.slice(depuis).map((_, k) => essayer([...ensemble, depuis + k], depuis + k)));
  return essayer([], 0);
}

describe('implanter', () => {
  it('vaut au moins 63 % du meilleur ensemble, et sa borne n’est jamais dessous', () => {
    fc.assert(
      fc.property(cas, ({ lieux, posts }) => {
        const { autours, besoin } = preparer(lieux);
        const { total, borne } = implanter(autours, 5400, posts, besoin, PALIERS_MG);
        const optimum = meilleur(autours, besoin, posts, 5400);
        expect(total).toBeGreaterThanOrEqual((1 - 1 / Math.E) * optimum - 1e-6);
        expect(borne).toBeGreaterThanOrEqual(optimum - 1e-6);
        expect(total).toBeLessThanOrEqual(optimum + 1e-6);
      })
    );
  });

  it('ne place rien là où personne ne manque', () => {
    const { autours, besoin } = preparer([{ longitude: 5, latitude: 43, habitants: 1000, acces: 3 }]);
    expect(implanter(autours, 5400, 2, besoin, PALIERS_MG)).toEqual({ choix: [], total: 0, borne: 0, seuls: [] });
  });

  it('ne compte que ceux que l’on regarde', () => {
    const { autours, besoin } = preparer([
      { longitude: 5, latitude: 43, habitants: 1000, acces: 1 },
      { longitude: 5.5, latitude: 43.4, habitants: 9000, acces: 0 }
    ]);
    besoin.compte[1] = 0;
    const { choix, seuls } = implanter(autours, 5400, 1, besoin, PALIERS_MG);
    expect(choix).toEqual([{ candidat: 0, gain: 1500 }]);
    expect(seuls).toEqual(choix);
  });
});
