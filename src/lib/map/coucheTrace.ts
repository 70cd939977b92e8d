import type { Feature, MultiLineString } from 'geojson';
import type { GeoJSONSource, LineLayerSpecification, Map as Carte } from 'maplibre-gl';
import type { Forme } from '../territory/cercle';
import { couleurs } from './palette';

const SOURCE = 'trace';

/** Dashed: the territory follows communes, not the pencil. */
const ligne: LineLayerSpecification = {
  id: 'trace',
  type: 'line',
  source: SOURCE,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': couleurs.contour, 'line-width': 2, 'line-dasharray': [2, 1.5] }
};

/** Shows the line of a drawn shape, or takes it away. */
export function montrerTrace(carte: Carte, forme: Forme | null): void {
  const source = carte.getSource<GeoJSONSource>(SOURCE);
  if (!forme && !source) return;
  const data = { type: 'FeatureCollection' as const, features: forme ? [contour(forme)] : [] };
  if (source) return void source.setData(data);
  carte.addSource(SOURCE, { type: 'geojson', data });
  carte.addLayer(ligne);
}

function contour(forme: Forme): Feature<MultiLineString> {
  const coordinates = forme.flat().map((anneau) => [...anneau, ...anneau.slice(0, 1)]);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}
