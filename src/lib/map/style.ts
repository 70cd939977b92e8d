import type {
  ExpressionSpecification,
  FillLayerSpecification,
  StyleSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl';
import { couleurs, teintes } from './palette';
import { BASE_MOTIF, MOTIF, peindre } from './plan';

const teinte: ExpressionSpecification = ['coalesce', ['feature-state', 'teinte'], peindre(couleurs.fond)];

/**
 * Fill by the packed paint of each commune. One expression for every indicator: a change of expression would have the
 * worker cut every tile again, where a change of state only rewrites colours.
 */
const remplissage = [
  'match',
  ['%', teinte, BASE_MOTIF],
  ...teintes.flatMap((couleur, place) => [place, couleur]),
  couleurs.fond
] as unknown as ExpressionSpecification;

/** A pattern over the communes that bear it: added when a plan first has one, for it doubles the work of each tile. */
export function coucheMotif(motif: 'hachure' | 'points'): FillLayerSpecification {
  const porte: ExpressionSpecification = ['==', ['floor', ['/', teinte, BASE_MOTIF]], MOTIF[motif]];
  return {
    id: motif,
    type: 'fill',
    source: 'contours',
    'source-layer': 'communes',
    minzoom: motif === 'points' ? 7 : 0,
    paint: { 'fill-pattern': motif, 'fill-opacity': ['case', porte, motif === 'points' ? 0.5 : 0.8, 0] }
  };
}

/** Radius of circles: one k for the view, doubling every two zooms so that they stay readable. */
export function rayon(echelle: number): ExpressionSpecification {
  const r: ExpressionSpecification = ['*', echelle, ['sqrt', ['get', 'valeur']]];
  return ['interpolate', ['exponential', 1.4142], ['zoom'], 5, r, 9, ['*', 4, r], 12, ['*', 11.3, r]];
}

/** Name of the layer that patterns go under. */
export const SOUS_LIMITES = 'limites-communes';

/** Quiet geography: no basemap, white limits that thicken with zoom. */
export function styleCarte(contours: string, police: string): StyleSpecification {
  return {
    version: 8,
    'font-faces': { 'Source Sans 3': [{ url: police }] },
    sources: {
      contours: { type: 'vector', url: `pmtiles://${contours}` },
      noms: { type: 'vector', url: `pmtiles://${contours}` },
      cercles: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      territoire: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
    },
    layers: [
      { id: 'fond', type: 'background', paint: { 'background-color': couleurs.fond } },
      {
        id: 'communes',
        type: 'fill',
        source: 'contours',
        'source-layer': 'communes',
        paint: { 'fill-color': remplissage, 'fill-opacity': 0.9, 'fill-antialias': false }
      },
      limite(SOUS_LIMITES, 3, ['interpolate', ['linear'], ['zoom'], 8, 0.3, 12, 1.2], 8, '#ffffff'),
      limite('limites-epci', 2, ['interpolate', ['linear'], ['zoom'], 7, 0.5, 12, 1.8], 7, '#ffffff'),
      limite('limites-departements', 1, ['interpolate', ['linear'], ['zoom'], 4, 0.4, 8, 1.4, 12, 2.4], 0, '#5b6770'),
      limite('limites-regions', 0, ['interpolate', ['linear'], ['zoom'], 4, 0.8, 8, 2, 12, 3], 0, '#3d474f'),
      {
        id: 'cercles',
        type: 'circle',
        source: 'cercles',
        paint: {
          'circle-color': couleurs.cercle,
          'circle-opacity': 0.75,
          'circle-stroke-color': '#ffffff',
          'circle-stroke-width': ['case', ['get', 'bord'], 1, 0],
          'circle-radius': rayon(0)
        }
      },
      {
        id: 'territoire-halo',
        type: 'line',
        source: 'territoire',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': '#ffffff', 'line-width': 5, 'line-opacity': 0.9 }
      },
      {
        id: 'territoire',
        type: 'line',
        source: 'territoire',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': couleurs.contour, 'line-width': 2.5 }
      },
      {
        id: 'territoire-partages',
        type: 'line',
        source: 'territoire',
        filter: ['==', ['get', 'partage'], true],
        paint: { 'line-color': '#ffffff', 'line-width': 2.5, 'line-dasharray': [1, 2] }
      },
      {
        id: 'survol',
        type: 'line',
        source: 'contours',
        'source-layer': 'communes',
        minzoom: 7,
        paint: {
          'line-color': couleurs.contour,
          'line-width': ['case', ['boolean', ['feature-state', 'survol'], false], 2.5, 0]
        }
      }
    ]
  };
}

/** Town names, from the same archive but a source of their own: a tile waits for its letters, and the first map must not. */
export const coucheVilles: SymbolLayerSpecification = {
  id: 'villes',
  type: 'symbol',
  source: 'noms',
  'source-layer': 'villes',
  layout: {
    'text-field': ['get', 'nom'],
    'text-font': ['Source Sans 3'],
    'text-size': ['interpolate', ['linear'], ['zoom'], 5, 12, 10, 14],
    'text-padding': 6,
    'symbol-sort-key': ['-', 0, ['get', 'population']]
  },
  paint: { 'text-color': couleurs.texte, 'text-halo-color': 'rgba(255,255,255,0.9)', 'text-halo-width': 1.6 }
};

function limite(id: string, rang: number, largeur: ExpressionSpecification, minzoom: number, couleur: string) {
  return {
    id,
    type: 'line' as const,
    source: 'contours',
    'source-layer': 'limites',
    minzoom,
    filter: ['==', ['get', 'rang'], rang] as ExpressionSpecification,
    paint: { 'line-color': couleur, 'line-width': largeur }
  };
}
