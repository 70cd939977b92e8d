import type { SeuilId, Unite } from './types';

/** A published accessibility whose change a scenario can model. */
export interface ProfessionScenario<M extends string = string> {
  libelle: string;
  /** « généraliste », in sentences. */
  un: string;
  /** Published level, and the standardised population that weighs it. */
  apl: M;
  poids: M;
  /** Practitioners counted in each commune. */
  effectif: M;
  /** Supply of one full-time equivalent, in the unit of the APL times inhabitants. */
  parEtp: number;
  origineEtp: string;
  unite: Unite;
  decimales: number;
  /** Sizes of a change that the map tells apart, rising: under the first nothing is said to change. */
  crans: readonly [number, number, number];
  /** The same accessibility by the age of those who give it; absent where one age limit only is published. */
  ages?: AplParAge<M>;
  /** Those of sixty and over among those counted, by département: persons, not activity. */
  soixante?: { plus: M; tous: M };
  /** Reading mark of this accessibility, when it has one. */
  seuil?: SeuilId;
  /** What is assumed, and what it leaves out. */
  hypothese: string;
}

/** An accessibility published for all ages, and for those up to some ages, rising. */
export interface AplParAge<M extends string = string> {
  tous: M;
  bornes: readonly { age: number; apl: M }[];
  /** Persons of 65 and over, and of 70 and over, by département: how many of those over 65 are over 67. */
  tranches?: { plus65: M; plus70: M };
}

/** Steps of distance decay, in rising order, limits inclusive. */
export interface Bareme {
  libelle: string;
  paliers: readonly { minutes: number; poids: number }[];
}

/** Another way to model the same accessibility: what the choice of method, weights, limit and times moves. */
export interface VarianteAcces {
  libelle: string;
  methode: 'e2sfca' | 'm2sfca' | '3sfca' | 'bfca';
  decroissance:
    { type: 'paliers'; paliers: Bareme['paliers'] } | { type: 'binaire' | 'dai' | 'epanechnikov'; minutes: number };
  /** Estimated times are multiplied by it. */
  facteur: number;
}

/** A kind of place of care that a scenario may open or close: what counts it by commune, and its words. */
export interface Structure<M extends string = string> {
  mesure: M;
  un: string;
  plusieurs: string;
  /** « la pharmacie la plus proche », in the middle of a sentence. */
  proche: string;
}
