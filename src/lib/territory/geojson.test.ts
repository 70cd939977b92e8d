import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GeojsonIllisible, lireGeojson, semblableJson } from './geojson';

const anneau = [
  [2, 46],
  [2.1, 46],
  [2.1, 46.1],
  [2, 46]
];
const polygone = { type: 'Polygon', coordinates: [anneau] };
/** No commune is split. */
const entieres = { partages: new Map() };
const lire = (objet: unknown) => lireGeojson(JSON.stringify(objet));

describe('un GeoJSON', () => {
  it('nomme ses communes : ce sont elles, non leur dessin', () => {
    const lu = { type: 'FeatureCollection', maillage: { communes: ['83023', '2A004', '83023'] }, features: [] };
    expect(lire(lu)).toEqual({ codes: ['83023', '2A004'], nom: null, ...entieres });
  });

  it('rend le nom du territoire, au plus aussi long que la page le prend', () => {
    const nomme = (nom: unknown) => lire({ maillage: { communes: ['83023'], nom } });
    expect(nomme(' CPTS du Val ')).toEqual({ codes: ['83023'], nom: 'CPTS du Val', ...entieres });
    expect(nomme('n'.repeat(500))).toEqual({ codes: ['83023'], nom: 'n'.repeat(120), ...entieres });
    for (const autre of ['  ', 7, null, ['a']])
      expect(nomme(autre)).toEqual({ codes: ['83023'], nom: null, ...entieres });
  });

  it('rend les parts des communes comptées en partie ; ce qui n’en est pas une les laisse entières', () => {
    const partages = { '83023': 18.5, '83143': 0, '83049': 100, '83050': -3, '83051': '40', '83052': null };
    expect(lire({ maillage: { communes: ['83023'], partages } })).toMatchObject({
      partages: new Map([['83023', 18.5]])
    });
    for (const autre of [null, 7, 'x', [40]]) {
      const lu = lire({ maillage: { communes: ['83023'], partages: autre } });
      expect(lu).toMatchObject({ codes: ['83023'] });
      expect('partages' in lu && lu.partages.has('83023')).toBe(false);
    }
  });

  it('d’ailleurs, donne toutes ses surfaces, où qu’elles soient', () => {
    const forme = [[anneau]];
    expect(lire(polygone)).toEqual({ forme });
    expect(lire({ type: 'Feature', geometry: { type: 'MultiPolygon', coordinates: [[anneau]] } })).toEqual({ forme });
    const mele = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [2, 46] }, polygone] };
    expect(lire({ type: 'FeatureCollection', features: [{ type: 'Feature', geometry: mele }] })).toEqual({ forme });
  });

  it('un trou reste un trou', () => {
    const lu = lire({ type: 'Polygon', coordinates: [anneau, anneau] });
    expect('forme' in lu && lu.forme[0]).toHaveLength(2);
  });

  it.each([
    ['{"type":"Polygon"', /coupé ou mal écrit/],
    ['{"a":1}', /aucune surface/],
    ['[]', /aucune surface/],
    ['{"type":"Point","coordinates":[2,46]}', /que des points ou des lignes/],
    ['{"type":"Polygon","coordinates":[[[700000,6600000],[700001,6600000],[700001,6600001]]]}', /WGS 84/],
    ['{"type":"Polygon","coordinates":[[["a",1],[2,3],[4,5]]]}', /position illisible/]
  ])('%s : la raison, et quoi faire', (texte, attendu) => {
    expect(() => lireGeojson(texte)).toThrow(attendu);
  });

  it('trop de sommets : le dit', () => {
    const coordinates = [Array.from({ length: 200_001 }, () => [2, 46])];
    expect(() => lire({ type: 'Polygon', coordinates })).toThrow(/plus de 200 000 sommets/);
  });

  it('n’importe quel texte se lit, ou dit pourquoi', () => {
    const texte = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((j) => `{"type":"Polygon","coordinates":${j}}`)
    );
    fc.assert(
      fc.property(texte, (t) => {
        try {
          lireGeojson(t);
        } catch (erreur) {
          expect(erreur).toBeInstanceOf(GeojsonIllisible);
        }
      })
    );
  });

  it('se distingue d’une liste', () => {
    expect(semblableJson('\uFEFF\n {"type":1}')).toBe(true);
    expect(semblableJson('83023\nCorrens')).toBe(false);
  });
});
