import type { CircleLayerSpecification, GeoJSONSource, Map as Carte, SymbolLayerSpecification } from 'maplibre-gl';
import { couleurs } from './palette';
import type { PointsCarte } from './points';

const SOURCE = 'lieux';
/** Around the pointer, in pixels: a finger is not a needle. */
const DOIGT = 5;

const cercles: CircleLayerSpecification = {
  id: 'lieux',
  type: 'circle',
  source: SOURCE,
  paint: {
    'circle-color': ['case', ['get', 'creux'], '#ffffff', ['get', 'couleur']],
    'circle-stroke-color': ['case', ['get', 'creux'], ['get', 'couleur'], '#ffffff'],
    'circle-stroke-width': ['case', ['get', 'creux'], 2, 1],
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 3, 7, 5, 8, 8, 13, 11]
  }
};

/** Letters from the scale at which circles can hold them. */
const lettres: SymbolLayerSpecification = {
  id: 'lieux-lettres',
  type: 'symbol',
  source: SOURCE,
  minzoom: 8,
  layout: {
    'text-field': ['get', 'marque'],
    'text-font': ['Source Sans 3'],
    'text-size': ['interpolate', ['linear'], ['zoom'], 8, 9, 13, 12],
    'text-allow-overlap': true,
    'text-ignore-placement': true
  },
  paint: { 'text-color': ['case', ['get', 'creux'], ['get', 'couleur'], '#ffffff'] }
};

/** A ring around the points the card speaks of. */
const anneau: CircleLayerSpecification = {
  id: 'lieux-choisis',
  type: 'circle',
  source: SOURCE,
  filter: ['in', ['get', 'rang'], ['literal', []]],
  paint: {
    'circle-opacity': 0,
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 6, 13, 15],
    'circle-stroke-color': couleurs.contour,
    'circle-stroke-width': 2.5
  }
};

/** Points over everything else; the layers come with the first of them. */
export class CouchePoints {
  readonly #carte: Carte;

  constructor(carte: Carte) {
    this.#carte = carte;
  }

  montrer(points: PointsCarte): void {
    const source = this.#carte.getSource<GeoJSONSource>(SOURCE);
    if (source) source.setData(points);
    else if (points.features.length > 0) {
      this.#carte.addSource(SOURCE, { type: 'geojson', data: points });
      for (const couche of [cercles, lettres, anneau]) this.#carte.addLayer(couche);
    }
  }

  marquer(rangs: readonly number[]): void {
    if (this.#carte.getLayer(anneau.id))
      this.#carte.setFilter(anneau.id, ['in', ['get', 'rang'], ['literal', [...rangs]]]);
  }

  /** Rows of the points under the pointer. */
  sous({ x, y }: { x: number; y: number }): number[] {
    if (!this.#carte.getLayer(cercles.id)) return [];
    const cadre: [[number, number], [number, number]] = [
      [x - DOIGT, y - DOIGT],
      [x + DOIGT, y + DOIGT]
    ];
    const trouves = this.#carte.queryRenderedFeatures(cadre, { layers: [cercles.id] });
    return [...new Set(trouves.map((f) => Number(f.properties['rang'])))];
  }
}
