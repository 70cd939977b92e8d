import KDBush from 'kdbush';
import { cosinus, distanceKm, KM_PAR_DEGRE, RAYON_KM } from '../access/sphere';
import { kmEquivalents, minutesEstimees } from '../access/temps';
import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import type { Residents } from './types';

/** Communes that look equally far, found by where they are. */
interface Portee {
  limite: Limite;
  /** Degrees of latitude that the first factor allows: the widest search. */
  degres: number;
  /** Squared chords of the limit under each factor, noise taken off, and added. */
  dedans: Float64Array;
  dehors: Float64Array;
  communes: Int32Array;
  /** Points of the sphere, in the order of `communes`. */
  points: Float64Array;
  /** On a plane: longitudes shrunk as at the commune farthest from the equator, so that no degree is longer than true. */
  index: KDBush;
}

/** Under this share of the limit, float noise cannot tell which side of it a distance is: the formula decides. */
const BRUIT = 1e-9;

/** Chord of a distance on a sphere of radius 1, squared: compared without trigonometry. */
const corde2 = (km: number): number => (km >= Math.PI * RAYON_KM ? 4 : (2 * Math.sin(km / (2 * RAYON_KM))) ** 2);

function rayon({ minutes, km }: Limite, facteur: number): number {
  if (minutes === null && km === null)
    throw new RangeError('Une limite doit dire des minutes, des kilomètres, ou les deux.');
  return Math.min(minutes === null ? Infinity : kmEquivalents(minutes / facteur), km ?? Infinity);
}

/** Whether both halves of a limit hold at a distance; inclusive. */
export function aPortee(kilometres: number, { minutes, km }: Limite, facteur: number): boolean {
  return (minutes === null || minutesEstimees(kilometres) * facteur <= minutes) && (km === null || kilometres <= km);
}

/** Finds the residents that a point serves: those whose own limit holds it. */
export class Chercheur {
  readonly #portees: Portee[];
  readonly #resserre: number;
  readonly #trouves: Int32Array;

  /** @param facteurs rising: what holds under one holds under those before */
  constructor(
    private readonly residents: Residents,
    limites: ParClasse<Limite>,
    private readonly facteurs: readonly number[]
  ) {
    const { longitude, latitude, classe } = residents;
    const groupes = new Map<string, { limite: Limite; communes: number[] }>();
    for (let i = 0; i < classe.length; i++) {
      if (Number.isNaN(longitude[i]!) || Number.isNaN(latitude[i]!)) continue;
      const limite = limites[rangClasse(classe[i]!)]!;
      const cle = `${limite.minutes} ${limite.km}`;
      const groupe = groupes.get(cle);
      if (groupe) groupe.communes.push(i);
      else groupes.set(cle, { limite, communes: [i] });
    }
    this.#resserre = resserrement(latitude);
    this.#portees = [...groupes.values()].map(({ limite, communes }) => {
      const index = new KDBush(communes.length);
      const points = new Float64Array(3 * communes.length);
      communes.forEach((i, k) => {
        index.add(longitude[i]! * this.#resserre, latitude[i]!);
        points.set(surSphere(longitude[i]!, latitude[i]!), 3 * k);
      });
      const rayons = facteurs.map((f) => rayon(limite, f));
      return {
        limite,
        degres: rayons[0]! / KM_PAR_DEGRE,
        dedans: Float64Array.from(rayons, (r) => corde2(r) * (1 - BRUIT) - Number.EPSILON),
        dehors: Float64Array.from(rayons, (r) => corde2(r) * (1 + BRUIT) + Number.EPSILON),
        communes: Int32Array.from(communes),
        points,
        index: index.finish()
      };
    });
    this.#trouves = new Int32Array(classe.length);
  }

  /**
   * Communes that have a point within their limit, by how many of the factors allow it.
   * @param listes where they are written: those that n factors allow in the nth
   * @param combien how many of each list are written
   */
  autour(longitude: number, latitude: number, listes: readonly Int32Array[], combien: Int32Array): void {
    const [x, y, z] = surSphere(longitude, latitude);
    combien.fill(0);
    for (const portee of this.#portees) {
      const { degres, dedans, dehors, communes, points, index } = portee;
      const large = this.#surPlan(latitude, degres);
      const n = index.withinInto(longitude * this.#resserre, latitude, large, this.#trouves);
      for (let t = 0; t < n; t++) {
        const k = this.#trouves[t]!;
        const dx = points[3 * k]! - x;
        const dy = points[3 * k + 1]! - y;
        const dz = points[3 * k + 2]! - z;
        const carre = dx * dx + dy * dy + dz * dz;
        let niveau = 0;
        while (niveau < dehors.length && carre <= dehors[niveau]!) {
          if (carre >= dedans[niveau]! && !this.#mesure(communes[k]!, longitude, latitude, portee.limite, niveau))
            break;
          niveau++;
        }
        if (niveau > 0) listes[niveau - 1]![combien[niveau - 1]!++] = communes[k]!;
      }
    }
  }

  /** Radius of a search on the plane that misses nothing of a circle on the sphere; what it adds, the chord takes off. */
  #surPlan(latitude: number, degres: number): number {
    const nord = Math.abs(latitude) + degres;
    // A circle that holds a pole holds every longitude.
    if (nord >= 89) return 720;
    // Nearer to the pole than every commune, degrees of longitude are shorter still.
    return degres * Math.max(1, this.#resserre / cosinus(nord));
  }

  #mesure(i: number, longitude: number, latitude: number, limite: Limite, niveau: number): boolean {
    const { longitude: x, latitude: y } = this.residents;
    return aPortee(distanceKm(x[i]!, y[i]!, longitude, latitude), limite, this.facteurs[niveau]!);
  }
}

/** Cosine of the latitude farthest from the equator. */
function resserrement(latitudes: Float64Array): number {
  let loin = 0;
  for (const y of latitudes) if (Math.abs(y) > loin) loin = Math.abs(y);
  return cosinus(Math.min(89, loin));
}

function surSphere(longitude: number, latitude: number): [x: number, y: number, z: number] {
  const c = cosinus(latitude);
  const angle = (longitude * Math.PI) / 180;
  return [c * Math.cos(angle), c * Math.sin(angle), Math.sin((latitude * Math.PI) / 180)];
}
