import { cellulesDe } from '../territory/importation';
import { ErreurDonnees } from './erreurs';

/** Largest list read, in bytes: the communes of France with all their columns weigh less. */
const OCTETS_MAXIMUM = 5_000_000;
const CLASSEUR = /\.(?:xlsx|xlsm|xls|ods)$/i;

/** Cells of a file the visitor chose: a workbook's first sheet, or text. The file stays in the browser. */
export async function lireFichierListe(fichier: File): Promise<string[][]> {
  if (fichier.size > OCTETS_MAXIMUM)
    throw new ErreurDonnees(
      `Le fichier ${fichier.name} pèse plus de 5 Mo : gardez la seule colonne des communes, puis recommencez.`
    );
  const octets = new Uint8Array(await fichier.arrayBuffer());
  if (CLASSEUR.test(fichier.name)) return lireClasseur(octets, fichier.name);
  // No text holds a zero byte: an image, a PDF or an archive was chosen by mistake.
  if (octets.includes(0))
    throw new ErreurDonnees(
      `Le fichier ${fichier.name} n’est ni du texte ni un classeur : choisissez un CSV, un fichier texte ou un classeur Excel.`
    );
  return cellulesDe(texteDe(octets));
}

async function lireClasseur(octets: Uint8Array, nom: string): Promise<string[][]> {
  const { read, utils } = await import('@e965/xlsx');
  try {
    const livre = read(octets, { dense: true, cellFormula: false, cellHTML: false });
    const feuille = livre.Sheets[livre.SheetNames[0] ?? ''];
    if (!feuille) return [];
    const lignes = utils.sheet_to_json<unknown[]>(feuille, { header: 1, raw: true, blankrows: true });
    return lignes.map((ligne) =>
      Array.from(ligne, (c) => (typeof c === 'string' || typeof c === 'number' ? String(c) : ''))
    );
  } catch (cause) {
    throw new ErreurDonnees(`Le classeur ${nom} est illisible : enregistrez-le de nouveau, ou collez la liste.`, {
      cause
    });
  }
}

/** Spreadsheets still save text in windows-1252. */
function texteDe(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1252').decode(octets);
  }
}
