import type { IndicateurId, MailleId, MesureId, ProfessionScenarioId, VarianteAccesId } from './index';
import type { Reserve } from './types';

/** How the model of the scenarios meets a published accessibility. */
export interface Ajustement extends Accord {
  profession: ProfessionScenarioId;
  millesimes: { acces: string; effectif: string };
  /** Communes without a published head count: they supply nothing to the model. */
  sansEffectif: number;
  /** By density class, 1 the densest. */
  classes: (Accord & { classe: number })[];
}

/** How far the fifths of a modelled accessibility depend on the way it is modelled. */
export interface Sensibilite {
  profession: ProfessionScenarioId;
  millesimes: { demande: string; effectif: string };
  communes: number;
  variantes: {
    variante: VarianteAccesId;
    /** Shares that leave their fifth, 0–1. */
    communes: number;
    habitants: number;
    /** Of the inhabitants, those who move by two fifths or more. */
    loin: number;
  }[];
}

/** Driving minutes from a crow-fly distance, t = facteur·km^exposant, and the band around them. */
export interface ModeleTemps {
  facteur: number;
  exposant: number;
  /** The true time lies between these shares of the estimate, nine times out of ten on the pairs of the fit. */
  bas: number;
  haut: number;
}

/** The estimate set on times given, for the trips whose less dense end is of these density levels. */
export interface ClasseTemps {
  niveaux: [de: number, a: number];
  couples: number;
  /** null where too few trips are given: the national formula stands. */
  modele: ModeleTemps | null;
  /** Mean absolute error of that model, and of the national formula on the same trips, minutes. */
  erreur: number | null;
  erreurNationale: number | null;
}

/** Times given by a file, and what was made of them. */
export interface TempsDonnes {
  /** Id in `sources`. */
  source: string;
  millesime: string;
  /** Trips of `temps.bin`; null where the file could not make one, with the reason. */
  table: {
    /** Longest time kept, and step to which minutes are rounded up. */
    limite: number;
    pas: number;
    communes: number;
    couples: number;
    /** Each pair is kept once, at the mean of both ways. */
    symetrique: boolean;
  } | null;
  refus?: string;
  /** Gap between both ways, as a share of their mean; null where no pair is given both ways. */
  asymetrie: { couples: number; mediane: number; p95: number } | null;
  /** Trips faster than this as the crow flies, km/h: they are errors. */
  tropVites: { vitesse: number; couples: number; sur: number };
  /** Nothing where trips are given too near only: a file that stops at some time would make too short a formula. */
  estimation?: { kilometres: number; classes: ClasseTemps[] };
}

interface Accord {
  communes: number;
  /** Weighed by standardised inhabitants, as the error. */
  correlation: number;
  /** Mean absolute gap, in the unit of the published access. */
  erreur: number;
  /** Published mean. */
  moyenne: number;
}

/** What a build says of itself. The site reads this file and nothing else to know which data set it has. */
export interface Manifeste {
  schema: 2;
  jeu: 'illustration' | 'officiel';
  /** First 12 hex digits of the sha-256 of all table digests, in name order. */
  build: string;
  /** Date of the youngest raw file, ISO; never the clock, so that two builds give the same bytes. */
  date: string;
  /** Vintage of the code officiel géographique that every table follows. */
  cog: string;
  /** Optional levels that this set has zones of. */
  mailles?: MailleId[];
  /** Shown on every page and export when the set is modelled. */
  avertissement?: string;
  fichiers: Record<NomFichier, FichierBati> & Partial<Record<NomFichierFacultatif, FichierBati>>;
  /** contours/<département>.json: TopoJSON of the communes and of the limits between them. */
  contours: Record<string, FichierBati>;
  sources: SourceBatie[];
  mesures: Partial<Record<MesureId, MesureBatie>>;
  /** Nothing where no published access can be set against the model. */
  ajustements?: Ajustement[];
  /** Nothing where no profession has a published head count. */
  sensibilites?: Sensibilite[];
  /** Nothing where no file of times between communes was given. */
  temps?: TempsDonnes;
  /** Communes cut off from a larger group nearby, within so many kilometres; a set built before has no such column. */
  coupures?: { communes: number; groupes: number; kilometres: number };
}

export type NomFichier =
  | 'communes.parquet'
  | 'territoires.parquet'
  | 'anciennes.parquet'
  | 'mesures.parquet'
  | 'voisins.parquet'
  | 'contours.pmtiles'
  | 'classes.json';

/** Written where a register of establishments, or a file of times between communes, was given. */
export type NomFichierFacultatif = 'etablissements.parquet' | 'temps.bin';

export interface FichierBati {
  octets: number;
  sha256: string;
  /** Rows for a table, features for contours. */
  lignes: number;
}

export interface SourceBatie {
  id: string;
  nom: string;
  producteur: string;
  millesime: string;
  licence: string;
  url: string;
  /** ISO date at which the file was retrieved, where known. */
  recupere?: string;
  fichiers: { nom: string; octets: number; sha256: string }[];
  /** Communes of the current COG that have a value. */
  communes: number;
  /** Share of the population of France living there, 0–1. */
  population: number;
  note?: string;
  reserves?: readonly Reserve[];
}

/** 1 secret statistique, 2 non disponible, 3 hors champ: the codes of the `_absence` columns. */
export type CodeAbsence = 1 | 2 | 3;

export interface MesureBatie {
  /** Id in `sources`, for the vintages that name no other. */
  source: string;
  /** Why and how this column is a model, when it is one. */
  modele?: string;
  /** Oldest first. */
  millesimes: MillesimeBati[];
}

export interface MillesimeBati {
  millesime: string;
  colonne: string;
  /** Companion column that says why, only where something is absent. */
  absence?: string;
  absents: Record<CodeAbsence, number>;
  /** Id in `sources`, where this vintage comes from another file than the measure's. */
  source?: string;
}

/** Breaks by indicator and level, over all France, all published years pooled. */
export type Classes = Partial<Record<IndicateurId, Partial<Record<MailleId, ClassesMaille>>>>;

export interface ClassesMaille {
  methode: 'quantiles' | 'seuils';
  /** Ascending; bornes[0] and the last are the observed extremes rounded outwards. Sides as `classeDe` says. */
  bornes: number[];
  /** Zones in each class at the latest vintage. */
  effectifs: number[];
  /** Zones with a value at the latest vintage. */
  n: number;
}
