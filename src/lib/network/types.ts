import type { Savoir } from '../access/durees';
import type { Exigence, Regle } from '../catalogue/typesReseau';
import type { Retention } from './retention';

/** The professionals of one profession, one entry a place of practice. No name is ever held. */
export interface Lieux {
  /** Rank of the person, 0 … personnes − 1: places of one person share it. */
  personne: Int32Array;
  personnes: number;
  longitude: Float64Array;
  latitude: Float64Array;
  /** Index of the commune in the data set. */
  commune: Int32Array;
  /** Full-time equivalents at this place. */
  etp: Float64Array;
  /** Years, by person; NaN where unknown. */
  age: Float64Array;
  /** Rank of the site of each place, a site being in one commune; −1 where none is said. Absent where none is at all. */
  site?: Int32Array;
}

/** Who is to be served: one entry a commune of the data set. */
export interface Residents {
  longitude: Float64Array;
  latitude: Float64Array;
  /** Inhabitants or beneficiaries; NaN where unknown, and then nobody is counted. */
  habitants: Float64Array;
  /** Class of INSEE's density grid, 1–7; 0 where unknown. */
  classe: Uint8Array;
  /** What is known of the times between communes. */
  durees?: Savoir;
}

/** Who reaches whom within the limit: persons voisin[debut[i] … debut[i + 1]) for commune i, each once. */
export interface Atteinte {
  debut: Int32Array;
  voisin: Int32Array;
}

/** Times read short, as estimated, and long: the ends of their band. */
export type Lecture = 'courte' | 'centrale' | 'longue';

export type EpreuveId =
  | 'couverture'
  | 'choix'
  | 'nombre'
  | 'capacite'
  | 'retention'
  | 'moins_un'
  | 'cinq_ans'
  | 'zones_vides'
  | 'lignes'
  | 'temps';

/** One test of the closing rule, with its figure and its limit. */
export interface Epreuve {
  id: EpreuveId;
  valeur: number;
  limite: number;
  /** A test that the rule does not ask for is not in the list; one that cannot be done is `impossible`. */
  issue: 'passee' | 'echouee' | 'impossible';
}

export type Verdict = 'fermable' | 'sous_condition' | 'non_fermable' | 'indetermine';

/** What is known of one profession in one zone, under one reading of the times. */
export interface Constat {
  habitants: number;
  couverts: number;
  /** With two or more within reach. */
  choix: number;
  /** Persons within reach of at least one resident. */
  aPortee: number;
  /** Persons who practise in the zone. */
  surPlace: number;
  necessaires: number;
  /** Full-time equivalents that 100 000 inhabitants have, each shared with all those who reach it. */
  capacite: number;
  /** 1/HHI of the supply that residents reach: as many equal professionals. */
  effectifEquivalent: number;
  /** The person whose leaving uncovers the most, and how many stay alone with each: sorted, most first. */
  captifs: { personne: number; habitants: number }[];
  /** Share covered if the first of `captifs` leaves. */
  moinsUn: number;
  /** Expected share covered in five years; NaN when too many ages are missing. A few unknown ones count as departures. */
  cinqAns: number;
  /** Uncovered areas of contiguous communes, most people first. */
  zonesVides: { communes: readonly number[]; habitants: number }[];
  verdict: Exclude<Verdict, 'indetermine'>;
  epreuves: Epreuve[];
}

/** One profession in one zone. */
export interface Jugement {
  verdict: Verdict;
  /** The tests that decide, in the order of the rule, and why it is undetermined when it is; none when all pass. */
  decisives: EpreuveId[];
  /** People covered under the short reading and not under the long one. */
  incertains: number;
  /** How much of all the professionals the network holds, whatever the times; null when no source counts them. */
  retention: Retention | null;
  lectures: Record<Lecture, Constat>;
}

/** What judging a profession needs. */
export interface Dossier {
  lieux: Lieux;
  residents: Residents;
  exigence: Exigence;
  regle: Regle;
  /** Lines of the file for this profession, and those that could not be placed. */
  lignes: { lues: number; nonSituees: number };
  /** All the professionals of each commune, NaN where unknown; null when no open source counts them. */
  effectifs: ArrayLike<number> | null;
}
