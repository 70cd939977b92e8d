import KDBush from 'kdbush';
import { donnees, estimer, modeleEntre, type Duree, type Durees } from './durees';
import { cosinus, distanceKm, KM_PAR_DEGRE } from './sphere';
import { kmSelon, NATIONAL } from './temps';

/** Past it a drive is only said to be long: the estimate is fitted on pairs of at most 40 km, some 54 minutes. */
export const HORIZON = 60;

const ICI: Duree = { minutes: 0, court: 0, long: 0, vol: 0 };

/**
 * Times between places by where they stand, and which ones may be within the horizon of one. A file of times decides
 * between the places that it covers; the estimate of the less dense end does elsewhere, and past the limit of the file.
 */
export class Voisinage {
  readonly #index: KDBush | null;
  readonly #rangs: number[];
  /** Reach of the horizon as the crow flies, degrees of latitude. */
  readonly #pas: number;
  /** Times given from `#de`; Infinity beyond the limit of the file. */
  readonly #donnes: Float64Array;
  #de = -1;
  readonly #venant = new Map<number, number[]>();

  constructor(private readonly durees: Durees) {
    const { longitude, latitude, modeles = [NATIONAL] } = durees;
    this.#pas = Math.max(...modeles.map((modele) => kmSelon(modele, HORIZON))) / KM_PAR_DEGRE;
    this.#donnes = new Float64Array(durees.table ? longitude.length : 0).fill(Infinity);
    this.#rangs = [...longitude.keys()].filter((i) => Number.isFinite(longitude[i]!) && Number.isFinite(latitude[i]!));
    this.#index = this.#rangs.length === 0 ? null : new KDBush(this.#rangs.length);
    for (const i of this.#rangs) this.#index?.add(longitude[i]!, latitude[i]!);
    this.#index?.finish();
  }

  /** Whether anything is known of the way from a place. */
  situe(lieu: number): boolean {
    const { longitude, latitude, table } = this.durees;
    return (Number.isFinite(longitude[lieu]!) && Number.isFinite(latitude[lieu]!)) || table?.donnee[lieu] === 1;
  }

  /** Time from a place to another; none within a place, by convention. */
  duree(de: number, vers: number): Duree {
    if (de === vers) return ICI;
    const { longitude, latitude, jusque = 0 } = this.durees;
    const estimee = () =>
      estimer(this.durees, de, vers, distanceKm(longitude[de]!, latitude[de]!, longitude[vers]!, latitude[vers]!));
    if (!donnees(this.durees, de, vers)) return estimee();
    this.#ouvrir(de);
    const donne = this.#donnes[vers]!;
    if (donne < Infinity) return { minutes: donne, court: donne, long: donne, vol: donne };
    // Times of the file are whole, rounded up: one that it does not list is of a minute more than its limit, or longer.
    return auMoins(estimee(), jusque + 1, modeleEntre(this.durees, de, vers).haut);
  }

  /** Places that may be within the horizon of one, itself with them; one may come twice. */
  autour(lieu: number): number[] {
    const { table } = this.durees;
    const pres = this.#alentour(lieu);
    return table ? [...pres, ...table.voisin.subarray(table.debut[lieu], table.debut[lieu + 1])] : pres;
  }

  /** Places of which one may be within the horizon, itself with them; one may come twice. */
  venant(lieu: number): number[] {
    const { table } = this.durees;
    if (table?.donnee[lieu] !== 1) return this.#alentour(lieu);
    let connus = this.#venant.get(lieu);
    if (!connus) {
      connus = this.#alentour(lieu);
      // The file may give one way only.
      for (let i = 0; i + 1 < table.debut.length; i++)
        if (table.voisin.subarray(table.debut[i], table.debut[i + 1]).includes(lieu)) connus.push(i);
      this.#venant.set(lieu, connus);
    }
    return connus;
  }

  #alentour(lieu: number): number[] {
    const [x, y] = [this.durees.longitude[lieu] ?? NaN, this.durees.latitude[lieu] ?? NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y) || this.#index === null) return [lieu];
    const pas = this.#pas;
    const largeur = pas / Math.max(0.01, cosinus(Math.abs(y) + pas));
    return this.#index.range(x - largeur, y - pas, x + largeur, y + pas).map((k) => this.#rangs[k]!);
  }

  /** Lays the given times from a place where they are found at once. */
  #ouvrir(de: number): void {
    if (this.#de === de) return;
    this.#poser(this.#de, () => Infinity);
    this.#poser(de, (k) => this.durees.table!.minutes[k]!);
    this.#de = de;
  }

  #poser(de: number, minutes: (k: number) => number): void {
    const { table } = this.durees;
    if (!table || de < 0) return;
    for (let k = table.debut[de]!; k < table.debut[de + 1]!; k++) this.#donnes[table.voisin[k]!] = minutes(k);
  }
}

/**
 * An estimate that is known to be too short under `bas` minutes: lifted there with its band, unknown above where its
 * whole band lies under.
 */
function auMoins({ minutes, court, long, vol }: Duree, bas: number, haut: number): Duree {
  if (long < bas) return { minutes: Infinity, court: bas, long: Infinity, vol: bas };
  const leve = Math.max(bas, minutes);
  return { minutes: leve, court: Math.max(bas, court), long: haut * leve, vol: Math.max(bas, vol) };
}

/** The longest whole limit that no place past the horizon can be within, minutes: even short, its time is longer. */
export const limiteSure = ({ modeles = [NATIONAL] }: Pick<Durees, 'modeles'>): number =>
  Math.floor(HORIZON * Math.min(...modeles.map(({ bas }) => bas)));
