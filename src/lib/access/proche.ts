import KDBush from 'kdbush';
import { separees, type Durees } from './durees';
import { cosinus, distanceKm, KM_PAR_DEGRE } from './sphere';
import { kmEquivalents, minutesEstimees } from './temps';

/** Past it a drive is only said to be long: the estimate is fitted on pairs of at most 40 km, some 54 minutes. */
export const HORIZON = 60;

/** The one door by which times come in. */
export interface Temps {
  /** Minutes from a place to another; none from a place to itself. */
  entre(de: number, vers: number): number;
  /** Whether water lies between: a bridge may be there, or not, and the minutes with it. */
  separes?(de: number, vers: number): boolean;
  /** As the crow flies, nothing farther is within the horizon, km. */
  rayon: number;
}

/** Estimated minutes, as the crow flies, and where water makes them doubtful. */
export const tempsEstimes = (durees: Durees): Temps => {
  const { longitude, latitude } = durees;
  return {
    entre: (de, vers) =>
      de === vers ? 0 : minutesEstimees(distanceKm(longitude[de]!, latitude[de]!, longitude[vers]!, latitude[vers]!)),
    separes: (de, vers) => separees(durees, de, vers),
    rayon: kmEquivalents(HORIZON)
  };
};

/** What is known of a place: none there, one or more, or nothing at all, which is not none. */
export const OFFRE = { aucune: 0, presente: 1, inconnue: 2 } as const;

export interface PlusProche {
  /** The nearest place that has one; −1 past the horizon. */
  lieu: number;
  /** Infinity past the horizon. */
  minutes: number;
  /** The nearest place of which nothing is known, or that lies across water: nearer than `minutes`, it may be a nearer one. */
  inconnu: number;
}

/** Places by where they stand: which ones may be within the horizon of one. */
export class Voisinage {
  readonly #index: KDBush | null;
  readonly #rangs: number[];

  constructor(
    private readonly positions: Durees,
    readonly temps: Temps = tempsEstimes(positions)
  ) {
    const { longitude, latitude } = positions;
    this.#rangs = [...longitude.keys()].filter((i) => Number.isFinite(longitude[i]!) && Number.isFinite(latitude[i]!));
    this.#index = this.#rangs.length === 0 ? null : new KDBush(this.#rangs.length);
    for (const i of this.#rangs) this.#index?.add(longitude[i]!, latitude[i]!);
    this.#index?.finish();
  }

  /** Itself with them; a place without a position has only itself. */
  autour(lieu: number): number[] {
    const [x, y] = [this.positions.longitude[lieu] ?? NaN, this.positions.latitude[lieu] ?? NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y) || this.#index === null) return [lieu];
    const pas = this.temps.rayon / KM_PAR_DEGRE;
    const largeur = pas / Math.max(0.01, cosinus(Math.abs(y) + pas));
    return this.#index.range(x - largeur, y - pas, x + largeur, y + pas).map((k) => this.#rangs[k]!);
  }
}

/** The nearest place of a kind from any place; looked for when first asked, then kept. */
export class PlusProches {
  readonly #connus = new Map<number, PlusProche>();

  constructor(
    readonly voisinage: Voisinage,
    private readonly offre: Uint8Array
  ) {}

  de(lieu: number): PlusProche {
    let connu = this.#connus.get(lieu);
    if (!connu) this.#connus.set(lieu, (connu = this.sauf(lieu, new Set())));
    return connu;
  }

  /** The same once some places have none left. */
  sauf(lieu: number, fermes: ReadonlySet<number>): PlusProche {
    const { temps } = this.voisinage;
    let proche: PlusProche = { lieu: -1, minutes: Infinity, inconnu: Infinity };
    for (const j of this.voisinage.autour(lieu)) {
      const offre = this.offre[j];
      if (offre === OFFRE.aucune || fermes.has(j)) continue;
      proche = rencontrer(proche, temps, lieu, j, offre === OFFRE.inconnue);
    }
    return proche;
  }
}

/** One more place, from another. Of two as near, the first in order: the answer does not depend on the way it is looked for. */
function rencontrer(proche: PlusProche, temps: Temps, de: number, lieu: number, inconnu = false): PlusProche {
  const minutes = temps.entre(de, lieu);
  if (!(minutes <= HORIZON)) return proche;
  if (inconnu || temps.separes?.(de, lieu)) return { ...proche, inconnu: Math.min(proche.inconnu, minutes) };
  const plusPres = minutes < proche.minutes || (minutes === proche.minutes && lieu < proche.lieu);
  return plusPres ? { ...proche, lieu, minutes } : proche;
}

/** Places that get their first one, and places that lose their last. */
export interface Mouvement {
  ouvertes: ReadonlySet<number>;
  fermees: ReadonlySet<number>;
}

/** The nearest from a place once some have opened and closed: exact, without looking at the country again. */
export function apresMouvement(avant: PlusProches, { ouvertes, fermees }: Mouvement, lieu: number): PlusProche {
  const deja = avant.de(lieu);
  let proche = fermees.has(deja.lieu) ? avant.sauf(lieu, fermees) : deja;
  for (const j of ouvertes) proche = rencontrer(proche, avant.voisinage.temps, lieu, j);
  return proche;
}

export interface Deplacement {
  lieu: number;
  avant: PlusProche;
  apres: PlusProche;
}

/** Places whose time to the nearest changes, the largest change first. */
export function deplacements(avant: PlusProches, mouvement: Mouvement): Deplacement[] {
  const touches = new Set<number>();
  for (const j of [...mouvement.ouvertes, ...mouvement.fermees])
    for (const i of avant.voisinage.autour(j)) touches.add(i);
  const ecart = ({ avant: a, apres: b }: Deplacement) => Math.abs(b.minutes - a.minutes);
  return [...touches]
    .map((lieu) => ({ lieu, avant: avant.de(lieu), apres: apresMouvement(avant, mouvement, lieu) }))
    .filter((d) => d.apres.minutes !== d.avant.minutes)
    .sort((a, b) => {
      const [p, q] = [ecart(a), ecart(b)];
      return p === q ? a.lieu - b.lieu : q - p;
    });
}
