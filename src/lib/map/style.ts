import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { ETAT, FAIBLE } from './plan';
import { couleurs } from './palette';

/** The state of a commune without its « effectif faible » mark. */
const etat: ExpressionSpecification = ['%', ['coalesce', ['feature-state', 'etat'], ETAT.rien], FAIBLE];

/**
 * Fill by class; the ramp changes with the indicator, the expression does not. Counts have no ramp and a plain ground:
 * an expression still, for MapLibre fails on a state written while a tile built with one is drawn with a constant.
 */
export function remplissage(ramp: readonly string[]): ExpressionSpecification {
  const paires = ramp.flatMap((couleur, k) => [k, couleur]);
  return [
    'match',
    etat,
    ...(paires as [number, string]),
    ETAT.nonDisponible,
    couleurs.nonDisponible,
    ETAT.secret,
    '#ffffff',
    ramp.length === 0 ? '#ffffff' : 'rgba(0,0,0,0)'
  ] as unknown as ExpressionSpecification;
}

const siEtat = (code: number, oui: number): ExpressionSpecification => ['case', ['==', etat, code], oui, 0];
const siFaible: ExpressionSpecification = ['case', ['>=', ['coalesce', ['feature-state', 'etat'], 0], FAIBLE], 0.5, 0];

/** Radius of circles: one k for the view, doubling every two zooms so that they stay readable. */
export function rayon(echelle: number): ExpressionSpecification {
  const r: ExpressionSpecification = ['*', echelle, ['sqrt', ['get', 'valeur']]];
  return ['interpolate', ['exponential', 1.4142], ['zoom'], 5, r, 9, ['*', 4, r], 12, ['*', 11.3, r]];
}

/** Quiet geography: no basemap, white limits that thicken with zoom, names above fills. */
export function styleCarte(contours: string, police: string): StyleSpecification {
  return {
    version: 8,
    'font-faces': { 'Source Sans 3': [{ url: police }] },
    sources: {
      contours: { type: 'vector', url: `pmtiles://${contours}` },
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
        paint: { 'fill-color': remplissage([]), 'fill-opacity': 0.9, 'fill-antialias': false }
      },
      {
        id: 'secret',
        type: 'fill',
        source: 'contours',
        'source-layer': 'communes',
        paint: { 'fill-pattern': 'hachure', 'fill-opacity': siEtat(ETAT.secret, 0.8) }
      },
      {
        id: 'faible',
        type: 'fill',
        source: 'contours',
        'source-layer': 'communes',
        minzoom: 7,
        paint: { 'fill-pattern': 'points', 'fill-opacity': siFaible }
      },
      limite('limites-communes', 3, ['interpolate', ['linear'], ['zoom'], 8, 0.3, 12, 1.2], 8, '#ffffff'),
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
        id: 'survol',
        type: 'line',
        source: 'contours',
        'source-layer': 'communes',
        paint: {
          'line-color': couleurs.contour,
          'line-width': ['case', ['boolean', ['feature-state', 'survol'], false], 2.5, 0]
        }
      },
      {
        id: 'villes',
        type: 'symbol',
        source: 'contours',
        'source-layer': 'villes',
        layout: {
          'text-field': ['get', 'nom'],
          'text-font': ['Source Sans 3'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 5, 12, 10, 14],
          'text-padding': 6,
          'symbol-sort-key': ['-', 0, ['get', 'population']]
        },
        paint: { 'text-color': couleurs.texte, 'text-halo-color': 'rgba(255,255,255,0.9)', 'text-halo-width': 1.6 }
      }
    ]
  };
}

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
