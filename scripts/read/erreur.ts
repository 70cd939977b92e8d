export interface Endroit {
  fichier: string;
  /** 1-based line of the published file, as a person sees it. */
  ligne?: number;
  colonne?: string;
  trouve: string;
  remede: string;
}

/** A file that cannot be read as published: the build stops and says where and what to do. */
export class LectureError extends Error {
  override readonly name = 'LectureError';
  readonly endroit: Endroit;

  constructor(endroit: Endroit) {
    const lieu = [
      endroit.fichier,
      endroit.ligne === undefined ? null : `ligne ${endroit.ligne}`,
      endroit.colonne === undefined ? null : `colonne « ${endroit.colonne} »`
    ].filter((part) => part !== null);
    super(`${lieu.join(', ')} : ${endroit.trouve}. ${endroit.remede}`);
    this.endroit = endroit;
  }
}
