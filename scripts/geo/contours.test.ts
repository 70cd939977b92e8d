import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PMTiles, type Source } from 'pmtiles';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, LineString, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, it } from 'vitest';
import { mesurerContours, type ContoursMesures } from './contours.ts';
import { dessinerContours, ecrireContours } from './ecrireContours.ts';
import { idTuile } from './hilbert.ts';

const carre = (x: number, y: number, cote: number): number[][][] => [
  [
    [x, y],
    [x + cote, y],
    [x + cote, y + cote],
    [x, y + cote],
    [x, y]
  ]
];

/** A (01) and B (01) side by side, C (02) and D (02) above them, E an islet of B far off. */
const formes: Record<string, number[][][][]> = {
  '01001': [carre(2, 46, 0.1)],
  '01002': [carre(2.1, 46, 0.1), carre(3, 46, 0.001)],
  '02001': [carre(2, 46.1, 0.1)],
  '02002': [carre(2.1, 46.1, 0.1)],
  '02003': [carre(4, 46, 0.0002)]
};

const communes = Object.keys(formes).map((code, i) => ({
  code,
  nom: `Commune ${i + 1}`,
  departement: code.slice(0, 2),
  region: '84',
  epci: code === '01002' ? '200000002' : '200000001',
  population: 1000 * (i + 1),
  longitude: code === '01001' ? 2.05 : null,
  latitude: code === '01001' ? 46.02 : null
}));

const contours = {
  type: 'FeatureCollection' as const,
  features: Object.entries(formes).map(([code, coordinates]) => ({
    type: 'Feature' as const,
    properties: { code },
    geometry: { type: 'MultiPolygon' as const, coordinates }
  }))
};

interface Contour extends Topology {
  objects: {
    communes: GeometryCollection;
    limites: { type: 'GeometryCollection'; geometries: (LineString & { properties: { a: number; b: number } })[] };
  };
}

const muet = (): void => undefined;

type ContoursBatis = ContoursMesures & { fichiers: Awaited<ReturnType<typeof ecrireContours>> };

const batir = async (): Promise<{ dossier: string; bati: ContoursBatis }> => {
  const dossier = await mkdtemp(join(tmpdir(), 'contours-'));
  const mesures = mesurerContours(contours, communes, muet);
  return {
    dossier,
    bati: { ...mesures, fichiers: await ecrireContours(await dessinerContours(mesures, communes, muet), dossier) }
  };
};

describe('contours', () => {
  let dossier = '';
  let bati: ContoursBatis;
  let topojson: Contour;
  beforeAll(async () => {
    ({ dossier, bati } = await batir());
    topojson = JSON.parse(await readFile(join(dossier, 'contours/01.json'), 'utf8')) as Contour;
  });

  it('mesure les superficies sur la sphère', () => {
    // 0,1° of latitude is 11.12 km; of longitude, less as one goes north.
    const attendue = 11.1195 * 11.1195 * Math.cos((46.05 * Math.PI) / 180);
    expect(bati.superficies[0]).toBeCloseTo(attendue, 1);
    expect(bati.superficies[1]).toBeCloseTo(attendue * 1.0001, 1);
  });

  it('garde la position donnée, sinon en trouve une à l’intérieur', () => {
    expect(bati.points[0]).toEqual({ longitude: 2.05, latitude: 46.02 });
    expect(bati.points[3]?.longitude).toBeCloseTo(2.15, 2);
    expect(bati.points[3]?.latitude).toBeCloseTo(46.15, 2);
  });

  it('mesure la longueur des limites partagées', () => {
    expect(bati.voisins.map(({ a, b }) => [a, b])).toEqual([
      [1, 2],
      [1, 3],
      [2, 4],
      [3, 4]
    ]);
    expect(bati.voisins[0]?.longueur).toBeCloseTo(11.12, 2);
  });

  it('donne à chaque département ses communes et toutes leurs limites', () => {
    expect(topojson.objects.communes.geometries.map((g) => g.id)).toEqual([1, 2]);
    const paires = topojson.objects.limites.geometries.map((g) => [g.properties.a, g.properties.b]);
    expect(paires).toContainEqual([1, 2]);
    expect(paires).toContainEqual([1, 3]);
    expect(paires).toContainEqual([2, 4]);
    expect(paires).toContainEqual([1, 0]);
  });

  it('permet de tracer le contour d’un territoire : les limites qui n’ont qu’un côté dedans', () => {
    const dedans = new Set([1, 2]);
    const bord = mesh(topojson, {
      type: 'GeometryCollection',
      geometries: topojson.objects.limites.geometries.filter(
        (g) => dedans.has(g.properties.a) !== dedans.has(g.properties.b)
      )
    });
    // Around A and B, and around the islet of B.
    expect(bord.coordinates).toHaveLength(2);
  });

  it('garde au moins un triangle aux communes minuscules', async () => {
    const voisin = JSON.parse(await readFile(join(dossier, 'contours/02.json'), 'utf8')) as Contour;
    const { features } = feature(voisin, voisin.objects.communes);
    const minuscule = features.find((f) => f.id === 5)?.geometry;
    if (minuscule?.type !== 'MultiPolygon' && minuscule?.type !== 'Polygon') throw new Error('polygone attendu');
    expect(new Set(minuscule.coordinates.flat(2).map(String)).size).toBeGreaterThanOrEqual(3);
  });

  it('se relit par la bibliothèque pmtiles', async () => {
    const octets = await readFile(join(dossier, 'contours.pmtiles'));
    const archive = new PMTiles(enMemoire(octets));
    const entete = await archive.getHeader();
    expect([entete.minZoom, entete.maxZoom, entete.clustered]).toEqual([4, 10, true]);
    expect(await archive.getMetadata()).toMatchObject({
      vector_layers: [{ id: 'communes' }, { id: 'limites' }, { id: 'villes' }]
    });
    // Tile of 2.05° E, 46.05° N at zoom 8.
    const tuile = await archive.getZxy(8, 129, 90);
    const texte = Buffer.from(tuile?.data ?? new ArrayBuffer(0)).toString('latin1');
    expect(texte).toContain('communes');
    expect(texte).toContain('limites');
    expect(await archive.getZxy(8, 0, 0)).toBeUndefined();
  });

  it('s’arrête au zoom donné, où toutes les communes sont encore nommées', async () => {
    const vers = await mkdtemp(join(tmpdir(), 'contours-'));
    await ecrireContours(await dessinerContours(mesurerContours(contours, communes, muet), communes, muet, 8), vers);
    const archive = new PMTiles(enMemoire(await readFile(join(vers, 'contours.pmtiles'))));
    expect((await archive.getHeader()).maxZoom).toBe(8);
    const complete = new PMTiles(enMemoire(await readFile(join(dossier, 'contours.pmtiles'))));
    const texte = async (source: PMTiles) =>
      Buffer.from((await source.getZxy(8, 129, 90))?.data ?? new ArrayBuffer(0)).toString('latin1');
    expect(await texte(archive)).toContain('Commune 3');
    expect(await texte(complete)).not.toContain('Commune 3');
  });

  it('donne deux fois les mêmes octets', async () => {
    expect((await batir()).bati.fichiers).toEqual(bati.fichiers);
  });

  it('signale les communes sans contour et les contours sans commune', async () => {
    const [, ...reste] = contours.features;
    const { constats } = mesurerContours({ ...contours, features: reste }, communes.slice(0, 4), muet);
    expect(constats.map((c) => c.elements)).toEqual([['01001'], ['02003']]);
  });

  it('signale un vide entouré de terres, pas un îlot', async () => {
    const [premier, ...reste] = contours.features;
    if (!premier) throw new Error('contour attendu');
    const trou = carre(2.04, 46.04, 0.01);
    const perce = { ...premier, geometry: { ...premier.geometry, coordinates: [[...carre(2, 46, 0.1), ...trou]] } };
    const { constats } = mesurerContours({ ...contours, features: [perce, ...reste] }, communes, muet);
    expect(constats).toHaveLength(1);
    expect(constats[0]?.elements).toEqual(['46.0400, 2.0400 : 0,86 km², entre Commune 1 (01001)']);
  });
});

describe('idTuile', () => {
  it.each([
    [0, 0, 0, 0],
    [1, 0, 0, 1],
    [1, 0, 1, 2],
    [1, 1, 1, 3],
    [1, 1, 0, 4],
    [2, 0, 0, 5],
    [12, 3423, 1763, 19078479]
  ])('%i/%i/%i → %i', (z, x, y, id) => expect(idTuile(z, x, y)).toBe(id));
});

function enMemoire(octets: Buffer): Source {
  return {
    getKey: () => 'essai',
    getBytes: (debut, longueur) =>
      Promise.resolve({ data: new Uint8Array(octets.subarray(debut, debut + longueur)).buffer })
  };
}
