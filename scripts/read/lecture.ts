import type { MesureId, SourceId } from '../../src/lib/catalogue/index.ts';
import type { Etablissement } from './finess/etablissement.ts';
import type { Constat } from '../entrees.ts';
import type { Nombre, Tableau } from './tableau.ts';

export const CODE_COMMUNE = /^(?:\d{2}|2[AB])\d{3}$/;

/** Municipal arrondissements of Marseille, Lyon and Paris. */
export const ARRONDISSEMENT = /^(?:132(?:0[1-9]|1[0-6])|6938[1-9]|751(?:0[1-9]|1\d|20))$/;

/** Département, or collectivité d’outre-mer, of a commune code. */
export function departementDe(code: string): string {
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}

/** One published column, in the order of `Lecture.codes`. */
export interface ColonneLue {
  mesure: MesureId;
  millesime: string;
  /** NaN where absent. */
  valeurs: Float64Array;
  /** 0 where there is a value. */
  absences: Uint8Array;
}

/** A figure of the raw file that the built table must give back. */
export interface Controle {
  source: SourceId;
  libelle: string;
  mesure: MesureId;
  millesime: string;
  /** A weighted mean when a weight is named, else a sum. */
  poids?: MesureId;
  attendu: number;
}

/** What a reader gives: rows of one file family, still in the codes of its own vintage. */
export interface Lecture {
  source: SourceId;
  /** Day of the code officiel géographique that the codes follow. */
  geographie: string;
  codes: string[];
  colonnes: ColonneLue[];
  /** What a commune of that vintage without a row means: `zero` of the thing counted, or outside the field. */
  absents: 'non_disponible' | 'zero' | 'hors_champ';
  /** Départements that the file covers, where it is not the whole of France: `zero` is then said of these alone. */
  couverts?: ReadonlySet<string>;
  lignes: number;
  controles: Controle[];
  constats: Constat[];
  /** Places that a register names one by one, where they are kept and not only counted. */
  etablissements?: readonly Etablissement[];
  /** Places installed by establishment number; null where the register leaves one out. */
  places?: ReadonlyMap<string, number | null>;
}

/** Reads one column of a table into a measure. */
export function colonneLue(
  tableau: Tableau,
  mesure: MesureId,
  millesime: string,
  cellule: (ligne: number) => Nombre
): ColonneLue {
  const n = tableau.lignes.length;
  const valeurs = new Float64Array(n);
  const absences = new Uint8Array(n);
  for (let ligne = 0; ligne < n; ligne++) {
    const lu = cellule(ligne);
    valeurs[ligne] = lu.valeur;
    absences[ligne] = lu.absence;
  }
  return { mesure, millesime, valeurs, absences };
}

/** Σ of what is there. */
export function somme(valeurs: Float64Array): number {
  let total = 0;
  for (const valeur of valeurs) if (!Number.isNaN(valeur)) total += valeur;
  return total;
}

/** Σ w·v / Σ w over the rows that have both. */
export function moyennePonderee(valeurs: Float64Array, poids: Float64Array): number {
  let haut = 0;
  let bas = 0;
  for (const [rang, valeur] of valeurs.entries()) {
    const w = poids[rang] ?? Number.NaN;
    if (Number.isNaN(valeur) || Number.isNaN(w)) continue;
    haut += w * valeur;
    bas += w;
  }
  return haut / bas;
}

/** A sum the built table must give back. */
export function controleSomme(source: SourceId, libelle: string, colonne: ColonneLue): Controle {
  return { source, libelle, mesure: colonne.mesure, millesime: colonne.millesime, attendu: somme(colonne.valeurs) };
}
