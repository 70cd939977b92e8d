import type { Position } from 'geojson';
import { destination } from '../access/sphere';

/** A closed shape drawn on the map: longitude and latitude of each corner, the first one not said twice. */
export type Forme = readonly Position[];

/** Corners of a drawn circle. */
const COTES = 72;

/** A circle on the sphere, as a shape; radius in km. */
export function cercle(longitude: number, latitude: number, rayon: number): Forme {
  return Array.from({ length: COTES }, (_, i) => destination(longitude, latitude, rayon, (360 * i) / COTES));
}
