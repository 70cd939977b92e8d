import { CsvError, parse } from 'csv-parse/sync';
import { LectureError } from './erreur.ts';
import { Tableau } from './tableau.ts';

export type Separateur = ',' | ';';

/** Bytes of a CSV file (UTF-8, with or without a byte order mark, any line end) → cells, all text. */
export function lignesCsv(
  octets: Buffer,
  fichier: string,
  separateur: Separateur,
  options: { irregulier?: boolean } = {}
): string[][] {
  try {
    return parse(octets, {
      bom: true,
      delimiter: separateur,
      relax_column_count: options.irregulier ?? false,
      skip_empty_lines: true,
      // Spreadsheets leave a last row of separators alone.
      skip_records_with_empty_values: true
    });
  } catch (erreur) {
    if (!(erreur instanceof CsvError)) throw erreur;
    const ligne = Number(erreur['lines']);
    throw new LectureError({
      fichier,
      ...(Number.isFinite(ligne) ? { ligne } : {}),
      trouve: `ligne qui n’a pas le nombre de champs de l’en-tête, ou guillemet non fermé (${erreur.code})`,
      remede: 'Fichier sans doute tronqué : le télécharger de nouveau.'
    });
  }
}

/** The separator of a CSV, from its first line: exports change it with the portal's settings. */
export function separateurDe(octets: Buffer): Separateur {
  const premiere = octets.subarray(0, Math.max(0, octets.indexOf(0x0a))).toString('utf8');
  return premiere.split(';').length > premiere.split(',').length ? ';' : ',';
}

/** A CSV whose header is the first row, or the row after `titres` lines of title. */
export function tableauCsv(octets: Buffer, fichier: string, separateur: Separateur, titres = 0): Tableau {
  const lignes = lignesCsv(octets, fichier, separateur);
  const entete = lignes[titres];
  if (!entete) {
    throw new LectureError({ fichier, trouve: 'fichier vide', remede: 'Le télécharger de nouveau.' });
  }
  return new Tableau(fichier, entete, lignes.slice(titres + 1), titres + 2);
}
