/** The sections of the diagnostic, by name. */
export type Theme =
  | 'population'
  | 'ages'
  | 'revenus'
  | 'sante'
  | 'offre'
  | 'specialistes'
  | 'coordination'
  | 'acces'
  | 'urgences'
  | 'hopital'
  | 'prevention'
  | 'zonages';

/** A section of the diagnostic. */
export interface Rubrique<M extends string = string> {
  libelle: string;
  question: string;
  /** A count whose past trend the section prolongs. */
  prolongee?: M;
  /** The section counts what lies outside the territory, within so many minutes. */
  alentours?: { minutes: number };
  /** The section sets side by side how the ARS zone each profession. */
  professions?: true;
}
