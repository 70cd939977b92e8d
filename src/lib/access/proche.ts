import type { Duree } from './durees';
import { etatEntre, type EtatTemps } from './temps';
import { HORIZON, type Voisinage } from './voisinage';

/** What is known of a place: none there, one or more, or nothing at all, which is not none. */
export const OFFRE = { aucune: 0, presente: 1, inconnue: 2 } as const;

export interface PlusProche {
  /** The nearest place that has one; −1 past the horizon. */
  lieu: number;
  /** Given, or estimated; Infinity past the horizon. */
  minutes: number;
  /** The shortest and the longest that they may be, whichever place is then the nearest. */
  court: number;
  long: number;
  /** The nearest place of which nothing is known, or at a time unknown: nearer than `minutes`, it may be a nearer one. */
  inconnu: number;
  /** The same at the shortest that it may be. */
  inconnuCourt: number;
}

/** Whether the nearest is within a limit: uncertain too where one that is not known may be. */
export const etatProche = ({ court, long, inconnuCourt }: PlusProche, limite: number): EtatTemps =>
  etatEntre(Math.min(court, inconnuCourt), long, limite);

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
    const { voisinage } = this;
    // Nothing says how far anything is from a place that has no position.
    const inconnu = voisinage.situe(lieu) ? Infinity : 0;
    const proche: PlusProche = {
      lieu: -1,
      minutes: Infinity,
      court: Infinity,
      long: Infinity,
      inconnu,
      inconnuCourt: inconnu
    };
    for (const j of voisinage.autour(lieu)) {
      const offre = this.offre[j];
      if (offre === OFFRE.aucune || fermes.has(j)) continue;
      rencontrer(proche, voisinage.duree(lieu, j), j, offre === OFFRE.inconnue);
    }
    return proche;
  }
}

/** One more place. Of two as near, the first in order: the answer does not depend on the way it is looked for. */
function rencontrer(proche: PlusProche, { minutes, court, long, vol }: Duree, lieu: number, inconnu = false): void {
  if (!(vol <= HORIZON)) return;
  if (inconnu || minutes === Infinity) {
    proche.inconnu = Math.min(proche.inconnu, vol);
    proche.inconnuCourt = Math.min(proche.inconnuCourt, court);
    return;
  }
  proche.court = Math.min(proche.court, court);
  proche.long = Math.min(proche.long, long);
  if (minutes < proche.minutes || (minutes === proche.minutes && lieu < proche.lieu)) {
    proche.lieu = lieu;
    proche.minutes = minutes;
  }
}

/** Whether a place may be one that an answer rests on: without it, the answer is to be looked for again. */
function portant(proche: PlusProche, { minutes, court, long, vol }: Duree): boolean {
  if (!(vol <= HORIZON)) return false;
  if (minutes === Infinity) return vol <= proche.inconnu || court <= proche.inconnuCourt;
  return minutes <= proche.minutes || court <= proche.court || long <= proche.long;
}

/** Places that get their first one, and places that lose their last. */
export interface Mouvement {
  ouvertes: ReadonlySet<number>;
  fermees: ReadonlySet<number>;
}

/** The nearest from a place once some have opened and closed: exact, without looking at the country again. */
export function apresMouvement(avant: PlusProches, { ouvertes, fermees }: Mouvement, lieu: number): PlusProche {
  const { voisinage } = avant;
  const deja = avant.de(lieu);
  const refaire = [...fermees].some((j) => portant(deja, voisinage.duree(lieu, j)));
  const proche = refaire ? avant.sauf(lieu, fermees) : { ...deja };
  for (const j of ouvertes) rencontrer(proche, voisinage.duree(lieu, j), j);
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
    for (const i of avant.voisinage.venant(j)) touches.add(i);
  const ecart = ({ avant: a, apres: b }: Deplacement) => Math.abs(b.minutes - a.minutes);
  return [...touches]
    .map((lieu) => ({ lieu, avant: avant.de(lieu), apres: apresMouvement(avant, mouvement, lieu) }))
    .filter((d) => d.apres.minutes !== d.avant.minutes)
    .sort((a, b) => {
      const [p, q] = [ecart(a), ecart(b)];
      return p === q ? a.lieu - b.lieu : q - p;
    });
}
