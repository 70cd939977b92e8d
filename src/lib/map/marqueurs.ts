import { Marker } from 'maplibre-gl';
import type { Map as Carte } from 'maplibre-gl';
import type { Glissement } from './ecoutes';

/** Something said of a commune, that can be dragged to another. */
export interface Marqueur {
  cle: string;
  position: [longitude: number, latitude: number];
  texte: string;
  /** In full, under the pointer. */
  titre: string;
  sens: 'plus' | 'moins';
  /** Two of them may stand at one place. */
  cote: 'dessus' | 'dessous';
}

/**
 * Markers over the map, each the twin of a line of a list: hidden from screen readers and out of the keyboard's way,
 * since the list names them and moves them.
 */
export class CoucheMarqueurs {
  readonly #poses = new Map<string, { dit: Marqueur; marker: Marker }>();
  #trame = 0;
  #tire: { cle: string; commune: number | null } | null = null;

  constructor(
    private readonly carte: Carte,
    private readonly communeSous: (point: { x: number; y: number }) => number | null,
    private readonly dire: (geste: Glissement) => void
  ) {}

  /** One is being dragged. */
  get tenu(): boolean {
    return this.#tire !== null;
  }

  /** Adds, moves and takes away what changed. */
  montrer(marqueurs: readonly Marqueur[]): void {
    const voulus = new Map(marqueurs.map((m) => [m.cle, m]));
    for (const [cle, { dit, marker }] of this.#poses) {
      const voulu = voulus.get(cle);
      if (voulu && memes(voulu, dit)) continue;
      if (this.#tire?.cle === cle) this.#finir();
      marker.remove();
      this.#poses.delete(cle);
    }
    for (const dit of marqueurs) if (!this.#poses.has(dit.cle)) this.#poser(dit);
  }

  detruire(): void {
    this.#finir();
    for (const { marker } of this.#poses.values()) marker.remove();
    this.#poses.clear();
  }

  #poser(dit: Marqueur): void {
    const element = elementDe(dit);
    const marker = new Marker({ element, draggable: true, anchor: dit.cote === 'dessus' ? 'bottom' : 'top' });
    marker.setLngLat(dit.position).addTo(this.carte);
    marker.on('dragstart', () => {
      this.#tire = { cle: dit.cle, commune: this.#sous(marker) };
      document.addEventListener('keydown', this.#abandonner);
    });
    marker.on('drag', () => {
      this.#trame ||= requestAnimationFrame(() => this.#suivre(marker));
    });
    marker.on('dragend', () => {
      const commune = this.#sous(marker);
      this.#finir();
      marker.setLngLat(dit.position);
      this.dire({ cle: dit.cle, etat: 'lache', commune });
    });
    this.#poses.set(dit.cle, { dit, marker });
  }

  #sous(marker: Marker): number | null {
    return this.communeSous(this.carte.project(marker.getLngLat()));
  }

  /** Once a frame at most, and only when the commune is another. */
  #suivre(marker: Marker): void {
    this.#trame = 0;
    if (!this.#tire) return;
    const commune = this.#sous(marker);
    if (commune === this.#tire.commune) return;
    this.#tire.commune = commune;
    this.dire({ cle: this.#tire.cle, etat: 'en_cours', commune });
  }

  /** MapLibre cannot take a drag back: the marker goes, and a fresh one stands where it was. */
  #abandonner = (e: KeyboardEvent): void => {
    const pose = this.#poses.get(this.#tire?.cle ?? '');
    if (e.key !== 'Escape' || !pose) return;
    e.preventDefault();
    this.#finir();
    pose.marker.remove();
    this.#poser(pose.dit);
    this.dire({ cle: pose.dit.cle, etat: 'abandon', commune: null });
  };

  #finir(): void {
    cancelAnimationFrame(this.#trame);
    this.#trame = 0;
    this.#tire = null;
    document.removeEventListener('keydown', this.#abandonner);
  }
}

function elementDe({ texte, titre, sens, cote }: Marqueur): HTMLElement {
  const element = document.createElement('div');
  element.className = `marqueur ${sens} ${cote}`;
  element.setAttribute('aria-hidden', 'true');
  element.title = titre;
  element.textContent = texte;
  // A click on it is not one on the map under it.
  element.addEventListener('click', (e) => e.stopPropagation());
  return element;
}

const memes = (a: Marqueur, b: Marqueur): boolean =>
  a.texte === b.texte && a.titre === b.titre && a.position[0] === b.position[0] && a.position[1] === b.position[1];
