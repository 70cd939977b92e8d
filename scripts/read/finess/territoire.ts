import type { Point } from './projections.ts';

/** A part of France: the projection of its coordinates, and the box it lies in. */
interface Territoire {
  epsg: string;
  ouest: number;
  sud: number;
  est: number;
  nord: number;
}

const METROPOLE: Territoire = { epsg: '2154', ouest: -5.5, sud: 41.2, est: 9.8, nord: 51.3 };
const TERRITOIRES: Readonly<Record<string, Territoire>> = {
  '971': { epsg: '5490', ouest: -61.9, sud: 15.7, est: -60.9, nord: 16.7 },
  '972': { epsg: '5490', ouest: -61.4, sud: 14.3, est: -60.7, nord: 15 },
  '973': { epsg: '2972', ouest: -54.8, sud: 2, est: -51.5, nord: 6 },
  '974': { epsg: '2975', ouest: 55.1, sud: -21.5, est: 56, nord: -20.7 },
  '975': { epsg: '4467', ouest: -56.6, sud: 46.6, est: -56, nord: 47.3 },
  '976': { epsg: '4471', ouest: 44.9, sud: -13.1, est: 45.4, nord: -12.5 },
  '977': { epsg: '5490', ouest: -63.2, sud: 17.8, est: -62.7, nord: 18.2 },
  '978': { epsg: '5490', ouest: -63.2, sud: 17.8, est: -62.7, nord: 18.2 }
};

/** Saint-Barthélemy and Saint-Martin when they were communes of Guadeloupe. */
const ANCIENS_CODES: Readonly<Record<string, string>> = { '97123': '977', '97127': '978' };

/** Overseas départements in FINESS, whose commune field already starts with the third digit: 9D + 409 is 97409. */
const LETTRES = /^9[A-J]$/;

/** INSEE code from the département and the commune of three characters; malformed where either is. */
export function communeDe(departement: string, commune: string): string {
  if (LETTRES.test(departement)) return `97${commune}`;
  return departement.length === 3 ? `${departement.slice(0, 2)}${commune}` : `${departement}${commune}`;
}

/** null for the Pacific, which FINESS does not place. */
function territoireDe(commune: string): Territoire | null {
  if (commune.startsWith('98')) return null;
  return TERRITOIRES[ANCIENS_CODES[commune] ?? commune.slice(0, 3)] ?? METROPOLE;
}

/** Projection to expect for a commune. */
export function epsgDe(commune: string): string | null {
  return territoireDe(commune)?.epsg ?? null;
}

/** Whether a point lies where its commune's part of France is. */
export function estSurPlace(point: Point, commune: string): boolean {
  const territoire = territoireDe(commune);
  if (!territoire) return false;
  const { ouest, sud, est, nord } = territoire;
  return point.longitude >= ouest && point.longitude <= est && point.latitude >= sud && point.latitude <= nord;
}
