/**
 * From the legal projections of France to longitude and latitude. RGF93 and the overseas systems are held to be WGS 84:
 * they differ from it by less than a metre. Checked against points published in both systems in finess.test.ts.
 */

const DEGRES = 180 / Math.PI;

/** GRS 80. */
const DEMI_GRAND_AXE = 6_378_137;
const APLATISSEMENT = 1 / 298.257222101;
const E2 = APLATISSEMENT * (2 - APLATISSEMENT);
const E = Math.sqrt(E2);

export interface Point {
  longitude: number;
  latitude: number;
}

/** Lambert-93 (EPSG:2154): standard parallels 44° and 49°, origin 46.5° N 3° E at 700 km, 6 600 km. */
const [PHI_1, PHI_2, PHI_0, LAMBDA_0] = [44 / DEGRES, 49 / DEGRES, 46.5 / DEGRES, 3 / DEGRES];
const [X_0, Y_0] = [700_000, 6_600_000];

const isometrique = (phi: number) =>
  Math.log(Math.tan(Math.PI / 4 + phi / 2) * ((1 - E * Math.sin(phi)) / (1 + E * Math.sin(phi))) ** (E / 2));
const grandeNormale = (phi: number) => DEMI_GRAND_AXE / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);

/** Exponent, constant and ordinate of the pole of the cone through both parallels (IGN, NTG 71). */
const N =
  Math.log((grandeNormale(PHI_2) * Math.cos(PHI_2)) / (grandeNormale(PHI_1) * Math.cos(PHI_1))) /
  (isometrique(PHI_1) - isometrique(PHI_2));
const C = ((grandeNormale(PHI_1) * Math.cos(PHI_1)) / N) * Math.exp(N * isometrique(PHI_1));
const Y_POLE = Y_0 + C * Math.exp(-N * isometrique(PHI_0));

function depuisLambert93(x: number, y: number): Point {
  const rayon = Math.hypot(x - X_0, Y_POLE - y);
  const gamma = Math.atan2(x - X_0, Y_POLE - y);
  const cible = -Math.log(Math.abs(rayon / C)) / N;
  let phi = 2 * Math.atan(Math.exp(cible)) - Math.PI / 2;
  // Converges to 1e-12 rad in four or five rounds anywhere in France.
  for (let tour = 0; tour < 8; tour++) {
    phi = 2 * Math.atan(((1 + E * Math.sin(phi)) / (1 - E * Math.sin(phi))) ** (E / 2) * Math.exp(cible)) - Math.PI / 2;
  }
  return { longitude: (LAMBDA_0 + gamma / N) * DEGRES, latitude: phi * DEGRES };
}

/** Inverse of the UTM projection on GRS 80, by the footpoint series (Snyder, USGS Professional Paper 1395, p. 63). */
function depuisUtm(fuseau: number, sud: boolean) {
  const meridien = (fuseau * 6 - 183) / DEGRES;
  const [k0, ep2] = [0.9996, E2 / (1 - E2)];
  const e1 = (1 - Math.sqrt(1 - E2)) / (1 + Math.sqrt(1 - E2));
  return (x: number, y: number): Point => {
    const m = (sud ? y - 10_000_000 : y) / k0;
    const mu = m / (DEMI_GRAND_AXE * (1 - E2 / 4 - (3 * E2 ** 2) / 64 - (5 * E2 ** 3) / 256));
    const phi1 =
      mu +
      ((3 * e1) / 2 - (27 * e1 ** 3) / 32) * Math.sin(2 * mu) +
      ((21 * e1 ** 2) / 16 - (55 * e1 ** 4) / 32) * Math.sin(4 * mu) +
      ((151 * e1 ** 3) / 96) * Math.sin(6 * mu);
    const [sin2, cos, t] = [Math.sin(phi1) ** 2, Math.cos(phi1), Math.tan(phi1) ** 2];
    const [c, n] = [ep2 * cos ** 2, grandeNormale(phi1)];
    const r = (DEMI_GRAND_AXE * (1 - E2)) / (1 - E2 * sin2) ** 1.5;
    const d = (x - 500_000) / (n * k0);
    const latitude =
      phi1 -
      ((n * Math.tan(phi1)) / r) *
        (d ** 2 / 2 -
          ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * ep2) * d ** 4) / 24 +
          ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * ep2 - 3 * c ** 2) * d ** 6) / 720);
    const longitude =
      meridien +
      (d -
        ((1 + 2 * t + c) * d ** 3) / 6 +
        ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * ep2 + 24 * t ** 2) * d ** 5) / 120) /
        cos;
    return { longitude: longitude * DEGRES, latitude: latitude * DEGRES };
  };
}

/** EPSG code → inverse projection. */
export const PROJECTIONS: Readonly<Record<string, (x: number, y: number) => Point>> = {
  '2154': depuisLambert93,
  // Guadeloupe and Martinique: RGAF09 and, before it, WGS 84, both UTM zone 20 N.
  '5490': depuisUtm(20, false),
  '32620': depuisUtm(20, false),
  '4559': depuisUtm(20, false),
  '2972': depuisUtm(22, false),
  '2975': depuisUtm(40, true),
  '4471': depuisUtm(38, true),
  '4467': depuisUtm(21, false)
};
