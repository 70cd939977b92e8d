import papaparse from 'papaparse';
import { compte, nombre } from '../format/nombres';
import { ErreurDonnees } from './erreurs';
import { CLASSEUR, lireClasseur, type Feuilles } from './fichierListe';
import { estTexte, texteDe } from './texte';

/** Largest file read, in bytes, and most lines: past them a browser would no longer answer. */
export const OCTETS_MAXIMUM = 60_000_000;
export const LIGNES_MAXIMUM = 250_000;
const COLONNES_MAXIMUM = 300;
/** A character that no text holds. */
const JAMAIS = '\uFFFF';

/** A file of professionals or of beneficiaries, cut into cells. */
export interface CellulesLues {
  cellules: string[][];
  /** First half of its sha-256: tells that a link speaks of the same file. */
  empreinte: string | null;
  /** Null when the file is no workbook. */
  feuilles: Feuilles | null;
}

/**
 * Cells of a file, whatever its separator and its encoding. Nothing leaves the browser.
 * @param feuille the sheet to read of a workbook; null for the first that holds something
 */
export async function lireCellules(fichier: File, feuille: string | null = null): Promise<CellulesLues> {
  const { name: nom, size } = fichier;
  if (size === 0)
    throw new ErreurDonnees(`Le fichier ${nom} est vide : vérifiez l’enregistrement, ou choisissez-en un autre.`);
  if (size > OCTETS_MAXIMUM)
    throw new ErreurDonnees(
      `Le fichier ${nom} pèse ${nombre(size / 1e6)} Mo, plus que ${nombre(OCTETS_MAXIMUM / 1e6)} : gardez les colonnes de la profession et du lieu, ou coupez-le par région, puis recommencez.`
    );
  const octets = new Uint8Array(await fichier.arrayBuffer());
  const { cellules, feuilles } = CLASSEUR.test(nom)
    ? await lireClasseur(octets, nom, feuille)
    : { cellules: decouper(octets, nom), feuilles: null };
  if (cellules.length > LIGNES_MAXIMUM)
    throw new ErreurDonnees(
      `Le fichier ${nom} compte ${compte(cellules.length, 'ligne')}, plus que ${nombre(LIGNES_MAXIMUM)} : coupez-le par région ou par profession, puis recommencez.`
    );
  const large = cellules.findIndex((l) => l.length > COLONNES_MAXIMUM);
  if (large >= 0)
    throw new ErreurDonnees(
      `Le fichier ${nom} a plus de ${nombre(COLONNES_MAXIMUM)} colonnes à la ligne ${nombre(large + 1)} : gardez celles de la profession et du lieu, puis recommencez.`
    );
  if (!cellules.some((l) => l.some((c) => c.trim() !== '')))
    throw new ErreurDonnees(`Le fichier ${nom} ne contient aucune ligne remplie : vérifiez l’enregistrement.`);
  return { cellules, feuilles, empreinte: await empreinteDe(octets) };
}

function decouper(octets: Uint8Array, nom: string): string[][] {
  if (!estTexte(octets))
    throw new ErreurDonnees(
      `Le fichier ${nom} n’est ni du texte ni un classeur : choisissez un CSV, un fichier texte ou un classeur Excel.`
    );
  const texte = texteDe(octets);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(texte))
    throw new ErreurDonnees(
      `Le fichier ${nom} est une page web, pas un tableau : téléchargez le fichier lui-même, ou collez les lignes.`
    );
  return decouperTexte(texte);
}

/** Cells of a text: the separator is guessed from the first lines. */
export function decouperTexte(texte: string): string[][] {
  // One line ending for all: a file glued from two would lose lines to the ending that is not guessed.
  const lignes = texte.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  let fin = lignes.length;
  while (fin > 0 && lignes[fin - 1] === '\n') fin--;
  const couper = (quoteChar: string) =>
    papaparse.parse<string[]>(lignes.slice(0, fin), {
      delimitersToGuess: [';', '\t', ',', '|'],
      newline: '\n',
      quoteChar,
      skipEmptyLines: false
    });
  const { data, errors } = couper('"');
  if (!errors.some((e) => e.type === 'Quotes')) return data;
  // A quote opened and never closed would swallow the lines that follow: quotes are then letters like others.
  return couper(JAMAIS).data.map((ligne) => ligne.map((c) => c.replace(/^\s*"(.*)"\s*$/, '$1').replaceAll('""', '"')));
}

/** Nothing on a page served without encryption: browsers give no digest there. */
async function empreinteDe(octets: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (globalThis.isSecureContext === false) return null;
  const empreinte = new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
  return Array.from(empreinte.subarray(0, 16), (o) => o.toString(16).padStart(2, '0')).join('');
}
