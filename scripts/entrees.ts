import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { CodeAbsence, Manifeste, MesureId, SourceBatie, SourceId } from '../src/lib/catalogue/index.ts';
import type { Atelier } from './geo/atelier.ts';
import type { Controle } from './read/lecture.ts';
import type { Avis } from './recoupement/recouper.ts';
import type { Serie } from './series.ts';
import type { Couples } from './temps/reunir.ts';

/**
 * What a build starts from, whichever data set it makes: rows already carried to the current COG.
 * The official readers and the illustration rule both end here; everything after is the same code.
 */
export interface Entrees {
  jeu: Manifeste['jeu'];
  cog: string;
  /** ISO date of the youngest input; never the clock. */
  date: string;
  avertissement?: string;
  communes: CommuneLue[];
  territoires: TerritoireLu[];
  anciennes: AncienneLue[];
  /** A commune that has no row in a series is « non disponible ». */
  series: Serie[];
  /** Measures published by département, to be spread in proportion to population. */
  valeursDepartement: ValeurDepartement[];
  /** One feature a commune, `properties.code`; WGS 84. */
  contours: FeatureCollection<Polygon | MultiPolygon, { code: string }>;
  /** A head start: these contours are already being measured, beside the reading of values. */
  atelier?: Atelier;
  /** Last zoom worth tiles of its own, when the contours have less detail than the archive can show. */
  zoomMax?: number;
  /** Open establishments, where a register of them is given. */
  etablissements?: EtablissementLu[];
  sources: Omit<SourceBatie, 'communes' | 'population'>[];
  /** Which source feeds each measure in this data set, and why it is a model when it is one. */
  origines: Partial<Record<MesureId, { source: string; modele?: string }>>;
  /** Sources of the vintages that come from another file than their measure's, by `<mesure>_<millésime>`. */
  sourcesMillesimes?: ReadonlyMap<string, string>;
  /** What a statistician must know of this reading: unmatched codes, splits, totals that differ. */
  constats: Constat[];
  /** Totals and means of the raw files, which the built tables must give back. */
  controles?: Controle[];
  /** Totals that producers publish beside the cells of a patient count: what a difference could reveal them from. */
  totaux?: TotalPublie[];
  /** Rows read in the files of each source. */
  lignesLues?: Record<string, number>;
  /** Communes that a source speaks of, for sources that feed no measure; else deduced from the measures. */
  couvertures?: Record<string, readonly string[]>;
  /** Times between communes, where a file of them is given. */
  trajets?: TrajetsLus;
  /** Files that make no figure and check some. */
  recoupements?: Avis[];
  /** What became of each file that the index of the raw folder lists. */
  depot?: FichierDuDepot[];
}

export interface TrajetsLus {
  source: SourceId;
  /** Day of the file where the index of the raw folder says it. */
  millesime: string;
  couples: Couples;
}

/** A place of care with its position: a row of its own table. */
export interface EtablissementLu {
  finess: string;
  categorie: string;
  libelle: string;
  nom: string;
  /** Current commune. */
  commune: string;
  longitude: number | null;
  latitude: number | null;
  /** `commune`: the middle of the commune stands for the address. */
  qualite: 'adresse' | 'commune' | 'absente';
  /** Places of lodging installed, where they are published. */
  places: number | null;
}

export interface FichierDuDepot {
  nom: string;
  emploi: 'source' | 'recoupement' | 'appoint' | 'remplacé' | 'à venir' | 'rejeté' | 'non lu';
  /** What it was read for, or why it was not. */
  detail: string;
}

export interface CommuneLue {
  code: string;
  nom: string;
  departement: string;
  region: string;
  epci: string | null;
  bassinVie: string | null;
  cantonVille: string | null;
  /** null where no list says it: not the same as belonging to none. */
  cpts: string | null;
  /** Territoire de vie-santé; null where no correspondence says it. */
  tvs: string | null;
  /** INSEE density grid in seven levels, 1 the densest. */
  densite: number | null;
  codesPostaux: string[];
  /** Town hall or named place where known; else null, and a point inside the contour is used. */
  longitude: number | null;
  latitude: number | null;
  /** The position was not published: it was placed near communes of the same postal code. */
  positionApprochee: boolean;
}

export interface TerritoireLu {
  maille: 'tvs' | 'epci' | 'bassin_vie' | 'canton_ville' | 'cpts' | 'departement' | 'region';
  code: string;
  nom: string;
}

/** A name that is no longer a commune: delegated, associated or merged. */
export interface AncienneLue {
  code: string;
  nom: string;
  /** Code of the current commune that holds it. */
  actuelle: string;
}

export interface Valeur {
  commune: string;
  mesure: MesureId;
  millesime: string;
  /** null only with an absence. */
  valeur: number | null;
  absence?: CodeAbsence;
}

export interface ValeurDepartement {
  departement: string;
  mesure: MesureId;
  millesime: string;
  /** null only with an absence, which each of its communes then bears. */
  valeur: number | null;
  absence?: CodeAbsence;
}

/** A total that the producer of a département file publishes beside its cells. */
export interface TotalPublie {
  /** Région, or France when null. */
  region: string | null;
  mesure: MesureId;
  millesime: string;
  /** null where the producer hides it. */
  valeur: number | null;
}

/** A line of the build report. */
export interface Constat {
  source: string;
  niveau: 'information' | 'attention';
  /** One plain French sentence. */
  texte: string;
  /** Codes or names concerned, all of them. */
  elements?: string[];
}
