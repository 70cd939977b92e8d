import type { Position } from 'geojson';
import { seuil } from './niveaux.ts';
import { simplifier } from './simplification.ts';
import { anneaux, arcReel, type Decoupe } from './topologie.ts';

/** Simplified for a map of one territory: a pixel of zoom 7. */
const MINIMUM = seuil(7, 1);

/** Steps across the longer side of a département. */
const PAS = 4000;

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
  return [...groupes].sort().map(([departement, geometries]) => {
    const utilises = [...new Set(geometries.flatMap((g) => anneaux(g).flat(2).map(arcReel)))].sort((a, b) => a - b);
    const rang = new Map(utilises.map((arc, i) => [arc, i]));
    const renumeroter = (i: number): number => (i < 0 ? ~(rang.get(~i) ?? 0) : (rang.get(i) ?? 0));
    const { transform, arcs: quantifies } = quantifier(utilises.map((i) => arcs[i] ?? []));
    const texte = JSON.stringify({
      type: 'Topology',
      transform,
      objects: {
        communes: {
          type: 'GeometryCollection',
          geometries: geometries.map((g) => ({
            type: 'MultiPolygon',
            id: Number(g.id),
            arcs: anneaux(g).map((polygone) => polygone.map((anneau) => anneau.map(renumeroter)))
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
