import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as Carte, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

// The floor of any page with a map here: the same library and view, and nothing to draw but a ground.
setWorkerUrl(new URL(workerUrl, import.meta.url).href);
new Carte({
  container: 'carte',
  style: {
    version: 8,
    sources: {},
    layers: [{ id: 'fond', type: 'background', paint: { 'background-color': '#f4f6f7' } }]
  },
  bounds: [-5.3, 41.2, 9.8, 51.2],
  fadeDuration: 0,
  attributionControl: false
});
