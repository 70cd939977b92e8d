import type { MesureId, SourceId } from '../../src/lib/catalogue/index.ts';
import type { Constat, TotalPublie, ValeurDepartement } from '../entrees.ts';
import type { Controle } from './lecture.ts';

export const CODE_DEPARTEMENT = /^(?:\d{2}|2[AB]|97[1-6])$/;

/** Départements of a file that says it covers France: ninety-six and five overseas. */
export const NOMBRE_DEPARTEMENTS = 101;

/** Of a measure over France, those counted and all people in the age and sex of a census measure. */
export interface ProfilAge {
  mesure: MesureId;
  millesime: string;
  tranche: MesureId;
  comptes: number;
  population: number;
}

/** What a reader of a file by département gives. */
export interface LectureDepartement {
  source: SourceId;
  valeurs: ValeurDepartement[];
  lignes: number;
  controles: Controle[];
  constats: Constat[];
  /** Ages of those counted, over France. */
  profils?: ProfilAge[];
  /** Lines of régions and of France, where the file has them. */
  totaux?: TotalPublie[];
}
