import { minutesEstimees } from '../access/temps';
import { nombreAtteints, peuple } from './couverture';
import { Proches } from './proche';
import { grouper, type Sites } from './sites';
import type { Atteinte, Constat, Lieux, Residents } from './types';

/** Somewhere a gap could turn to. */
export interface Recours {
  /** Commune of the nearest; -1 where unknown. */
  commune: number;
  /** Estimated, central reading. */
  minutes: number;
}

/** A commune where people live and nobody is within reach. */
export interface Lacune {
  commune: number;
  habitants: number;
  /** Nearest place of the network, however far; null when the network is empty or the commune has no position. */
  reseau: Recours | null;
  /** Nearest commune where more are counted than the network holds: someone to recruit. */
  recrutable: (Recours & { horsReseau: number }) | null;
}

/** Finds, for the gaps of any zone, where the nearest professionals are. */
export class Lacunes {
  readonly #sites: Sites;
  readonly #reseau: Proches;
  readonly #recrutables: Proches;
  readonly #horsReseau: { commune: number; nombre: number }[];

  /**
   * @param surPlace persons of the network who practise in each commune
   * @param effectifs all the professionals of each commune, NaN where unknown; null when no open source counts them
   */
  constructor(
    private readonly residents: Residents,
    lieux: Lieux,
    surPlace: Atteinte,
    effectifs: ArrayLike<number> | null
  ) {
    const { longitude, latitude } = residents;
    this.#sites = grouper(lieux, residents);
    this.#reseau = new Proches(this.#sites);
    this.#horsReseau = Array.from(longitude.keys()).flatMap((commune) => {
      const nombre = (effectifs?.[commune] ?? NaN) - nombreAtteints(surPlace, commune);
      return nombre > 0 ? [{ commune, nombre }] : [];
    });
    this.#recrutables = new Proches({
      longitude: Float64Array.from(this.#horsReseau, ({ commune }) => longitude[commune]!),
      latitude: Float64Array.from(this.#horsReseau, ({ commune }) => latitude[commune]!)
    });
  }

  /** Uncovered communes of a zone, most people first. */
  de(atteinte: Atteinte, zone: readonly number[]): Lacune[] {
    const { habitants } = this.residents;
    return zone
      .filter((i) => nombreAtteints(atteinte, i) === 0 && peuple(habitants, i) > 0)
      .sort((a, b) => peuple(habitants, b) - peuple(habitants, a) || a - b)
      .map((i) => this.#lacune(i));
  }

  #lacune(i: number): Lacune {
    const { longitude, latitude, habitants } = this.residents;
    const proche = this.#reseau.de(longitude[i]!, latitude[i]!);
    const autre = this.#recrutables.de(longitude[i]!, latitude[i]!);
    const dehors = autre && this.#horsReseau[autre.rang];
    return {
      commune: i,
      habitants: peuple(habitants, i),
      reseau: proche && { commune: this.#sites.commune[proche.rang] ?? -1, minutes: minutesEstimees(proche.km) },
      recrutable: dehors
        ? { commune: dehors.commune, minutes: minutesEstimees(autre.km), horsReseau: dehors.nombre }
        : null
    };
  }
}

/** Persons without whom the zone would fall under its limit: those whose leaving breaks the test that holds today. */
export function fragiles({ captifs, couverts, habitants }: Constat, seuil: number): Constat['captifs'] {
  return captifs.filter((c) => (couverts - c.habitants) / habitants < seuil - 1e-9);
}
