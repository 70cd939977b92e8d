import { expect, it } from 'vitest';
import { deplacements, etatProche, OFFRE, PlusProches } from './proche';
import { limiteSure, Voisinage } from './voisinage';

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

it('d’un lieu sans position on ne sait rien, ce qui n’est pas être loin de tout', () => {
  const positions = { longitude: Float64Array.of(NaN, 3), latitude: Float64Array.of(NaN, 45) };
  const proche = new PlusProches(new Voisinage(positions), Uint8Array.of(0, 1)).de(0);
  expect(proche).toMatchObject({ lieu: -1, inconnu: 0, inconnuCourt: 0 });
  expect(etatProche(proche, 30)).toBe('incertain');
});

it('au-delà de l’heure estimée, ce qui peut être plus court ne se dit pas loin à coup sûr', () => {
  expect(limiteSure({})).toBe(46);
  expect(limiteSure({ modeles: [{ facteur: 3, exposant: 0.8, bas: 0.6, haut: 1.5 }] })).toBe(36);
});
