import { nombreAtteints, peuple } from './couverture';
import { PlusProche, type Recours } from './recours';
import { grouper } from './sites';
import type { Atteinte, Constat, Lieux, Residents } from './types';

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
  readonly #reseau: PlusProche;
  readonly #recrutables: PlusProche;
  /** More of them than the network holds, by commune. */
  readonly #horsReseau: ReadonlyMap<number, number>;

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
    const sites = grouper(lieux, residents);
    this.#reseau = new PlusProche(residents, sites, sites.commune);
    this.#horsReseau = new Map(
      Array.from(residents.classe.keys()).flatMap((commune): [number, number][] => {
        const nombre = (effectifs?.[commune] ?? NaN) - nombreAtteints(surPlace, commune);
        return nombre > 0 ? [[commune, nombre]] : [];
      })
    );
    this.#recrutables = PlusProche.parmi(residents, [...this.#horsReseau.keys()]);
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
    const dehors = this.#recrutables.de(i);
    return {
      commune: i,
      habitants: peuple(this.residents.habitants, i),
      reseau: this.#reseau.de(i),
      recrutable: dehors && { ...dehors, horsReseau: this.#horsReseau.get(dehors.commune) ?? NaN }
    };
  }
}

/** Persons without whom the zone would fall under its limit: those whose leaving breaks the test that holds today. */
export function fragiles({ captifs, couverts, habitants }: Constat, seuil: number): Constat['captifs'] {
  return captifs.filter((c) => faitTomber(c.habitants, couverts, habitants, seuil));
}

/** Whether losing some people brings under its limit a cover that holds today: one that does not has nothing to lose. */
export const faitTomber = (perdus: number, couverts: number, habitants: number, seuil: number): boolean =>
  couverts / habitants >= seuil - 1e-9 && (couverts - perdus) / habitants < seuil - 1e-9;
