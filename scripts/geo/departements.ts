import type { Position } from 'geojson';
import { seuil } from './niveaux.ts';
import { simplifier } from './simplification.ts';
import { anneaux, arcReel, type Decoupe } from './topologie.ts';

/** As fine as the tiles drawn under the outline, up to zoom 9: at 10 the files would weigh twice as much. */
const MINIMUM = seuil(9, 1);

/** Steps across the longer side of a département: about 20 m. */
const PAS = 8000;

/** TopoJSON text of each département: its communes by id, and each limit with the ids on its two sides. */
export function topojsonDepartements(
  ponderee: Decoupe['topologie'],
  cotes: Decoupe['cotes'],
  departements: readonly string[]
): { departement: string; texte: string; communes: number }[] {
  const { arcs, objects } = simplifier(ponderee, MINIMUM);
  const groupes = new Map<string, typeof objects.communes.geometries>();
  for (const geometrie of objects.communes.geometries) {
    const departement = departements[Number(geometrie.id) - 1] ?? '';
    const groupe = groupes.get(departement);
    if (groupe) groupe.push(geometrie);
    else groupes.set(departement, [geometrie]);
  }
  return [...groupes.keys()].sort().map((departement) => {
    const geometries = groupes.get(departement) ?? [];
    const utilises = [...new Set(geometries.flatMap((g) => anneaux(g).flat(2).map(arcReel)))].sort((a, b) => a - b);
    const rang = new Map(utilises.map((arc, i) => [arc, i]));
    const renumeroter = (i: number): number => (i < 0 ? ~(rang.get(~i) ?? 0) : (rang.get(i) ?? 0));
    const { transform, arcs: quantifies } = quantifier(utilises.map((i) => arcs[i] ?? []));
    for (const g of geometries) garderTriangle(anneaux(g), (i) => quantifies[rang.get(arcReel(i)) ?? -1]);
    const texte = JSON.stringify({
      type: 'Topology',
      transform,
      objects: {
        communes: {
          type: 'GeometryCollection',
          geometries: geometries.map((g) => ({
            ...forme(anneaux(g).map((polygone) => polygone.map((anneau) => anneau.map(renumeroter)))),
            id: Number(g.id)
          }))
        },
        limites: {
          type: 'GeometryCollection',
          geometries: utilises.flatMap((arc, i) => {
            const cote = cotes[arc];
            return cote ? [{ type: 'LineString', arcs: [i], properties: { a: cote[0], b: cote[1] } }] : [];
          })
        }
      },
      arcs: quantifies
    });
    return { departement, texte, communes: geometries.length };
  });
}

/** Most communes are in one piece: a simple polygon is shorter to write. */
function forme(
  arcs: number[][][]
): { type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] } {
  const [seul] = arcs;
  return seul && arcs.length === 1 ? { type: 'Polygon', arcs: seul } : { type: 'MultiPolygon', arcs };
}

/** A commune of a single closed arc that the grid shrank to a point gets a triangle of one step. */
function garderTriangle(polygones: number[][][], arcDe: (i: number) => number[][] | undefined): void {
  const premiers = polygones.map((p) => (p[0]?.length === 1 ? arcDe(p[0][0] ?? 0) : undefined));
  const reduits = premiers.filter((arc) => arc !== undefined && arc.length < 4);
  const premier = reduits[0];
  if (!premier || reduits.length < polygones.length) return;
  premier.splice(1, Infinity, [1, 0], [-1, 1], [0, -1]);
}

function quantifier(arcs: Position[][]): { transform: { scale: number[]; translate: number[] }; arcs: number[][][] } {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of arcs.flat()) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  const kx = (x1 - x0) / PAS || 1;
  const ky = (y1 - y0) / PAS || 1;
  const entiers = arcs.map((arc) => {
    let [px, py] = [0, 0];
    return arc.flatMap(([x = 0, y = 0], i) => {
      const [qx, qy] = [Math.round((x - x0) / kx), Math.round((y - y0) / ky)];
      const delta = [qx - px, qy - py];
      // A point that falls on the one before says nothing, except the last: an arc has two ends.
      if (i > 0 && i < arc.length - 1 && delta[0] === 0 && delta[1] === 0) return [];
      [px, py] = [qx, qy];
      return [delta];
    });
  });
  return { transform: { scale: [kx, ky], translate: [x0, y0] }, arcs: entiers };
}
