/** A value as a file holds it. */
export type Valeur = string | number | boolean | null | undefined;

export interface OptionsCsv {
  separateur: ';' | ',' | '\t';
  /** « 3,14 » instead of « 3.14 »: what a spreadsheet set to French reads as a number. */
  virgule: boolean;
}

/** Without it, spreadsheets read UTF-8 as an old Windows encoding. */
export const BOM = '\ufeff';
const FIN = '\r\n';

/**
 * A text that starts so would be run by a spreadsheet. Full-width signs are folded to the plain ones by some of them,
 * and leading spaces are dropped.
 */
const FORMULE = /^[ \u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NOMBRE = /^[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;

/** One cell: no text can become a formula, no text can leave its cell. */
export function cellule(valeur: Valeur, { separateur, virgule }: OptionsCsv): string {
  switch (typeof valeur) {
    case 'number':
      if (!Number.isFinite(valeur)) return '';
      return proteger(virgule ? String(valeur).replace('.', ',') : String(valeur), separateur);
    case 'boolean':
      return valeur ? 'oui' : 'non';
    case 'string':
      return proteger(FORMULE.test(valeur) && !NOMBRE.test(valeur) ? `'${valeur}` : valeur, separateur);
    default:
      return '';
  }
}

function proteger(texte: string, separateur: string): string {
  return texte.includes(separateur) || /["\r\n\t]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}

/** One line, with its end. */
export function ligne(valeurs: readonly Valeur[], options: OptionsCsv): string {
  return valeurs.map((v) => cellule(v, options)).join(options.separateur) + FIN;
}

/** Lines of comment, before the names of columns: none can be cut into cells or read as a formula. */
export function commentaires(phrases: readonly string[], { separateur }: OptionsCsv): string {
  return phrases
    .map((phrase) => `# ${phrase.replace(/\s+/g, ' ').replaceAll('"', '’').replaceAll(separateur, ',').trim()}${FIN}`)
    .join('');
}

export interface Tableau {
  colonnes: readonly string[];
  lignes: number;
  /** Values of a row, in column order. */
  ligne: (i: number) => readonly Valeur[];
  /** Said before the table: source, vintage, licence, build, warning. */
  entete: readonly string[];
  /** Said after the last row: the address which makes the table again. */
  pied?: readonly string[];
}

/** Rows written between two breaths: a few milliseconds. */
const BLOC = 1000;

/** The file in blocks of text, so that whoever writes it can breathe, tell where it stands, and stop. */
export function* blocs(tableau: Tableau, options: OptionsCsv): Generator<{ texte: string; faites: number }> {
  yield { texte: BOM + commentaires(tableau.entete, options) + ligne(tableau.colonnes, options), faites: 0 };
  for (let debut = 0; debut < tableau.lignes; debut += BLOC) {
    const fin = Math.min(debut + BLOC, tableau.lignes);
    let texte = '';
    for (let i = debut; i < fin; i++) texte += ligne(tableau.ligne(i), options);
    yield { texte, faites: fin };
  }
  if (tableau.pied) yield { texte: commentaires(tableau.pied, options), faites: tableau.lignes };
}

/** A short table as a file, for a spreadsheet set to French. */
export function fichierCsv(tableau: Tableau): Blob {
  const textes = [...blocs(tableau, { separateur: ';', virgule: true })].map((bloc) => bloc.texte);
  return new Blob(textes, { type: 'text/csv;charset=utf-8' });
}

/** Shortest writing of a number that was stored in single precision. */
export function simple(valeur: number): number {
  if (!Number.isFinite(valeur)) return valeur;
  for (let chiffres = 6; chiffres <= 9; chiffres++) {
    const court = Number(valeur.toPrecision(chiffres));
    if (Math.fround(court) === valeur) return court;
  }
  return valeur;
}
