import { LectureError } from './erreur.ts';

export type Cellule = string | number | null;

/** What a numeric cell may hold besides a number: the producer's own marks, each with its reason. */
export type Marques = Readonly<Record<string, 1 | 2 | 3>>;

export interface Nombre {
  valeur: number;
  absence: 0 | 1 | 2 | 3;
}

const NOMBRE = /^-?\d+(?:[.,]\d+)?(?:[eE]-?\d+)?$/;

/** A published table read by the labels of its header, never by position. */
export class Tableau {
  readonly fichier: string;
  readonly entete: readonly string[];
  readonly lignes: readonly (readonly Cellule[])[];
  readonly #premiere: number;

  constructor(fichier: string, entete: readonly string[], lignes: readonly (readonly Cellule[])[], premiere: number) {
    this.fichier = fichier;
    this.entete = entete.map((titre) => titre.replace(/\s+/g, ' ').trim());
    this.lignes = lignes;
    this.#premiere = premiere;
  }

  /** Rank of a column; the build stops when it is missing or there twice. */
  colonne(titre: string): number {
    const rang = this.entete.indexOf(titre);
    if (rang < 0) {
      throw new LectureError({
        fichier: this.fichier,
        ligne: this.#premiere - 1,
        colonne: titre,
        trouve: `colonne absente ; colonnes lues : ${this.entete.slice(0, 30).join(', ')}`,
        remede: 'Vérifier le millésime du fichier ; si le producteur a renommé la colonne, corriger le lecteur.'
      });
    }
    if (this.entete.indexOf(titre, rang + 1) >= 0)
      this.#stop(-1, titre, 'colonne en double', 'Retirer la colonne en trop.');
    return rang;
  }

  texte(ligne: number, rang: number): string {
    const cellule = this.lignes[ligne]?.[rang] ?? null;
    return cellule === null ? '' : String(cellule).trim();
  }

  /** A code is text: a number here means that leading zeros were lost. */
  code(ligne: number, rang: number, forme: RegExp): string {
    const cellule = this.lignes[ligne]?.[rang] ?? null;
    const texte = typeof cellule === 'string' ? cellule.trim() : '';
    if (!forme.test(texte)) {
      this.#stop(
        ligne,
        rang,
        `« ${cellule ?? ''} » n’est pas un code de la forme ${forme.source}`,
        'Lire la colonne comme du texte.'
      );
    }
    return texte;
  }

  /** A number, or one of the producer's marks; anything else is a column of two types. */
  nombre(ligne: number, rang: number, marques: Marques = {}): Nombre {
    const cellule = this.lignes[ligne]?.[rang] ?? null;
    if (typeof cellule === 'number') return { valeur: cellule, absence: 0 };
    const texte = cellule === null ? '' : cellule.trim();
    const absence = marques[texte];
    if (absence !== undefined) return { valeur: Number.NaN, absence };
    if (NOMBRE.test(texte)) return { valeur: Number(texte.replace(',', '.')), absence: 0 };
    return this.#stop(
      ligne,
      rang,
      texte === '' ? 'case vide là où un nombre est attendu' : `« ${texte} » dans une colonne de nombres`,
      'Une colonne n’a qu’un type : vérifier que l’en-tête n’est pas décalé et que le fichier est complet.'
    );
  }

  entier(ligne: number, rang: number, marques: Marques = {}): Nombre {
    const lu = this.nombre(ligne, rang, marques);
    if (lu.absence === 0 && !Number.isInteger(lu.valeur)) {
      this.#stop(
        ligne,
        rang,
        `« ${lu.valeur} » n’est pas entier`,
        'Ce dénombrement est publié en entiers : vérifier la colonne.'
      );
    }
    return lu;
  }

  /** Codes of a key column, once each. */
  cles(rang: number, forme: RegExp): string[] {
    const vues = new Map<string, number>();
    return this.lignes.map((_, ligne) => {
      const code = this.code(ligne, rang, forme);
      const deja = vues.get(code);
      if (deja !== undefined) {
        this.#stop(
          ligne,
          rang,
          `clé ${code} en double, déjà ligne ${this.numero(deja)}`,
          'Une ligne par commune est attendue.'
        );
      }
      vues.set(code, ligne);
      return code;
    });
  }

  numero(ligne: number): number {
    return this.#premiere + ligne;
  }

  #stop(ligne: number, rang: number | string, trouve: string, remede: string): never {
    const colonne = typeof rang === 'string' ? rang : (this.entete[rang] ?? String(rang));
    throw new LectureError({ fichier: this.fichier, ligne: this.numero(ligne), colonne, trouve, remede });
  }
}
