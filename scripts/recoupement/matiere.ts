import type { MultiPolygon, Polygon } from 'geojson';
import type { MesureId } from '../../src/lib/catalogue/index.ts';
import type { Contexte } from '../cog/porter.ts';
import type { CommuneLue, Entrees, Valeur, ValeurDepartement } from '../entrees.ts';
import { dansPolygone, pointInterieur, type Point } from '../geo/points.ts';
import { surfaceKm2 } from '../geo/sphere.ts';
import type { Cog } from '../read/cog.ts';
import type { DossierBrut } from '../read/dossier.ts';
import type { TrouverCommune } from '../read/indexPostal.ts';

/** One thing compared. Every cell is written, so that the report says nothing it does not show. */
export interface Ligne {
  quoi: string;
  fichier: string;
  jeu: string;
  ecart: string;
  lecture: string;
}

export interface Recoupe {
  lignes: Ligne[];
  /** What the lines count, one by one. */
  listes?: { titre: string; elements: string[] }[];
}

/** What a second opinion is set against: the rows of the build, already carried to the current communes. */
export interface Rapproche {
  brut: DossierBrut;
  cog: Cog;
  contexte: Contexte;
  communes: readonly CommuneLue[];
  valeurs: readonly Valeur[];
  departements: readonly ValeurDepartement[];
  contours: Entrees['contours'];
  trouverCommune: TrouverCommune;
}

/** The same with the questions that several comparisons ask, each answered once. */
export class Matiere {
  readonly brut: DossierBrut;
  readonly cog: Cog;
  readonly contexte: Contexte;
  readonly trouverCommune: TrouverCommune;
  readonly commune: ReadonlyMap<string, CommuneLue>;
  readonly contour: ReadonlyMap<string, Polygon | MultiPolygon>;
  readonly #rapproche: Rapproche;
  readonly #colonnes = new Map<string, ReadonlyMap<string, number>>();
  #surfaces: ReadonlyMap<string, number> | undefined;

  constructor(rapproche: Rapproche) {
    this.brut = rapproche.brut;
    this.cog = rapproche.cog;
    this.contexte = rapproche.contexte;
    this.trouverCommune = rapproche.trouverCommune;
    this.commune = new Map(rapproche.communes.map((commune) => [commune.code, commune]));
    this.contour = new Map(rapproche.contours.features.map((f) => [f.properties.code, f.geometry]));
    this.#rapproche = rapproche;
  }

  /** A column of the build by commune, or by département for what is published so. */
  colonne(mesure: MesureId, millesime: string): ReadonlyMap<string, number> {
    const cle = `${mesure}_${millesime}`;
    const deja = this.#colonnes.get(cle);
    if (deja) return deja;
    const lue = new Map<string, number>();
    const { valeurs, departements } = this.#rapproche;
    for (const v of valeurs)
      if (v.mesure === mesure && v.millesime === millesime && v.valeur !== null) lue.set(v.commune, v.valeur);
    for (const v of departements)
      if (v.mesure === mesure && v.millesime === millesime && v.valeur !== null) lue.set(v.departement, v.valeur);
    this.#colonnes.set(cle, lue);
    return lue;
  }

  /** Latest population known of the build. */
  population(code: string): number {
    return this.colonne('population', '2023').get(code) ?? this.contexte.population(code);
  }

  nommer(code: string): string {
    return this.contexte.nommer(code);
  }

  /** The current commune of a code of that year; null when it never was one. */
  actuelle(code: string, annee: string): string | null {
    return this.contexte.passage.vers(code, `${annee}-01-01`)[0]?.code ?? null;
  }

  /** km² of each commune, as it is drawn. */
  get surfaces(): ReadonlyMap<string, number> {
    this.#surfaces ??= new Map(Array.from(this.contour, ([code, geometrie]) => [code, surfaceKm2(geometrie)]));
    return this.#surfaces;
  }

  /** A point inside the commune, far from its limits. */
  point(code: string): Point | null {
    const geometrie = this.contour.get(code);
    return geometrie ? pointInterieur(geometrie, null, null) : null;
  }

  /** Finds the commune that holds a point, among those of some départements. */
  situer(departements: ReadonlySet<string>): (point: Point) => string | null {
    const ici = [...this.contour].filter(([code]) => departements.has(this.commune.get(code)?.departement ?? ''));
    const boites = ici.map(([code, geometrie]) => {
      const polygones = geometrie.type === 'Polygon' ? [geometrie.coordinates] : geometrie.coordinates;
      const points = polygones.flatMap(([anneau = []]) => anneau);
      const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
      return { code, polygones, boite: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const };
    });
    return ({ longitude: x, latitude: y }) =>
      boites.find(
        ({ polygones, boite: [x0, y0, x1, y1] }) =>
          x >= x0 && x <= x1 && y >= y0 && y <= y1 && polygones.some((polygone) => dansPolygone(polygone, x, y))
      )?.code ?? null;
  }
}
