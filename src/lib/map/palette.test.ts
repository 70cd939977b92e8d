import { describe, expect, it } from 'vitest';
import { divergente, sequentielle, TEINTES_CROISEES, TEINTES_VOISINAGE, teintes } from './palette';

type Rgb = [number, number, number];

/** Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB. */
const visions: Record<string, number[][]> = {
  normale: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1]
  ],
  protanope: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranope: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanope: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
};

const lineaire = (hex: string): Rgb =>
  [1, 3, 5].map((k) => {
    const v = parseInt(hex.slice(k, k + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

const voir = (rgb: Rgb, matrice: number[][]): Rgb =>
  matrice.map((l) => Math.min(1, Math.max(0, l[0]! * rgb[0] + l[1]! * rgb[1] + l[2]! * rgb[2]))) as Rgb;

/** OKLab × 100 from linear RGB (Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s),
    100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s),
    100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s)
  ];
}

function ecartMinimal(teintes: string[], vision: string): number {
  const vues = teintes.map((t) => oklab(voir(lineaire(t), visions[vision]!)));
  return Math.min(
    ...vues.flatMap((a, i) => vues.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])))
  );
}

const palettes = {
  séquentielle: sequentielle(5),
  divergente: divergente([-9, -1, -0.25, 0.25, 1, 9], 0),
  voisinage: Object.values(TEINTES_VOISINAGE),
  croisée: [...TEINTES_CROISEES]
};

describe.each(Object.entries(palettes))('%s', (_, teintes) => {
  it.each(Object.keys(visions))('classes are told apart, vision %s', (vision) =>
    expect(ecartMinimal(teintes, vision)).toBeGreaterThanOrEqual(10)
  );
});

it('is light for low and never turns back', () => {
  for (const n of [3, 4, 5, 6]) {
    const clartes = sequentielle(n).map((t) => oklab(lineaire(t))[0]);
    expect([...clartes].sort((a, b) => b - a)).toEqual(clartes);
  }
});

it('is symmetric about its pivot', () => {
  const clartes = palettes.divergente.map((t) => oklab(lineaire(t))[0]);
  expect(Math.max(...clartes)).toBe(clartes[2]);
  expect(divergente([0, 1, 2], 0)).toHaveLength(2);
});

it('lists every colour a layer can ask for, once', () => {
  const demandees = [1, 2, 3, 4, 5, 6, 7].flatMap((n) => [
    ...sequentielle(n),
    ...divergente(
      Array.from({ length: n + 1 }, (_, k) => k - n / 2),
      0
    )
  ]);
  expect(demandees.filter((couleur) => !teintes.includes(couleur))).toEqual([]);
  expect(teintes.length).toBeLessThan(128);
});
