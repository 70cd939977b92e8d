import type { CodeAbsence, Manifeste, MesureId } from '../catalogue/index';
import { mesureIds } from '../catalogue/index';

/** A vintage of a measure that comes from a source. */
export interface ColonneSource {
  mesure: MesureId;
  millesime: string;
  colonne: string;
  absence: string | null;
  absents: Record<CodeAbsence, number>;
  modele: boolean;
}

export interface CouvertureDepartement {
  code: string;
  /** Communes of the département. */
  total: number;
  /** Those that have a value. */
  communes: number;
}

/** Where a value exists, and why it does not elsewhere. */
export interface Couverture {
  total: number;
  communes: number;
  /** Share of the population living where a value exists, 0–1; NaN when no population is known. */
  population: number;
  raisons: Record<CodeAbsence, number>;
  /** In code order. */
  departements: CouvertureDepartement[];
}

/** The columns that a source feeds, in the order of the catalogue, oldest vintage first. */
export function colonnesDeSource({ mesures }: Manifeste, source: string): ColonneSource[] {
  return mesureIds.flatMap((mesure) => {
    const batie = mesures[mesure];
    return (batie?.millesimes ?? [])
      .filter((m) => (m.source ?? batie?.source) === source)
      .map(({ millesime, colonne, absence, absents }) => ({
        mesure,
        millesime,
        colonne,
        absence: absence ?? null,
        absents,
        modele: batie?.modele !== undefined
      }));
  });
}

/**
 * A commune is covered when one of the columns has a value there.
 * @param absences reason of absence of each commune, column by column; NaN where there is a value, null where no
 * commune lacks one
 */
export function couvrir(
  absences: readonly (Float64Array | null)[],
  departements: readonly string[],
  population: Float64Array
): Couverture {
  const parDepartement = new Map<string, CouvertureDepartement>();
  const raisons: Record<CodeAbsence, number> = { 1: 0, 2: 0, 3: 0 };
  const colonnes = absences.filter((c) => c !== null);
  const partout = colonnes.length < absences.length;
  let communes = 0;
  let dedans = 0;
  let ensemble = 0;
  departements.forEach((code, i) => {
    const ligne = parDepartement.get(code) ?? { code, total: 0, communes: 0 };
    parDepartement.set(code, ligne);
    ligne.total++;
    ensemble += population[i] || 0;
    if (partout || colonnes.some((c) => Number.isNaN(c[i]))) {
      ligne.communes++;
      communes++;
      dedans += population[i] || 0;
    } else {
      raisons[codeAbsence(colonnes[0]?.[i])]++;
    }
  });
  return {
    total: departements.length,
    communes,
    population: dedans / ensemble,
    raisons,
    departements: [...parDepartement.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  };
}

/** The départements that lack most, as a share of their communes; those that lack nothing are left out. */
export function pires({ departements }: Couverture, combien: number): CouvertureDepartement[] {
  return departements
    .filter((d) => d.communes < d.total)
    .sort((a, b) => a.communes / a.total - b.communes / b.total || b.total - a.total)
    .slice(0, combien);
}

const codeAbsence = (lu: number | undefined): CodeAbsence => (lu === 1 || lu === 3 ? lu : 2);
