export interface Camera {
  longitude: number;
  latitude: number;
  zoom: number;
}

/** What the map tells of what the visitor does. */
export interface Ecoutes {
  survol(commune: number | null, point: { x: number; y: number }): void;
  clic(commune: number): void;
  /** Rows of the points under the pointer, hovered or clicked; none when it leaves them. */
  points(rangs: number[], clic: boolean): void;
  cadre(communes: number[]): void;
  repos(camera: Camera): void;
  /** A marker being dragged came over another commune, over none, or was let go there. */
  glisse(geste: Glissement): void;
  /** First frame with every tile of the view drawn. */
  pret(): void;
  panne(erreur: unknown): void;
}

export interface Glissement {
  /** Of the marker. */
  cle: string;
  /** `en_cours` while it is held; `lache` where it is let go; `abandon` when Escape takes it back. */
  etat: 'en_cours' | 'lache' | 'abandon';
  /** Under its tip; null on the sea or past the borders. */
  commune: number | null;
}
