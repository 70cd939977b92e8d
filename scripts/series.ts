import type { CodeAbsence, MesureId } from '../src/lib/catalogue/index.ts';
import type { Valeur } from './entrees.ts';

/** One measure of one vintage over communes, in columns: a build holds millions of values, and an object each costs more than all else. */
export interface Serie {
  mesure: MesureId;
  millesime: string;
  /** Codes, each once; often the same array from one series to the next. */
  communes: readonly string[];
  /** NaN where there is no figure. */
  valeurs: Float64Array;
  /** Why there is none; 0 where there is one. */
  absences: Uint8Array;
}

/** A series from numbers, absent where `absences` says why. */
export function serie(
  mesure: MesureId,
  millesime: string,
  communes: readonly string[],
  valeurs: ArrayLike<number>,
  absences: ArrayLike<number> = new Uint8Array(communes.length)
): Serie {
  const colonne = Float64Array.from(valeurs, (valeur, rang) => ((absences[rang] ?? 0) > 0 ? Number.NaN : valeur));
  return { mesure, millesime, communes, valeurs: colonne, absences: Uint8Array.from(absences) };
}

/** Rows put in columns, in order of first sight. */
export function seriesDe(lignes: Iterable<Valeur>): Serie[] {
  const series = new Map<MesureId, Map<string, { communes: string[]; valeurs: number[]; absences: number[] }>>();
  for (const { commune, mesure, millesime, valeur, absence } of lignes) {
    let annees = series.get(mesure);
    if (!annees) series.set(mesure, (annees = new Map()));
    let colonne = annees.get(millesime);
    if (!colonne) annees.set(millesime, (colonne = { communes: [], valeurs: [], absences: [] }));
    colonne.communes.push(commune);
    colonne.valeurs.push(valeur ?? Number.NaN);
    colonne.absences.push(absence ?? 0);
  }
  return [...series].flatMap(([mesure, annees]) =>
    [...annees].map(([millesime, { communes, valeurs, absences }]) => ({
      mesure,
      millesime,
      communes,
      valeurs: Float64Array.from(valeurs),
      absences: Uint8Array.from(absences)
    }))
  );
}

/** The same as rows. */
export function* lignesDe(series: Iterable<Serie>): Generator<Valeur> {
  for (const { mesure, millesime, communes, valeurs, absences } of series)
    for (const [rang, commune] of communes.entries()) {
      const valeur = valeurs[rang] ?? Number.NaN;
      const absence = absences[rang] ?? 0;
      yield {
        commune,
        mesure,
        millesime,
        valeur: Number.isNaN(valeur) ? null : valeur,
        ...(absence > 0 && { absence: absence as CodeAbsence })
      };
    }
}

/** The value of each commune over some series; of those that speak of the same one, the last stands. */
export function parCommune(series: readonly Serie[]): Map<string, number> {
  const valeurs = new Map<string, number>();
  for (const { communes, valeurs: colonne } of series)
    communes.forEach((code, rang) => valeurs.set(code, colonne[rang] ?? Number.NaN));
  return valeurs;
}

/** How many values there are in all. */
export const total = (series: readonly Serie[]): number => series.reduce((n, { communes }) => n + communes.length, 0);
