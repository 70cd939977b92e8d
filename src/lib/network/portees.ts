import KDBush from 'kdbush';
import type { Savoir } from '../access/durees';
import { cosinus, distanceKm, KM_PAR_DEGRE, RAYON_KM } from '../access/sphere';
import { kmSelon, minutesSelon, NATIONAL } from '../access/temps';
import type { ModeleTemps } from '../catalogue/index';
import type { Limite, ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import type { Lecture, Residents } from './types';

/** Somewhere that residents may go to. */
export interface Places {
  longitude: ArrayLike<number>;
  latitude: ArrayLike<number>;
  commune: ArrayLike<number>;
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

/** Finds the places that residents may reach: those within the limit of their own class. */
export class Chercheur {
  readonly #durees: Savoir;
  readonly #limites: readonly Limite[];
  /** By rank of class, then by model of the times that a trip may take. */
  readonly #cercles: readonly (readonly Cercles[])[];
  /** Rank of the model of the times of each commune, or of all; the less dense end of a trip decides. */
  readonly #modeles: ArrayLike<number> | null;
  readonly #dernier: number;
  readonly #resserre: number;
  /** On a plane: longitudes shrunk as at the place farthest from the equator, so that no degree is longer than true. */
  readonly #index: KDBush | null;
  /** Places that have a position, as the index knows them. */
  readonly #situees: Int32Array;
  /** Of each commune, the places that have a position, and those that are only known to be there. */
  readonly #parCommune: ReadonlyMap<number, { situees: readonly number[]; autres: readonly number[] }>;
  /** Points of the sphere, in the order of `#situees`. */
  readonly #points: Float64Array;
  readonly #trouvees: Int32Array;
  /** Communes whose trip from the last resident is listed by the file. */
  readonly #listee: Int32Array;
  #tour = 0;

  /** @param lectures shortest times first: what holds under one holds under those before */
  constructor(
    private readonly residents: Residents,
    private readonly places: Places,
    limites: ParClasse<Limite>,
    private readonly lectures: readonly Lecture[]
  ) {
    const { classe, durees = {} } = residents;
    const { longitude, latitude, commune } = places;
    this.#durees = durees;
    const modeles = durees.modeles ?? [NATIONAL];
    this.#modeles = durees.classe ?? null;
    this.#dernier = modeles.length - 1;
    this.#limites = Array.from(classe, (c) => limites[rangClasse(c)]!);
    const utiles = new Set(Array.from(classe, rangClasse));
    this.#cercles = limites.map((limite, rang) =>
      utiles.has(rang) ? modeles.map((modele) => cerclesDe(limite, modele, lectures)) : []
    );
    const toutes = Int32Array.from({ length: commune.length }, (_, s) => s);
    this.#situees = toutes.filter((s) => !Number.isNaN(longitude[s]!) && !Number.isNaN(latitude[s]!));
    this.#resserre = resserrement(this.#situees, latitude);
    this.#index = this.#situees.length === 0 ? null : new KDBush(this.#situees.length);
    this.#points = new Float64Array(3 * this.#situees.length);
    this.#situees.forEach((s, k) => {
      this.#index?.add(longitude[s]! * this.#resserre, latitude[s]!);
      this.#points.set(surSphere(longitude[s]!, latitude[s]!), 3 * k);
    });
    this.#index?.finish();
    this.#parCommune = parCommune(places);
    this.#trouvees = new Int32Array(this.#situees.length);
    this.#listee = new Int32Array(classe.length).fill(-1);
  }

  /**
   * Places within the limit of a commune, by how many of the readings allow them. One without a position is at no time
   * from its commune, and within reach of no other.
   * @param i the commune of the residents
   * @param listes where they are written: those that n readings allow in the nth
   * @param combien how many of each list are written
   */
  autour(i: number, listes: readonly Int32Array[], combien: Int32Array): void {
    combien.fill(0);
    this.#tour++;
    const limite = this.#limites[i]!;
    const donnee = limite.minutes !== null && this.#durees.table?.donnee[i] === 1;
    const derniere = listes.length - 1;
    for (const s of this.#parCommune.get(i)?.autres ?? []) listes[derniere]![combien[derniere]!++] = s;
    if (donnee) this.#donnes(i, limite, listes, combien);
    const [longitude, latitude] = [this.residents.longitude[i]!, this.residents.latitude[i]!];
    if (Number.isNaN(longitude) || Number.isNaN(latitude) || !this.#index) return;
    const cercles = this.#cercles[rangClasse(this.residents.classe[i]!)]!;
    const ici = this.#modeles?.[i] ?? this.#dernier;
    let [degres, loin] = [0, 0];
    for (let rang = ici; rang < cercles.length; rang++) {
      degres = Math.max(degres, cercles[rang]!.degres);
      loin = Math.max(loin, cercles[rang]!.dehors[0]!);
    }
    const large = this.#surPlan(latitude, degres);
    const n = this.#index.withinInto(longitude * this.#resserre, latitude, large, this.#trouvees);
    const [x, y, z] = surSphere(longitude, latitude);
    const [points, trouvees, situees, modeles] = [this.#points, this.#trouvees, this.#situees, this.#modeles];
    const composante = limite.minutes === null ? null : this.#durees.composante;
    for (let t = 0; t < n; t++) {
      const k = trouvees[t]!;
      const dx = points[3 * k]! - x;
      const dy = points[3 * k + 1]! - y;
      const dz = points[3 * k + 2]! - z;
      const carre = dx * dx + dy * dy + dz * dz;
      if (carre > loin) continue;
      const s = situees[k]!;
      const commune = this.places.commune[s]!;
      if (donnee && this.#ditParLeFichier(i, commune, limite.minutes!)) continue;
      const { modele, dedans, dehors } = cercles[modeles ? Math.max(ici, modeles[commune]!) : ici]!;
      let niveau = 0;
      while (niveau < dehors.length && carre <= dehors[niveau]!) {
        const lecture = this.lectures[niveau]!;
        // Across water only short times stand: a bridge may be there, or not.
        if (composante && lecture !== 'courte' && composante[i] !== composante[commune]) break;
        if (carre >= dedans[niveau]! && !aPortee(this.#km(i, s), limite, modele, lecture)) break;
        niveau++;
      }
      if (niveau > 0) listes[niveau - 1]![combien[niveau - 1]!++] = s;
    }
  }

  /** Places in communes that the file says to be within the limit: under every reading. */
  #donnes(i: number, { minutes: limite, km }: Limite, listes: readonly Int32Array[], combien: Int32Array): void {
    const { debut, voisin, minutes } = this.#durees.table!;
    const derniere = listes.length - 1;
    for (let k = debut[i]!; k < debut[i + 1]!; k++) {
      const commune = voisin[k]!;
      if (commune === i) continue;
      this.#listee[commune] = this.#tour;
      if (minutes[k]! > limite!) continue;
      for (const s of this.#parCommune.get(commune)?.situees ?? [])
        if (km === null || this.#km(i, s) <= km) listes[derniere]![combien[derniere]!++] = s;
    }
  }

  /** Whether the file says on which side of a limit a trip is: it lists it, or it lists every trip as short as that. */
  #ditParLeFichier(i: number, commune: number, limite: number): boolean {
    if (this.#listee[commune] === this.#tour) return true;
    return i !== commune && this.#durees.table!.donnee[commune] === 1 && limite <= (this.#durees.jusque ?? Infinity);
  }

  /** Radius of a search on the plane that misses nothing of a circle on the sphere; what it adds, the chord takes off. */
  #surPlan(latitude: number, degres: number): number {
    const nord = Math.abs(latitude) + degres;
    // A circle that holds a pole holds every longitude.
    if (nord >= 89) return 720;
    // Nearer to the pole than every place, degrees of longitude are shorter still.
    return degres * Math.max(1, this.#resserre / cosinus(nord));
  }

  #km(i: number, s: number): number {
    const { longitude, latitude } = this.residents;
    return distanceKm(longitude[i]!, latitude[i]!, this.places.longitude[s]!, this.places.latitude[s]!);
  }
}

function parCommune({ longitude, latitude, commune }: Places): Map<number, { situees: number[]; autres: number[] }> {
  const groupes = new Map<number, { situees: number[]; autres: number[] }>();
  for (let s = 0; s < commune.length; s++) {
    let groupe = groupes.get(commune[s]!);
    if (!groupe) groupes.set(commune[s]!, (groupe = { situees: [], autres: [] }));
    (Number.isNaN(longitude[s]!) || Number.isNaN(latitude[s]!) ? groupe.autres : groupe.situees).push(s);
  }
  return groupes;
}

/** Cosine of the latitude farthest from the equator. */
function resserrement(places: Int32Array, latitude: ArrayLike<number>): number {
  let loin = 0;
  for (const s of places) if (Math.abs(latitude[s]!) > loin) loin = Math.abs(latitude[s]!);
  return cosinus(Math.min(89, loin));
}

function surSphere(longitude: number, latitude: number): [x: number, y: number, z: number] {
  const c = cosinus(latitude);
  const angle = (longitude * Math.PI) / 180;
  return [c * Math.cos(angle), c * Math.sin(angle), Math.sin((latitude * Math.PI) / 180)];
}
