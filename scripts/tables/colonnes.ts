import { mesureIds, mesures, type CodeAbsence, type MesureId } from '../../src/lib/catalogue/index.ts';

/** A column of mesures.parquet. */
export interface ColonneBatie {
  /** Its rank among `series_lues`. */
  serie: number;
  mesure: MesureId;
  millesime: string;
  nom: string;
  /** Name of the companion column, where something is absent. */
  absence: string | null;
  absents: Record<CodeAbsence, number>;
}

export interface Presence {
  serie: number;
  mesure: string;
  millesime: string;
  presents: number;
  secrets: number;
  hors: number;
}

const TYPES = { entier: 'INTEGER', reel: 'DOUBLE', classe: 'TINYINT' } as const;

/** Columns in the order of the catalogue, then of vintages. A commune without a row is « non disponible ». */
export function colonnesBaties(presences: readonly Presence[], communes: number): ColonneBatie[] {
  return mesureIds.flatMap((mesure) =>
    presences
      .filter((presence) => presence.mesure === mesure)
      .sort((a, b) => (a.millesime < b.millesime ? -1 : 1))
      .map(({ serie, millesime, presents, secrets, hors }) => {
        const nom = nomColonne(mesure, millesime);
        const absents = { 1: secrets, 2: communes - presents - secrets - hors, 3: hors };
        return { serie, mesure, millesime, nom, absence: presents < communes ? `${nom}_absence` : null, absents };
      })
  );
}

/** The select list of mesures.sql: one rank a column, tested as an integer (two texts took five times as long) and by CASE (FILTER took eight times). Identifiers come from the catalogue and a checked vintage alone. */
export function listeSql(colonnes: readonly ColonneBatie[]): string {
  return colonnes
    .map(({ mesure, nom, absence }, rang) => {
      const ici = (colonne: string) => `max(CASE WHEN v.rang = ${rang} THEN v.${colonne} END)`;
      const valeur = ici('valeur');
      const { colonne, maille, estimation } = mesures[mesure];
      // Spread from a département, or modelled, a value is an estimate: single precision halves what the browser fetches.
      const type = maille === 'departement' || estimation ? 'FLOAT' : TYPES[colonne];
      const lignes = [`,\n  CAST(${valeur} AS ${type}) AS ${nom}`];
      if (absence !== null) {
        lignes.push(
          `,\n  CAST(CASE WHEN ${valeur} IS NULL THEN coalesce(${ici('absence')}, 2) END AS UTINYINT) AS ${absence}`
        );
      }
      return lignes.join('');
    })
    .join('');
}

function nomColonne(mesure: MesureId, millesime: string): string {
  if (!/^\d{4}$/.test(millesime)) throw new Error(`Millésime « ${millesime} » de ${mesure} : une année est attendue.`);
  return `${mesure}_${millesime}`;
}
