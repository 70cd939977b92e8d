import { interpolatePuOr, interpolateViridis } from 'd3-scale-chromatic';
import type { ClassesCouche } from '../queries/couche';

/** Light for low, dark for high: viridis reversed is the best measured sequential ramp (style.md §8). */
export function sequentielle(nombre: number): string[] {
  if (nombre === 1) return [hex(interpolateViridis(0.5))];
  return Array.from({ length: nombre }, (_, k) => hex(interpolateViridis(1 - k / (nombre - 1))));
}

/**
 * Orange below the pivot, violet above, pale on a class that holds it; symmetric about the pivot.
 * @param bornes class breaks, ascending
 */
export function divergente(bornes: readonly number[], pivot: number): string[] {
  const places = bornes.slice(1).map((haut, k) => {
    const bas = bornes[k]!;
    if (bas < pivot && haut > pivot) return 0;
    const cote = haut <= pivot ? -1 : 1;
    const entre = bornes.slice(1).filter((h, j) => {
      const b = bornes[j]!;
      return cote < 0 ? h <= pivot && b >= bas : b >= pivot && h <= haut;
    });
    return cote * entre.length;
  });
  const extreme = Math.max(1, ...places.map(Math.abs));
  return places.map((rang) => teinteDivergente(rang / extreme));
}

/** Colours of the classes of a layer, first class first. A zoning's first class is the one most in need: darkest. */
export function couleursClasses(classes: ClassesCouche): string[] {
  switch (classes.type) {
    case 'cercles':
      return [];
    case 'modalites':
      return teintesModalites(classes.modalites.length, classes.nominales);
    case 'bornes': {
      const nombre = Math.max(1, classes.bornes.length - 1);
      const { pivot } = classes;
      if (!pivot) return sequentielle(nombre);
      return divergente(classes.bornes, pivot.valeur);
    }
  }
}

/** Hues for classes without an order (Okabe and Ito 2008, and one of Tol's). */
const NOMINALES = [
  '#e69f00',
  '#56b4e9',
  '#009e73',
  '#f0e442',
  '#0072b2',
  '#d55e00',
  '#cc79a7',
  '#8a8a8a',
  '#44aa99'
] as const;

/** Colours of the classes of a classification, in the order of the catalogue. */
export function teintesModalites(nombre: number, nominales: boolean): string[] {
  return nominales ? NOMINALES.slice(0, nombre) : sequentielle(nombre).reverse();
}

/** Clusters: high ones dark orange, low ones dark violet, exceptions in their pale hues, the rest pale grey, no neighbour grey. */
export const TEINTES_VOISINAGE = {
  haut_haut: '#8a3004',
  bas_bas: '#4e0498',
  haut_bas: '#ffa543',
  bas_haut: '#a5baf9',
  aucune: '#dde2e5',
  isolee: '#7b848c'
} as const;

/** Two thirds crossed, line by line: cream, towards orange as the first grows, towards blue as the second does. */
export const TEINTES_CROISEES = [
  '#f6ecc4',
  '#9baadc',
  '#235cdc',
  '#eeae54',
  '#905f80',
  '#313183',
  '#d66406',
  '#7c1610',
  '#0b082f'
] as const;

/** Colours that are not classes. */
export const couleurs = {
  cercle: '#21918c',
  nonDisponible: '#e4e6e8',
  hachure: '#8a9199',
  contour: '#16202a',
  limite: '#ffffff',
  fond: '#f4f6f7',
  texte: '#16202a'
} as const;

/** Most classes a layer may have on one side of its pivot, and in all. */
const RANGS = 7;

/** Every colour a commune may take. The map knows them by their place here, once for all indicators. */
export const teintes: readonly string[] = [
  ...new Set([
    '#ffffff',
    couleurs.fond,
    couleurs.nonDisponible,
    ...NOMINALES,
    ...Object.values(TEINTES_VOISINAGE),
    ...TEINTES_CROISEES,
    ...rangs(RANGS).flatMap((n) => sequentielle(n)),
    ...rangs(RANGS).flatMap((extreme) =>
      [0, ...rangs(extreme)].flatMap((rang) => [teinteDivergente(rang / extreme), teinteDivergente(-rang / extreme)])
    )
  ])
];

function rangs(nombre: number): number[] {
  return Array.from({ length: nombre }, (_, k) => k + 1);
}

/** @param part −1 for the lowest class, 1 for the highest */
function teinteDivergente(part: number): string {
  return hex(interpolatePuOr(0.5 - part * 0.42));
}

function hex(css: string): string {
  if (css.startsWith('#')) return css;
  const [r = 0, g = 0, b = 0] = (css.match(/\d+/g) ?? []).map(Number);
  return `#${[r, g, b].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
}
