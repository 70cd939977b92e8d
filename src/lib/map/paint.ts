import {
  AttributionControl,
  addProtocol,
  GPUInitializationError,
  Map as Carte,
  NavigationControl,
  prewarm,
  ScaleControl,
  setWorkerUrl
} from 'maplibre-gl';
import type { GeoJSONSource, PointLike } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import police from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { Protocol } from 'pmtiles';
import type { FeatureCollection, LineString, MultiLineString } from 'geojson';
import { METROPOLE, type Cadre } from '../territory/cadre';
import type { Forme } from '../territory/cercle';
import { archive } from './archive';
import { CouchePoints } from './couchePoints';
import type { Camera, Ecoutes } from './ecoutes';
import { CoucheMarqueurs, type Marqueur } from './marqueurs';
import { hachure, points } from './motifs';
import { motsCarte } from './mots';
import { changements, MOTIF, motifDe, type Plan } from './plan';
import type { PointsCarte } from './points';
import { montrerTrace } from './coucheTrace';
import { coucheMotif, coucheVilles, rayon, SOUS_LIMITES, styleCarte } from './style';

/** Smaller circles have no rim: thousands of white rims would cover the large ones. */
const RAYON_BORDE = 3;
const COMMUNES = { source: 'contours', sourceLayer: 'communes' } as const;

setWorkerUrl(new URL(workerUrl, import.meta.url).href);
// The worker loads while the page reads its first columns.
prewarm();
const protocole = new Protocol();
addProtocol('pmtiles', protocole.tile);

/** Opens a map; null where the browser offers no WebGL. */
export function ouvrirCarte(...suite: ConstructorParameters<typeof Peintre>): Peintre | null {
  try {
    return new Peintre(...suite);
  } catch (erreur) {
    if (erreur instanceof GPUInitializationError) return null;
    throw erreur;
  }
}

/** The only caller of MapLibre: applies plans, tells what the visitor does. Commune indices are id − 1. */
export class Peintre {
  readonly #carte: Carte;
  readonly #charge: Promise<void>;
  #teintes: Uint16Array | null = null;
  #survolee: number | null = null;
  #sansCercle = true;
  readonly #points: CouchePoints;
  readonly #marqueurs: CoucheMarqueurs;
  #pointes = 0;

  constructor(conteneur: HTMLElement, contours: string, attribution: string, camera: Camera | null, ecoutes: Ecoutes) {
    protocole.add(archive(contours));
    this.#carte = new Carte({
      container: conteneur,
      style: styleCarte(contours, new URL(police, import.meta.url).href),
      ...(camera ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom } : { bounds: [...METROPOLE] }),
      minZoom: 3,
      maxZoom: 13,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: false,
      fadeDuration: 0,
      attributionControl: false,
      cooperativeGestures: true,
      locale: motsCarte
    });
    this.#points = new CouchePoints(this.#carte);
    this.#marqueurs = new CoucheMarqueurs(
      this.#carte,
      (point) => this.#communeSous(point),
      (geste) => {
        this.#marquer(geste.etat === 'en_cours' ? geste.commune : null);
        ecoutes.glisse(geste);
      }
    );
    this.#carte.touchZoomRotate.disableRotation();
    this.#carte.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.#carte.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    this.#carte.addControl(new AttributionControl({ compact: true, customAttribution: attribution }));
    this.#charge = new Promise((resolve) => {
      this.#carte.once('style.load', () => {
        this.#carte.addImage('hachure', hachure());
        this.#carte.addImage('points', points());
        resolve();
      });
    });
    this.#ecouter(ecoutes);
  }

  /** Writes what changed: paint of the communes, circles. */
  async appliquer(plan: Plan, position: (groupe: number) => [number, number]): Promise<void> {
    await this.#charge;
    const motifs = new Set<number>();
    for (const i of changements(this.#teintes, plan.teintes)) {
      const teinte = plan.teintes[i]!;
      motifs.add(motifDe(teinte));
      this.#carte.setFeatureState({ ...COMMUNES, id: i + 1 }, { teinte });
    }
    for (const motif of ['hachure', 'points'] as const) {
      if (motifs.has(MOTIF[motif]) && !this.#carte.getLayer(motif))
        this.#carte.addLayer(coucheMotif(motif), SOUS_LIMITES);
    }
    this.#teintes = plan.teintes;
    this.#dessinerCercles(plan, position);
  }

  #dessinerCercles(plan: Plan, position: (groupe: number) => [number, number]): void {
    const aucun = plan.cercles.length === 0;
    if (aucun && this.#sansCercle) return;
    this.#sansCercle = aucun;
    this.#carte.setPaintProperty('cercles', 'circle-radius', rayon(plan.echelle));
    const features = plan.cercles.map(({ groupe, valeur }) => ({
      type: 'Feature' as const,
      properties: { valeur, bord: plan.echelle * Math.sqrt(valeur) > RAYON_BORDE },
      geometry: { type: 'Point' as const, coordinates: position(groupe) }
    }));
    this.#source('cercles').setData({ type: 'FeatureCollection', features });
  }

  /** Draws the outline of a territory. */
  async entourer(limites: FeatureCollection<LineString | MultiLineString>): Promise<void> {
    await this.#charge;
    this.#source('territoire').setData(limites);
  }

  /** Brings a zone into view; without motion when the visitor asked for less. */
  cadrer([ouest, sud, est, nord]: Cadre): void {
    const anime = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#carte.fitBounds([ouest, sud, est, nord], { padding: 40, maxZoom: 11, animate: anime, duration: 600 });
  }

  /** Communes drawn inside a rectangle of the screen. */
  dansCadre(a: PointLike, b: PointLike): number[] {
    const features = this.#carte.queryRenderedFeatures([a, b], { layers: ['communes'] });
    return [...new Set(features.map((f) => Number(f.id) - 1))];
  }

  /** Longitude and latitude of a point of the frame. */
  lieu(point: PointLike): [number, number] {
    const { lng, lat } = this.#carte.unproject(point);
    return [lng, lat];
  }

  /** Shows a drawn shape, or takes it away. */
  async tracer(forme: Forme | null): Promise<void> {
    await this.#charge;
    montrerTrace(this.#carte, forme);
  }

  /** Draws places as points, over the rest. */
  async pointer(lieux: PointsCarte): Promise<void> {
    await this.#charge;
    this.#points.montrer(lieux);
  }

  /** Rings the points of some rows. */
  async cercler(rangs: readonly number[]): Promise<void> {
    await this.#charge;
    this.#points.marquer(rangs);
  }

  /** Stands markers that can be dragged from a commune to another. */
  async jalonner(marqueurs: readonly Marqueur[]): Promise<void> {
    await this.#charge;
    this.#marqueurs.montrer(marqueurs);
  }

  /** Draws the view anew and gives it, to be copied at once: its pixels do not outlive the task. */
  dessiner(): HTMLCanvasElement {
    this.#carte.redraw();
    return this.#carte.getCanvas();
  }

  detruire(): void {
    this.#marqueurs.detruire();
    this.#carte.remove();
  }

  #source(id: string): GeoJSONSource {
    const source = this.#carte.getSource(id);
    if (!source) throw new Error(`source ${id} absente du style`);
    return source as GeoJSONSource;
  }

  #ecouter(ecoutes: Ecoutes): void {
    const carte = this.#carte;
    carte.on('mousemove', (e) => {
      if (this.#marqueurs.tenu) return;
      const rangs = this.#points.sous(e.point);
      if (rangs.length > 0 || this.#pointes > 0) ecoutes.points(rangs, false);
      this.#pointes = rangs.length;
      const survolee = this.#communeSous(e.point);
      this.#marquer(survolee);
      carte.getCanvas().style.cursor = survolee === null ? '' : 'pointer';
      ecoutes.survol(rangs.length > 0 ? null : survolee, e.point);
    });
    carte.on('mouseout', (e) => {
      this.#marquer(null);
      ecoutes.survol(null, e.point);
    });
    carte.on('click', (e) => {
      const rangs = this.#points.sous(e.point);
      if (rangs.length > 0) {
        ecoutes.points(rangs, true);
        return;
      }
      const choisie = this.#communeSous(e.point);
      if (choisie !== null) ecoutes.clic(choisie);
    });
    carte.on('moveend', () => {
      const { lng, lat } = carte.getCenter();
      ecoutes.repos({ longitude: lng, latitude: lat, zoom: carte.getZoom() });
    });
    carte.once('idle', () => {
      carte.addLayer(coucheVilles);
      ecoutes.pret();
    });
    carte.on('error', (e) => ecoutes.panne(e.error));
  }

  #communeSous({ x, y }: { x: number; y: number }): number | null {
    const [feature] = this.#carte.queryRenderedFeatures([x, y], { layers: ['communes'] });
    return feature?.id === undefined ? null : Number(feature.id) - 1;
  }

  #marquer(commune: number | null): void {
    if (commune === this.#survolee) return;
    if (this.#survolee !== null)
      this.#carte.setFeatureState({ ...COMMUNES, id: this.#survolee + 1 }, { survol: false });
    if (commune !== null) this.#carte.setFeatureState({ ...COMMUNES, id: commune + 1 }, { survol: true });
    this.#survolee = commune;
  }
}
