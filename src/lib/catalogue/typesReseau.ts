/** One value for each class of INSEE's density grid, 1 (the densest) to 7. */
export type ParClasse<T> = readonly [T, T, T, T, T, T, T];

/** How far is near enough; both must hold when both are said. Inclusive. One at least must be said to judge. */
export interface Limite {
  minutes: number | null;
  /** Crow-fly. */
  km: number | null;
}

/** A profession that a care network may hold. */
export interface ProfessionReseau<M extends string = string> {
  libelle: string;
  /** « opticien », « opticiens », in sentences. */
  un: string;
  pluriel: string;
  /** The law lets a network close its list to this profession. */
  fermeture?: 'legale';
  /** How files write it, folded: without accents, lower case, single spaces. */
  mots: readonly string[];
  /** Measure that counts them all by commune, where an open source does; the best first. */
  effectifs: readonly M[];
}

/** People whom a network must serve. */
export interface PublicServi<M extends string = string> {
  /** « les 75 ans et plus », in a choice. */
  libelle: string;
  /** In sentences, and at the head of a column. */
  un: string;
  plusieurs: string;
  titre: string;
  /** Measures that add up to them by commune: the first sum that a data set has in full. */
  sommes: readonly (readonly M[])[];
}

/** What is asked of a network for one profession. */
export interface Exigence {
  limites: ParClasse<Limite>;
  /** Professionals for 1 000 people to cover; 0 asks for none. */
  ratio: ParClasse<number>;
  /** Full-time equivalents that 100 000 inhabitants must reach; 0 asks for none. */
  capacite: number;
  /** In network over all the professionals counted there, by class of where they practise, 0–1; 0 asks for none. */
  retention: ParClasse<number>;
}

/** What closing a network asks for, and how it is judged. Every limit is the user's: France has no legal standard. */
export interface Regle {
  /** Share of the people who must have one within reach, by class of where they live, 0–1. */
  seuils: ParClasse<number>;
  /** Share of the people who must have two or more within reach, 0–1; 0 asks for none. */
  choix: number;
  /** Share of the people of a zone that the count must serve, 0–1. */
  aCouvrir: number;
  /** An uncovered area of as many inhabitants, or more, is named. */
  zoneVide: number;
  /** In network over all the professionals of the zone, under which it is told; 0–1. Never decides the verdict. */
  retention: number;
  /** Lines of the file that could not be placed, or whose age is missing when it is asked for: largest share, 0–1. */
  inconnus: number;
  /** People whose cover hangs on the band of the times: largest share, 0–1. */
  incertains: number;
  /** Whether cover in five years is part of the rule: it needs ages. */
  cinqAns: boolean;
  /** Yearly chance to stop by age, for the five years: age from which it holds, rising. */
  departs: readonly { age: number; probabilite: number }[];
}

/** Chances to stop by age, as an hypothesis to be replaced. */
export interface HypotheseDeparts {
  libelle: string;
  reserve: string;
  table: Regle['departs'];
}

/** A rule ready to use, with where it comes from. */
export interface ModeleRegle<P extends string = string> {
  libelle: string;
  origine: string;
  /** ISO date of the text or of the reading. */
  date: string;
  /** What it leaves out, or does otherwise than its source. */
  reserve: string;
  /** Said when its limits are not here but come from the data set, for each profession: `limitesNationales`. */
  limites?: 'a_calculer';
  regle: Regle;
  /** What it asks of the professions it speaks of; of the others, it asks `autres`. */
  exigences: Partial<Record<P, Exigence>>;
  autres: Exigence;
}
