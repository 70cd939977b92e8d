import type { Exigence, ProfessionReseauId } from '../catalogue/index';
import type { Constat, Jugement, Lecture, Verdict } from './types';

/** What the page shows of one profession. */
export interface ResultatProfession {
  profession: ProfessionReseauId;
  /** What was asked, limits computed where the rule has them computed. */
  exigence: Exigence;
  /** The whole perimeter, then each zone of it. */
  ensemble: JugementZone;
  zones: JugementZone[];
  /** How each commune of the data set is served, by rank in `ETATS`; 255 outside the perimeter. */
  etats: Uint8Array;
}

export interface JugementZone extends Jugement {
  /** Code of the zone; the whole perimeter has none. */
  code: string | null;
}

/** How a commune is served: the worst first. */
export const ETATS = ['personne', 'incertain', 'un_seul', 'choix'] as const;
export type EtatCommune = (typeof ETATS)[number];
export const HORS = 255;

/** The worst of verdicts decides for a whole. */
export const ORDRE_VERDICTS = [
  'non_fermable',
  'indetermine',
  'sous_condition',
  'fermable'
] as const satisfies readonly Verdict[];

export const pire = (verdicts: readonly Verdict[]): Verdict | null =>
  ORDRE_VERDICTS.find((v) => verdicts.includes(v)) ?? null;

/** Persons and areas that a zone keeps: a hundred zones of a thousand persons each would not cross to the page. */
const GARDES = 20;

export function abreger(jugement: Jugement, gardes = GARDES): Jugement {
  const court = (c: Constat): Constat => ({
    ...c,
    captifs: c.captifs.slice(0, gardes),
    zonesVides: c.zonesVides.slice(0, gardes)
  });
  const { courte, centrale, longue } = jugement.lectures;
  const lectures: Record<Lecture, Constat> = {
    courte: court(courte),
    centrale: court(centrale),
    longue: court(longue)
  };
  return { ...jugement, lectures };
}
