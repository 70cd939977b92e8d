import type { Feature, Geometry, MultiPolygon, Position } from 'geojson';
import polygonClipping, { type MultiPolygon as Pieces } from 'polygon-clipping';
import { boite, seTouchent } from './cadre';
import type { Forme } from './cercle';
import type { CommuneTouchee } from './regles';

/** Contours are simplified: less than this is the thickness of the pencil. */
const EFFLEURE = 0.005;

/** Communes, given as features whose id is index + 1, that a shape touches, with the share of their surface inside. */
export function communesTouchees(
  forme: Forme,
  contours: readonly Feature<Geometry>[],
  centre: (commune: number) => Position
): CommuneTouchee[] {
  const [premier, ...autres] = forme.flatMap((polygone): Pieces => {
    const anneaux = polygone.filter((anneau) => anneau.length >= 3).map((anneau) => anneau.map(paire));
    return anneaux.length > 0 ? [anneaux] : [];
  });
  if (!premier) return [];
  // A path that crosses itself becomes the pieces it encloses; surfaces that overlap count once.
  const pieces = polygonClipping.union(premier, ...autres);
  const bords = pieces.flat().flatMap((anneau) => anneau.slice(1).map((b, i) => boite([anneau[i]!, b])));
  return contours.flatMap((contour) => {
    const commune = Number(contour.id) - 1;
    const polygones = polygonesDe(contour.geometry);
    const cadre = boite(polygones.flat(2));
    const [x, y] = polygones[0]?.[0]?.[0] ?? [NaN, NaN];
    const coupee = bords.some((bord) => seTouchent(bord, cadre));
    const part = coupee ? partDedans(polygones, pieces) : contient(pieces, [x, y]) ? 1 : 0;
    return part === 0 ? [] : [{ commune, part, centre: contient(pieces, centre(commune)) }];
  });
}

/** Share of a surface inside another; a plane is enough within one commune. */
function partDedans(polygones: Pieces, pieces: Pieces): number {
  const total = aire(polygones);
  const part = total > 0 ? aire(polygonClipping.intersection(polygones, pieces)) / total : 0;
  return part < EFFLEURE ? 0 : part > 1 - EFFLEURE ? 1 : part;
}

function polygonesDe(geometry: Geometry): Pieces {
  if (geometry.type === 'Polygon') return [geometry.coordinates.map((anneau) => anneau.map(paire))];
  if (geometry.type === 'MultiPolygon')
    return (geometry as MultiPolygon).coordinates.map((p) => p.map((anneau) => anneau.map(paire)));
  return [];
}

const paire = ([x = 0, y = 0]: Position): [number, number] => [x, y];

function aire(polygones: Pieces): number {
  let total = 0;
  for (const polygone of polygones)
    polygone.forEach((anneau, k) => {
      let double = 0;
      for (let i = 1; i < anneau.length; i++) {
        const [x0, y0] = anneau[i - 1]!;
        const [x1, y1] = anneau[i]!;
        double += x0 * y1 - x1 * y0;
      }
      total += ((k === 0 ? 1 : -1) * Math.abs(double)) / 2;
    });
  return total;
}

/** Even–odd rule over all the rings. */
function contient(polygones: Pieces, [x = 0, y = 0]: Position): boolean {
  let dedans = false;
  for (const anneau of polygones.flat())
    for (let i = 1; i < anneau.length; i++) {
      const [x0, y0] = anneau[i - 1]!;
      const [x1, y1] = anneau[i]!;
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) dedans = !dedans;
    }
  return dedans;
}
