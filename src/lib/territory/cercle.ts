import type { Position } from 'geojson';
import { destination } from '../access/sphere';

/** A surface: its edge, then its holes; longitude and latitude of each corner, the first one said again or not. */
export type Polygone = readonly (readonly Position[])[];
/** What is drawn on the map, or read from a file: surfaces taken together. */
export type Forme = readonly Polygone[];

/** Corners of a drawn circle. */
const COTES = 72;

/** A circle on the sphere, as a shape; radius in km. */
export function cercle(longitude: number, latitude: number, rayon: number): Forme {
  return [[Array.from({ length: COTES }, (_, i) => destination(longitude, latitude, rayon, (360 * i) / COTES))]];
}
