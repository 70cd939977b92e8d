import { describe, expect, test } from 'vitest';
import { coupures } from './coupures.ts';

describe('îles et communes coupées', () => {
  const points = [0, 0.1, 0.2, 0.4, 3, 3.1].map((x) => ({ longitude: 2 + x, latitude: 46 }));
  const voisins = [
    { a: 1, b: 2 },
    { a: 2, b: 3 },
    { a: 5, b: 6 }
  ];
  test('coupée : près d’un groupe plus grand que le sien ; ni la grande rive, ni une île que rien n’approche', () => {
    const { composante, coupee } = coupures(points, voisins);
    expect([...composante]).toEqual([1, 1, 1, 4, 5, 5]);
    expect([...coupee]).toEqual([0, 0, 0, 1, 0, 0]);
  });
  test('seule une limite commune relie', () =>
    expect([...coupures(points, [...voisins, { a: 3, b: 4 }]).coupee]).toEqual([0, 0, 0, 0, 0, 0]));
});
