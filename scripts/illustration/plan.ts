/** Kilometres on a plane tangent at a latitude: enough to compare near distances within one territory. */
export interface Plan {
  x(longitude: number): number;
  y(latitude: number): number;
  longitude(x: number): number;
  latitude(y: number): number;
}

const KM_PAR_DEGRE = (6371 * Math.PI) / 180;

/** A plane in true proportion at `latitude`. */
export function plan(latitude: number): Plan {
  const k = KM_PAR_DEGRE * Math.cos((latitude * Math.PI) / 180);
  return {
    x: (longitude) => longitude * k,
    y: (l) => l * KM_PAR_DEGRE,
    longitude: (x) => x / k,
    latitude: (y) => y / KM_PAR_DEGRE
  };
}
