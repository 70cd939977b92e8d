import { modeleEntre, prochaineDonnee, type Savoir } from '../access/durees';
import { minutesSelon } from '../access/temps';
import { Proches, type Points } from './proche';
import type { Residents } from './types';

/** Somewhere a commune could turn to. */
export interface Recours {
  /** Commune of the nearest; -1 where unknown. */
  commune: number;
  /** Given, else estimated, central reading. */
  minutes: number;
}

/** Answers which of some places is nearest to a commune: by the file of times, else as the crow flies. */
export class PlusProche {
  readonly #proches: Proches;
  readonly #pourvues: Uint8Array;
  readonly #durees: Savoir;

  /** @param communes commune of each place */
  constructor(
    private readonly residents: Residents,
    lieux: Points,
    private readonly communes: readonly number[]
  ) {
    this.#durees = residents.durees ?? {};
    this.#proches = new Proches(lieux);
    this.#pourvues = new Uint8Array(residents.longitude.length);
    for (const i of communes) this.#pourvues[i] = 1;
  }

  /** The places are communes themselves. */
  static parmi(residents: Residents, communes: readonly number[]): PlusProche {
    const { longitude, latitude } = residents;
    const lieux = { longitude: communes.map((i) => longitude[i]!), latitude: communes.map((i) => latitude[i]!) };
    return new PlusProche(residents, lieux, communes);
  }

  /**
   * Null when there is no place, or when nothing says where the commune is.
   * @param km none is said to be nearer than that
   */
  de(i: number, km = 0): Recours | null {
    const durees = this.#durees;
    const donnee = prochaineDonnee(durees, i, this.#pourvues);
    if (donnee) return { ...donnee, minutes: Math.max(donnee.minutes, minutesSelon(modeleEntre(durees, i, i), km)) };
    const proche = this.#proches.de(this.residents.longitude[i]!, this.residents.latitude[i]!);
    if (!proche) return null;
    const commune = this.communes[proche.rang] ?? -1;
    return { commune, minutes: minutesSelon(modeleEntre(durees, i, commune), Math.max(proche.km, km)) };
  }
}
