import KDBush from 'kdbush';
import { separees, type Savoir } from '../access/durees';
import { cosinus, distanceKm, KM_PAR_DEGRE, RAYON_KM } from '../access/sphere';
import { kmSelon, minutesSelon, NATIONAL } from '../access/temps';
import type { ModeleTemps } from '../catalogue/index';
import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import type { Lecture, Residents } from './types';

/** Communes that look equally far, found by where they are. */
interface Portee {
  limite: Limite;
  /** Rank of their model of the times: the less dense end of a trip decides. */
  classe: number;
  /** By model of the times that a trip may take. */
  cercles: readonly Cercles[];
  communes: Int32Array;
  /** Points of the sphere, in the order of `communes`. */
  points: Float64Array;
  /** On a plane: longitudes shrunk as at the commune farthest from the equator, so that no degree is longer than true. */
  index: KDBush;
}

/** What a limit allows as the crow flies under one model of the times, reading by reading. */
interface Cercles {
  modele: ModeleTemps;
  /** Degrees of latitude that the first reading allows: the widest search. */
  degres: number;
  /** Squared chords of the limit under each reading, noise taken off, and added. */
  dedans: Float64Array;
  dehors: Float64Array;
}

/** Under this share of the limit, float noise cannot tell which side of it a distance is: the formula decides. */
const BRUIT = 1e-9;

/** Chord of a distance on a sphere of radius 1, squared: compared without trigonometry. */
const corde2 = (km: number): number => (km >= Math.PI * RAYON_KM ? 4 : (2 * Math.sin(km / (2 * RAYON_KM))) ** 2);

/** What an estimated time is multiplied by under a reading. */
const facteur = ({ bas, haut }: ModeleTemps, lecture: Lecture): number =>
  lecture === 'courte' ? bas : lecture === 'longue' ? haut : 1;

function rayon({ minutes, km }: Limite, modele: ModeleTemps, lecture: Lecture): number {
  if (minutes === null && km === null)
    throw new RangeError('Une limite doit dire des minutes, des kilomètres, ou les deux.');
  return Math.min(minutes === null ? Infinity : kmSelon(modele, minutes / facteur(modele, lecture)), km ?? Infinity);
}

/** Whether both halves of a limit hold at a distance; inclusive. */
function aPortee(kilometres: number, { minutes, km }: Limite, modele: ModeleTemps, lecture: Lecture): boolean {
  const tient = minutes === null || minutesSelon(modele, kilometres) * facteur(modele, lecture) <= minutes;
  return tient && (km === null || kilometres <= km);
}

function cerclesDe(limite: Limite, modele: ModeleTemps, lectures: readonly Lecture[]): Cercles {
  const rayons = lectures.map((lecture) => rayon(limite, modele, lecture));
  return {
    modele,
    degres: rayons[0]! / KM_PAR_DEGRE,
    dedans: Float64Array.from(rayons, (r) => corde2(r) * (1 - BRUIT) - Number.EPSILON),
    dehors: Float64Array.from(rayons, (r) => corde2(r) * (1 + BRUIT) + Number.EPSILON)
  };
}

/** Finds the residents that a point serves: those whose own limit holds it. */
export class Chercheur {
  readonly #durees: Savoir;
  readonly #limites: readonly Limite[];
  readonly #portees: Portee[];
  readonly #resserre: number;
  readonly #trouves: Int32Array;
  /** Communes whose trip to the last point is listed by the file. */
  readonly #listee: Int32Array;
  #tour = 0;

  /** @param lectures shortest times first: what holds under one holds under those before */
  constructor(
    private readonly residents: Residents,
    limites: ParClasse<Limite>,
    private readonly lectures: readonly Lecture[]
  ) {
    const { longitude, latitude, classe, durees = {} } = residents;
    this.#durees = durees;
    const modeles = durees.modeles ?? [NATIONAL];
    this.#limites = Array.from(classe, (c) => limites[rangClasse(c)]!);
    const groupes = new Map<string, Pick<Portee, 'limite' | 'classe'> & { communes: number[] }>();
    for (let i = 0; i < classe.length; i++) {
      if (Number.isNaN(longitude[i]!) || Number.isNaN(latitude[i]!)) continue;
      const limite = this.#limites[i]!;
      const rang = durees.classe?.[i] ?? modeles.length - 1;
      const cle = `${limite.minutes} ${limite.km} ${rang}`;
      const groupe = groupes.get(cle);
      if (groupe) groupe.communes.push(i);
      else groupes.set(cle, { limite, classe: rang, communes: [i] });
    }
    this.#resserre = resserrement(latitude);
    this.#portees = [...groupes.values()].map(({ limite, classe: rang, communes }) => {
      const index = new KDBush(communes.length);
      const points = new Float64Array(3 * communes.length);
      communes.forEach((i, k) => {
        index.add(longitude[i]! * this.#resserre, latitude[i]!);
        points.set(surSphere(longitude[i]!, latitude[i]!), 3 * k);
      });
      return {
        limite,
        classe: rang,
        cercles: modeles.map((modele) => cerclesDe(limite, modele, lectures)),
        communes: Int32Array.from(communes),
        points,
        index: index.finish()
      };
    });
    this.#trouves = new Int32Array(classe.length);
    this.#listee = new Int32Array(classe.length).fill(-1);
  }

  /**
   * Communes that have a point within their limit, by how many of the readings allow it.
   * @param commune where the point is
   * @param listes where they are written: those that n readings allow in the nth
   * @param combien how many of each list are written
   */
  autour(
    commune: number,
    longitude: number,
    latitude: number,
    listes: readonly Int32Array[],
    combien: Int32Array
  ): void {
    combien.fill(0);
    this.#tour++;
    const donnee = this.#durees.table?.donnee[commune] === 1;
    if (donnee) this.#donnes(commune, longitude, latitude, listes, combien);
    const [x, y, z] = surSphere(longitude, latitude);
    for (const portee of this.#portees) {
      const { communes, points, index, limite } = portee;
      const ici = this.#durees.classe?.[commune] ?? portee.classe;
      const { modele, degres, dedans, dehors } = portee.cercles[Math.max(portee.classe, ici)]!;
      const large = this.#surPlan(latitude, degres);
      const n = index.withinInto(longitude * this.#resserre, latitude, large, this.#trouves);
      for (let t = 0; t < n; t++) {
        const k = this.#trouves[t]!;
        const i = communes[k]!;
        if (donnee && limite.minutes !== null && this.#ditParLeFichier(commune, i, limite.minutes)) continue;
        const dx = points[3 * k]! - x;
        const dy = points[3 * k + 1]! - y;
        const dz = points[3 * k + 2]! - z;
        const carre = dx * dx + dy * dy + dz * dz;
        let niveau = 0;
        while (niveau < dehors.length && carre <= dehors[niveau]!) {
          const lecture = this.lectures[niveau]!;
          // Across water only short times stand: a bridge may be there, or not.
          if (lecture !== 'courte' && limite.minutes !== null && separees(this.#durees, commune, i)) break;
          if (carre >= dedans[niveau]! && !aPortee(this.#km(i, longitude, latitude), limite, modele, lecture)) break;
          niveau++;
        }
        if (niveau > 0) listes[niveau - 1]![combien[niveau - 1]!++] = i;
      }
    }
  }

  /** Communes that the file says to be within their limit: under every reading. */
  #donnes(
    commune: number,
    longitude: number,
    latitude: number,
    listes: readonly Int32Array[],
    combien: Int32Array
  ): void {
    const { debut, voisin, minutes } = this.#durees.table!;
    const derniere = listes.length - 1;
    for (let k = debut[commune]!; k < debut[commune + 1]!; k++) {
      const i = voisin[k]!;
      const limite = this.#limites[i]!;
      if (limite.minutes === null || i === commune) continue;
      this.#listee[i] = this.#tour;
      if (minutes[k]! > limite.minutes) continue;
      if (limite.km !== null && !(this.#km(i, longitude, latitude) <= limite.km)) continue;
      listes[derniere]![combien[derniere]!++] = i;
    }
  }

  /** Whether the file says on which side of a limit a trip is: it lists it, or it lists every trip as short as that. */
  #ditParLeFichier(commune: number, i: number, limite: number): boolean {
    if (this.#listee[i] === this.#tour) return true;
    return i !== commune && this.#durees.table!.donnee[i] === 1 && limite <= (this.#durees.jusque ?? Infinity);
  }

  /** Radius of a search on the plane that misses nothing of a circle on the sphere; what it adds, the chord takes off. */
  #surPlan(latitude: number, degres: number): number {
    const nord = Math.abs(latitude) + degres;
    // A circle that holds a pole holds every longitude.
    if (nord >= 89) return 720;
    // Nearer to the pole than every commune, degrees of longitude are shorter still.
    return degres * Math.max(1, this.#resserre / cosinus(nord));
  }

  #km(i: number, longitude: number, latitude: number): number {
    return distanceKm(this.residents.longitude[i]!, this.residents.latitude[i]!, longitude, latitude);
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
