import { gunzipSync } from 'node:zlib';
import { read, type CellObject, type WorkBook } from '@e965/xlsx';
import { LectureError } from './erreur.ts';
import { Tableau, type Cellule } from './tableau.ts';

const MARQUE_GZIP = 0x1f8b;

/** A workbook, XLS or XLSX, gzipped or not; only the sheets asked for are parsed. */
export class Classeur {
  readonly fichier: string;
  readonly #livre: WorkBook;

  constructor(octets: Buffer, fichier: string, feuilles?: readonly string[]) {
    this.fichier = fichier;
    try {
      const contenu = octets.length > 1 && octets.readUInt16BE(0) === MARQUE_GZIP ? gunzipSync(octets) : octets;
      this.#livre = read(contenu, {
        dense: true,
        cellText: false,
        cellHTML: false,
        cellFormula: false,
        ...(feuilles && { sheets: [...feuilles] })
      });
    } catch (cause) {
      throw new LectureError({
        fichier,
        trouve: `classeur illisible (${cause instanceof Error ? cause.message : String(cause)})`,
        remede: 'Fichier sans doute tronqué : le télécharger de nouveau.'
      });
    }
  }

  get feuilles(): readonly string[] {
    return this.#livre.SheetNames;
  }

  /** Cells of a sheet; the first sheet when no name is given. */
  cellules(nom = this.feuilles[0] ?? ''): Cellule[][] {
    const lignes = this.#livre.Sheets[nom]?.['!data'];
    if (!lignes) {
      throw new LectureError({
        fichier: this.fichier,
        trouve: `feuille « ${nom} » absente ; feuilles : ${this.feuilles.join(', ')}`,
        remede: 'Vérifier l’édition du fichier.'
      });
    }
    return Array.from(lignes, (ligne) => Array.from(ligne ?? [], valeur));
  }

  /** The header row is the one that holds all the titles given, wherever the producer put it. */
  tableau(titres: readonly string[], nom?: string): Tableau {
    const lignes = this.cellules(nom);
    const rang = lignes.findIndex((ligne) => {
      const textes = ligne.map((cellule) => (cellule === null ? '' : String(cellule).replace(/\s+/g, ' ').trim()));
      return titres.every((titre) => textes.includes(titre));
    });
    const entete = lignes[rang];
    if (!entete) {
      throw new LectureError({
        fichier: this.fichier,
        colonne: titres.join(', '),
        trouve: `aucune ligne d’en-tête ne porte ces titres${nom ? ` dans la feuille « ${nom} »` : ''}`,
        remede: 'Vérifier l’édition du fichier ; si le producteur a renommé ses colonnes, corriger le lecteur.'
      });
    }
    const derniere = lignes.findLastIndex((ligne) => ligne.some((cellule) => cellule !== null && cellule !== ''));
    const donnees = lignes.slice(rang + 1, derniere + 1);
    return new Tableau(
      this.fichier,
      entete.map((cellule) => String(cellule ?? '')),
      donnees,
      rang + 2
    );
  }
}

function valeur(cellule: CellObject | undefined): Cellule {
  const v = cellule?.v;
  return typeof v === 'string' || typeof v === 'number' ? v : null;
}
