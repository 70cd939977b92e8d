import type { Feature, MultiPolygon, Polygon, Position as Sommet } from 'geojson';
import { Delaunay } from 'd3-delaunay';
import polygonClipping, { type MultiPolygon as Pieces } from 'polygon-clipping';
import { plan } from './plan.ts';
import { Sol } from './sol.ts';
import { cellulesCotieres } from './terrain.ts';
import type { Position } from './positions.ts';

type Carre = [number, number, number, number];

/** Radius of the islet given to a commune that the outline of the country leaves out, km. */
const RAYON_ILOT = 1.8;

/** Room left around a zone, km. */
const MARGE = 30;

/** Cuts the land of a zone into one part a commune: all that is nearer to it than to any other. */
export function decouperTerres(
  communes: readonly (Position & { code: string })[],
  coordonnees: Polygon['coordinates'][]
): Feature<MultiPolygon, { code: string }>[] {
  const p = plan(communes.reduce((somme, c) => somme + c.latitude, 0) / communes.length);
  const terres = coordonnees.map((polygone) => polygone.map((a) => a.map(([x = 0, y = 0]) => [p.x(x), p.y(y)])));
  const points = communes.map((c): [number, number] => [p.x(c.longitude), p.y(c.latitude)]);
  const delaunay = Delaunay.from(points);
  const voronoi = delaunay.voronoi(elargir(boite([...points, ...terres.flat(2)]), MARGE));
  const sol = new Sol(terres);
  const cotieres = cellulesCotieres(terres, delaunay);
  // Their neighbours too: a corner cut off one side of a limit must be cut off the other.
  for (const i of [...cotieres]) for (const j of delaunay.neighbors(i)) cotieres.add(j);
  return communes.map(({ code }, i) => {
    const [x, y] = points[i] ?? [0, 0];
    const cellule = voronoi.cellPolygon(i)?.map(([a = 0, b = 0]): Sommet => [arrondi(a), arrondi(b)]) ?? [];
    const pieces = cotieres.has(i) ? partTerrestre(cellule, terres) : sol.contient(x, y) ? [[cellule]] : [];
    const parts = pieces.length > 0 ? pieces : intersection([[cellule]], [[ilot(x, y)]]);
    const coordinates = parts.map((polygone) =>
      polygone.map((anneau) => anneau.map(([a = 0, b = 0]) => [degres(p.longitude(a)), degres(p.latitude(b))]))
    );
    return { type: 'Feature', properties: { code }, geometry: { type: 'MultiPolygon', coordinates } };
  });
}

function partTerrestre(cellule: Sommet[], terres: Polygon['coordinates'][]): Sommet[][][] {
  const cadre = elargir(boite(cellule), 1);
  const proches = terres.flatMap((polygone) => {
    const anneaux = polygone.map((anneau) => rogner(anneau, cadre)).filter((anneau) => anneau.length >= 4);
    return anneaux.length > 0 ? [anneaux] : [];
  });
  return proches.length > 0 ? intersection([[cellule]], proches) : [];
}

function intersection(a: Sommet[][][], b: Sommet[][][]): Sommet[][][] {
  return polygonClipping.intersection(a as Pieces, b as Pieces);
}

/** Rough cut of a ring to a frame, so that the exact one meets a few hundred points and not a whole coast. */
function rogner(anneau: Sommet[], [x0, y0, x1, y1]: Carre): Sommet[] {
  const cotes: [number, number, number][] = [
    [0, x0, 1],
    [1, y0, 1],
    [0, x1, -1],
    [1, y1, -1]
  ];
  let entree = anneau;
  for (const [axe, limite, sens] of cotes) {
    const sortie: Sommet[] = [];
    entree.forEach((point, i) => {
      const avant = entree[(i || entree.length) - 1] ?? point;
      const [v, w] = [point[axe] ?? 0, avant[axe] ?? 0];
      const dedans = (v - limite) * sens >= 0;
      if (dedans !== (w - limite) * sens >= 0) {
        const t = (limite - w) / (v - w);
        sortie.push(point.map((c, k) => (k === axe ? limite : (avant[k] ?? 0) + t * (c - (avant[k] ?? 0)))));
      }
      if (dedans) sortie.push(point);
    });
    entree = sortie;
  }
  return entree;
}

function ilot(x: number, y: number): Sommet[] {
  return Array.from({ length: 13 }, (_, i) => [
    x + RAYON_ILOT * Math.cos((i * Math.PI) / 6),
    y + RAYON_ILOT * Math.sin((i * Math.PI) / 6)
  ]);
}

function boite(points: readonly Sommet[]): Carre {
  const cadre: Carre = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    cadre[0] = Math.min(cadre[0], x);
    cadre[1] = Math.min(cadre[1], y);
    cadre[2] = Math.max(cadre[2], x);
    cadre[3] = Math.max(cadre[3], y);
  }
  return cadre;
}

const elargir = ([x0, y0, x1, y1]: Carre, marge: number): Carre => [x0 - marge, y0 - marge, x1 + marge, y1 + marge];

/** One metre: both cells of a shared limit, and both sides of a cut, then meet on the same point. */
const arrondi = (km: number): number => Math.round(km * 1e3) / 1e3;

const degres = (v: number): number => Math.round(v * 1e5) / 1e5;
