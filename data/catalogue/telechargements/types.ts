/** How a file is got. Everything but `manuel` is followed by `npm run data:fetch`. */
export type Voie =
  | { par: 'url'; url: string }
  /** The youngest resource of a data.gouv.fr data set whose title or address matches; its address changes at every deposit. */
  | { par: 'datagouv'; jeu: string; ressource: RegExp }
  /** A resource of data.gouv.fr whose id is stable. */
  | { par: 'ressource'; id: string }
  /** The export of an Opendatasoft portal. */
  | {
      par: 'opendatasoft';
      hote: string;
      jeu: string;
      format: 'csv' | 'json';
      where?: string;
      refine?: string;
    }
  /** A file attached to a data set of an Opendatasoft portal. */
  | { par: 'piece'; hote: string; jeu: string; piece: string }
  | { par: 'manuel'; page: string; pourquoi: string };

export type Forme = 'csv' | 'texte' | 'xlsx' | 'xls' | 'zip' | 'gzip' | 'parquet' | 'json';

export interface FichierVoulu {
  /** Path under the raw folder. */
  fichier: string;
  voie: Voie;
  forme: Forme;
  /** Bytes below which the file is surely not the one. */
  minimum: number;
}

/** A source the catalogue of the build does not read yet. */
export interface SourceSuivie {
  nom: string;
  producteur: string;
  licence: string;
  fichiers: readonly FichierVoulu[];
}
