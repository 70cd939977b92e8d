/** One radius everywhere, kilometres. */
export const RAYON_KM = 6371;

/** Kilometres in a degree of latitude, rounded down: a search by degrees never falls short. */
export const KM_PAR_DEGRE = 111.19;

/** Degrees, by place; NaN where unknown. */
export interface Positions {
  longitude: Float64Array;
  latitude: Float64Array;
}

const RADIANS = Math.PI / 180;

/** Cosine of a latitude in degrees. */
export const cosinus = (latitude: number): number => Math.cos(latitude * RADIANS);

/** Great-circle distance between two places in degrees, haversine, km. */
export function distanceKm(x0: number, y0: number, x1: number, y1: number): number {
  const u = Math.sin(((y1 - y0) * RADIANS) / 2);
  const v = Math.sin(((x1 - x0) * RADIANS) / 2);
  return 2 * RAYON_KM * Math.asin(Math.min(1, Math.sqrt(u * u + cosinus(y0) * cosinus(y1) * v * v)));
}

/** The place at a distance (km) and a bearing (degrees from north, clockwise) from another: longitude, latitude. */
export function destination(
  longitude: number,
  latitude: number,
  km: number,
  cap: number
): [longitude: number, latitude: number] {
  const [angle, a, y0] = [km / RAYON_KM, cap * RADIANS, latitude * RADIANS];
  const sinus = Math.sin(y0) * Math.cos(angle) + Math.cos(y0) * Math.sin(angle) * Math.cos(a);
  const x = Math.atan2(Math.sin(a) * Math.sin(angle) * Math.cos(y0), Math.cos(angle) - Math.sin(y0) * sinus);
  return [longitude + x / RADIANS, Math.asin(sinus) / RADIANS];
}
