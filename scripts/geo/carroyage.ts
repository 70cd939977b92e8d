import { boite, type Cadre } from './rogner.ts';
import type { Chemin } from './grille.ts';
import type { Niveau } from './niveaux.ts';

export interface EntiteTuile {
  type: 1 | 2 | 3;
  id?: number;
  tags: object | null;
  geometry: [number, number][] | [number, number][][];
}

export type Couche = 'communes' | 'limites' | 'villes';

interface Contenu {
  x: number;
  y: number;
  couches: Partial<Record<Couche, { features: EntiteTuile[] }>>;
}

/** The tiles of one level while they fill. */
export class Carroyage {
  readonly tuiles = new Map<number, Contenu>();
  private readonly marge: number;

  constructor(private readonly niveau: Niveau) {
    this.marge = niveau.pas / 64;
  }

  /** Calls `visiter` for each tile whose frame, margin included, meets the path; `entier` when it holds it whole. */
  parcourir(chemin: Chemin, visiter: (x: number, y: number, cadre: Cadre, entier: boolean) => void): void {
    const { pas } = this.niveau;
    const [ouest, nord, est, sud] = boite(chemin);
    const dernier = 2 ** this.niveau.zoom - 1;
    const [x0, x1] = [borner((ouest - this.marge) / pas, dernier), borner((est + this.marge) / pas, dernier)];
    const [y0, y1] = [borner((nord - this.marge) / pas, dernier), borner((sud + this.marge) / pas, dernier)];
    for (let x = x0; x <= x1; x++) {
      for (let y = y0; y <= y1; y++) {
        const cadre: Cadre = [
          x * pas - this.marge,
          y * pas - this.marge,
          (x + 1) * pas + this.marge,
          (y + 1) * pas + this.marge
        ];
        const entier = ouest >= cadre[0] && nord >= cadre[1] && est <= cadre[2] && sud <= cadre[3];
        visiter(x, y, cadre, entier);
      }
    }
  }

  ajouter(x: number, y: number, couche: Couche, entite: EntiteTuile): void {
    const cle = x * 2 ** this.niveau.zoom + y;
    let tuile = this.tuiles.get(cle);
    if (!tuile) this.tuiles.set(cle, (tuile = { x, y, couches: {} }));
    (tuile.couches[couche] ??= { features: [] }).features.push(entite);
  }

  /** World steps to steps of one tile, as pairs. */
  local(chemin: Chemin, x: number, y: number, ferme: boolean): [number, number][] {
    const { pas } = this.niveau;
    const points: [number, number][] = [];
    for (let i = 0; i < chemin.length; i += 2)
      points.push([(chemin[i] ?? 0) - x * pas, (chemin[i + 1] ?? 0) - y * pas]);
    const premier = points[0];
    return ferme && premier ? [...points, premier] : points;
  }
}

function borner(v: number, dernier: number): number {
  return Math.min(dernier, Math.max(0, Math.floor(v)));
}
