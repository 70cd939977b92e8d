import { citer, enumeration } from '../format/listes';
import { accord } from '../format/nombres';
import { ErreurDonnees } from './erreurs';
import { estTexte, texteDe } from './texte';

/** Largest list read, in bytes: the communes of France with all their columns weigh less. */
const OCTETS_MAXIMUM = 5_000_000;
export const CLASSEUR = /\.(?:xlsx|xlsm|xls|ods)$/i;

/**
 * Cells of a file the visitor chose: a sheet of a workbook, or text. The file stays in the browser.
 * @param decouper cuts a text into cells, one array a line
 * @param aGarder what a file too heavy should be cut down to
 * @param feuille the sheet to read of a workbook; null for the first that holds something
 */
export async function lireFichierListe(
  fichier: File,
  decouper: (texte: string) => string[][],
  aGarder: string,
  feuille: string | null = null
): Promise<ListeLue> {
  if (fichier.size > OCTETS_MAXIMUM)
    throw new ErreurDonnees(`Le fichier ${fichier.name} pèse plus de 5 Mo : gardez ${aGarder}, puis recommencez.`);
  const octets = new Uint8Array(await fichier.arrayBuffer());
  if (CLASSEUR.test(fichier.name)) return lireClasseur(octets, fichier.name, feuille);
  if (!estTexte(octets))
    throw new ErreurDonnees(
      `Le fichier ${fichier.name} n’est ni du texte ni un classeur : choisissez un CSV, un fichier texte ou un classeur Excel.`
    );
  return { cellules: decouper(texteDe(octets)), feuilles: null };
}

/** Cells, one array a line. */
export interface ListeLue {
  cellules: string[][];
  /** Null when the file is no workbook. */
  feuilles: Feuilles | null;
}

/** Sheets of a workbook that hold something, and the one that was read. */
export interface Feuilles {
  lue: string;
  remplies: string[];
}

/** Which sheet of a workbook was read, where it holds others. */
export function phraseFeuilles(feuilles: Feuilles | null): string | null {
  if (!feuilles || feuilles.remplies.length < 2) return null;
  const autres = feuilles.remplies.filter((f) => f !== feuilles.lue).map(citer);
  return `Feuille lue : ${citer(feuilles.lue)}. ${accord(autres.length, 'Feuille laissée', 'Feuilles laissées')} de côté : ${enumeration(autres)}.`;
}

/**
 * Cells of one sheet of a workbook, as they are seen.
 * @param voulue the first that holds something when there is none of that name
 */
export async function lireClasseur(octets: Uint8Array, nom: string, voulue: string | null = null): Promise<ListeLue> {
  const { read, utils } = await import('@e965/xlsx');
  try {
    const livre = read(octets, { dense: true, cellFormula: false, cellHTML: false, cellDates: true });
    // A sheet may hold cells with a format and nothing written.
    const remplies = livre.SheetNames.filter((n) =>
      livre.Sheets[n]?.['!data']?.some((rangee) => rangee?.some((c) => c?.v !== undefined && c.v !== ''))
    );
    const lue = remplies.find((n) => n === voulue) ?? remplies[0];
    const feuille = lue === undefined ? undefined : livre.Sheets[lue];
    if (lue === undefined || !feuille) return { cellules: [], feuilles: null };
    const lire = (raw: boolean) => utils.sheet_to_json<unknown[]>(feuille, { header: 1, raw, blankrows: true });
    const ecrites = lire(false);
    const cellules = lire(true).map((ligne, k) => Array.from(ligne, (c, j) => texteCellule(c, ecrites[k]?.[j])));
    return { cellules, feuilles: { lue, remplies } };
  } catch (cause) {
    throw new ErreurDonnees(`Le classeur ${nom} est illisible : enregistrez-le de nouveau, ou collez la liste.`, {
      cause
    });
  }
}

/** A cell shown as « 20,7 % » holds 0,207: it is read as it is seen, with all its decimals. */
function texteCellule(cellule: unknown, ecrite: unknown): string {
  if (typeof cellule === 'string') return cellule;
  if (cellule instanceof Date) return jour(cellule);
  if (typeof cellule !== 'number') return '';
  const pourcent = typeof ecrite === 'string' && ecrite.endsWith('%');
  return pourcent ? `${Number((100 * cellule).toPrecision(12))} %` : String(cellule);
}

/** A date as a file would write it, 1961-05-12. */
const jour = (d: Date): string =>
  [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
