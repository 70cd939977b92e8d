import type { MailleId } from '../catalogue/types';
import type { Referentiel } from './referentiel';

/** Limits between communes, as ids (index + 1) on both sides. */
export interface Voisinage {
  a: Float64Array;
  b: Float64Array;
}

/** Who touches whom, by index. Built once. */
export class Graphe {
  readonly #voisins: number[][];
  #terres: Int32Array | undefined;

  constructor({ a, b }: Voisinage, nombre: number) {
    this.#voisins = Array.from({ length: nombre }, () => []);
    a.forEach((id, k) => {
      this.#voisins[id - 1]?.push(b[k]! - 1);
      this.#voisins[b[k]! - 1]?.push(id - 1);
    });
  }

  /** Connected parts of the communes that `dedans` keeps, largest first. */
  parties(dedans: (i: number) => boolean): number[][] {
    const vues = new Uint8Array(this.#voisins.length);
    const parties: number[][] = [];
    for (let depart = 0; depart < vues.length; depart++) {
      if (vues[depart] || !dedans(depart)) continue;
      const partie = [depart];
      vues[depart] = 1;
      for (let k = 0; k < partie.length; k++) {
        for (const voisin of this.#voisins[partie[k]!]!) {
          if (vues[voisin] || !dedans(voisin)) continue;
          vues[voisin] = 1;
          partie.push(voisin);
        }
      }
      parties.push(partie);
    }
    return parties.sort((x, y) => y.length - x.length);
  }

  /** Land of each commune: those that one can walk to from another share it. The same for every territory. */
  get terres(): Int32Array {
    if (!this.#terres) {
      const terres = new Int32Array(this.#voisins.length);
      this.parties(() => true).forEach((partie, k) => partie.forEach((i) => (terres[i] = k)));
      this.#terres = terres;
    }
    return this.#terres;
  }

  touche(communes: readonly number[], dedans: (i: number) => boolean): boolean {
    return communes.some((i) => this.#voisins[i]!.some(dedans));
  }
}

/** What a project lead must see before a perimeter is called one. */
export interface Verifications {
  /** Parts that do not touch the main one. */
  exclaves: number[][];
  /** Communes left out that the territory cuts from the rest: enclosed, or pinned against the sea or a border. */
  trous: number[][];
  /** Zones of which some communes are in and some out. */
  coupes: { maille: MailleId; code: string; dedans: number[]; dehors: number[] }[];
  /** CPTS that already hold communes of the territory, the largest share first; null where no list of CPTS is given. */
  cpts: { code: string; communes: number[]; dehors: number[] }[] | null;
}

/** Largest enclosed part that is a hole rather than the rest of an island. */
const TROU_MAXIMUM = 50;

/**
 * Checks a perimeter on the graph of limits. An island of its own is no exclave of a territory that crosses the sea:
 * only parts that lie on the same land as the main one and do not touch it count.
 */
export function verifier(communes: readonly number[], referentiel: Referentiel, graphe: Graphe): Verifications {
  const choisies = new Set(communes);
  const dedans = (i: number) => choisies.has(i);
  const [, ...exclaves] = graphe.parties(dedans);
  const plusGrandes = new Set<number>();
  const trous = graphe
    .parties((i) => !dedans(i))
    .filter((partie) => {
      // Parts come largest first: the first of each land is the outside.
      const ici = graphe.terres[partie[0]!]!;
      const premiere = !plusGrandes.has(ici);
      plusGrandes.add(ici);
      return !premiere && partie.length <= TROU_MAXIMUM && graphe.touche(partie, dedans);
    });
  return { exclaves, trous, coupes: coupes(communes, referentiel), cpts: cptsDeja(communes, referentiel) };
}

function coupes(communes: readonly number[], referentiel: Referentiel): Verifications['coupes'] {
  const dedans = new Set(communes);
  return (['epci', 'tvs'] as const).flatMap((maille) => {
    const codes = new Set(communes.flatMap((i) => referentiel.communes[maille][i] ?? []));
    return [...codes].flatMap((code) => {
      const membres = referentiel.membres(maille, code) ?? [];
      const dehors = membres.filter((i) => !dedans.has(i));
      return dehors.length === 0 ? [] : [{ maille, code, dedans: membres.filter((i) => dedans.has(i)), dehors }];
    });
  });
}

function cptsDeja(communes: readonly number[], referentiel: Referentiel): Verifications['cpts'] {
  if (!referentiel.zones.some(({ maille }) => maille === 'cpts')) return null;
  const dedans = new Set(communes);
  const codes = new Set(communes.flatMap((i) => referentiel.communes.cpts[i] ?? []));
  return [...codes]
    .map((code) => {
      const membres = referentiel.membres('cpts', code) ?? [];
      return {
        code,
        communes: membres.filter((i) => dedans.has(i)),
        dehors: membres.filter((i) => !dedans.has(i))
      };
    })
    .sort((a, b) => b.communes.length - a.communes.length || (a.code < b.code ? -1 : 1));
}
