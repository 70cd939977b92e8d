import { assezFin, indicateurs, mailleConnue, type IndicateurId, type MailleId } from '../catalogue/index';
import type { Jeu } from '../data/jeu';
import { Souffle } from '../data/souffle';
import { placer, type Place } from '../stats/comparaison';
import { valeurs } from '../stats/recomposition';
import type { Referentiel } from '../territory/referentiel';
import type { Territoire } from '../territory/territoire';
import type { Figure } from './figures';

/** A figure among those of the zones of a level. */
export interface Classement {
  maille: MailleId;
  /** The territory is itself one of the zones; else it is told where it would stand. */
  membre: boolean;
  /** Null where the figure has no value, or where no zone has one. */
  place: Place | null;
  /** Of every zone of the level; NaN where there is no value. */
  toutes: ArrayLike<number>;
}

/** Ranks by figure; empty where none was asked for. */
export type Rangs = ReadonlyMap<IndicateurId, Classement>;

/** Kinds that a territory may be one of, the widest first. */
const RANGS = ['region', 'departement', 'epci', 'tvs', 'bassin_vie', 'canton_ville', 'cpts'] as const satisfies readonly MailleId[]; // prettier-ignore

/** Whether a figure can be ranked at all: a count says the size of a zone, and a zoning has no order. */
export const classable = (f: Figure): boolean => !Number.isNaN(f.valeur) && f.formule.issue.type !== 'somme';

/** Ranks the figures of a territory among the zones of its kind, each recomposed from its own sums. */
export class Classeur {
  readonly #territoire: Territoire;
  readonly #jeu: Pick<Jeu, 'manifeste' | 'mesures'>;
  readonly #referentiel: Referentiel;
  /** Of the ensemble of communes: its own kind when it is a whole zone, else EPCI. */
  readonly #sienne: MailleId;

  constructor(territoire: Territoire, jeu: Pick<Jeu, 'manifeste' | 'mesures'>, referentiel: Referentiel) {
    this.#territoire = territoire;
    this.#jeu = jeu;
    this.#referentiel = referentiel;
    this.#sienne = RANGS.find((m) => mailleConnue(m, jeu.manifeste) && this.#zoneEntiere(m) >= 0) ?? 'epci';
  }

  async classer(f: Figure): Promise<Classement> {
    const maille = this.#mailleDe(f);
    const { groupes, codes } = this.#referentiel.groupes(maille);
    const propre = this.#zoneEntiere(maille);
    const noms = f.formule.requis;
    const colonnes = await Promise.all(noms.map((c) => this.#jeu.mesures.nombres(c)));
    const toutes = valeurs(f.formule, (c) => colonnes[noms.indexOf(c)]!, groupes, codes.length);
    // Its own zone bears the same sums: placed by that very number, not by one that differs in the fifteenth digit.
    return { maille, membre: propre >= 0, place: placer(toutes, propre >= 0 ? toutes[propre]! : f.valeur), toutes };
  }

  /** Its own kind, where the figure is read that fine; else the finest level it is read at. */
  #mailleDe({ indicateur, communes }: Figure): MailleId {
    return communes > 1 && assezFin(indicateur, this.#sienne) ? this.#sienne : indicateurs[indicateur].mailleFine;
  }

  /** The zone that the territory is, whole; -1 when it is none of that level. */
  #zoneEntiere(maille: MailleId): number {
    const { communes, parts } = this.#territoire;
    if (parts.size > 0) return -1;
    const { groupes } = this.#referentiel.groupes(maille);
    const propre = groupes[communes[0]!] ?? -1;
    if (propre < 0 || !communes.every((i) => groupes[i] === propre)) return -1;
    return groupes.reduce((n, g) => (g === propre ? n + 1 : n), 0) === communes.length ? propre : -1;
  }
}

/** The ranks of a dossier, one figure after the other so that the page keeps answering. */
export async function classerTout(
  figures: readonly Figure[],
  territoire: Territoire,
  jeu: Pick<Jeu, 'manifeste' | 'mesures'>,
  referentiel: Referentiel
): Promise<Rangs> {
  const classeur = new Classeur(territoire, jeu, referentiel);
  const rangs = new Map<IndicateurId, Classement>();
  const souffle = new Souffle();
  for (const f of figures.filter(classable)) {
    await souffle.reprendre();
    rangs.set(f.indicateur, await classeur.classer(f));
  }
  return rangs;
}
