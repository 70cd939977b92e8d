/** The words of the catalogue. Declarations live in data/catalogue; nothing here computes. */

import type { Theme } from './typesRubrique';

/** Where a figure comes from: the published file, never the way it is displayed. */
export interface Source {
  nom: string;
  producteur: string;
  licence: string;
  /** The page a person can visit. */
  url: string;
  /** Paths under the raw folder, each checked before the build starts. */
  fichiers: readonly string[];
  /** What the year of this source speaks of. */
  millesime: string;
  note?: string;
  /** What must be said beside each figure of these départements. */
  reserves?: readonly Reserve[];
}

export interface Reserve {
  departements: readonly string[];
  texte: string;
}

/** One class of a classification published as such (a zoning). */
export interface Modalite {
  code: number;
  libelle: string;
  definition: string;
  /** Where a zoning says that a profession lacks, or abounds; nothing between the two. */
  tension?: 'manque' | 'exces';
}

/** A column that can be summed over communes, or a published value kept beside its weight. */
export interface Mesure<S extends string = string, M extends string = string> {
  libelle: string;
  unite: Unite;
  /** How the column is stored: counts are exact integers. */
  colonne: 'entier' | 'reel' | 'classe';
  source: S;
  /** `departement`: published by département only, a count spread on communes by their population, and marked so. */
  maille: 'commune' | 'departement';
  /** A rate published by département: each commune bears it as it is, instead of its share of a count. */
  repartition?: 'identique';
  /** A model: a count published by département, estimated commune by commune and set to its total. */
  estimation?: { de: M };
  /** What a count would be at the national rate of each age and sex: the denominator of a standardised ratio. */
  attendu?: { de: M };
  /** Counts of patients: a cell above zero and under this is never shown, nor found by difference. */
  secret?: { seuil: number; raison: string };
  modalites?: readonly Modalite[];
  /** Classes without an order: told apart by hue, not from pale to dark. */
  nominale?: true;
  note?: string;
}

export type Unite =
  | 'habitants'
  | 'habitants_km2'
  | 'km2'
  | 'pour_100'
  | 'pour_100_attendus'
  | 'pour_cent'
  | 'pour_cent_an'
  | 'pour_1000'
  | 'pour_10000'
  | 'pour_100000'
  | 'euros'
  | 'euros_an'
  | 'rapport'
  | 'score'
  | 'professionnels'
  | 'etablissements'
  | 'lits'
  | 'menages'
  | 'personnes'
  | 'quartiers'
  | 'minutes'
  | 'consultations_an_hab'
  | 'etp_100000'
  | 'classe';

/** Keeps only the communes where a published value falls under a threshold, or in some classes. */
export type Condition<M extends string = string> =
  { mesure: M; sousSeuil: SeuilId } | { mesure: M; dans: readonly number[] };

export type SeuilId = 'seuil_apl_mg';

/** Σ of measures, less others, each commune weighted or not, over the communes that meet the condition. */
export interface Terme<M extends string = string> {
  somme: readonly M[];
  moins?: readonly M[];
  poids?: M;
  si?: Condition<M>;
}

/** How measures combine into a figure: the indicator rule. A rate is never averaged. */
export type Recette<M extends string = string> =
  | { nature: 'effectif'; mesure: M }
  | {
      nature: 'taux' | 'part';
      numerateur: Terme<M>;
      denominateur: Terme<M>;
      echelle: number;
      intervalle: Intervalle;
    }
  | { nature: 'indice'; valeur: M; poids: M }
  | { nature: 'temps'; valeur: M; poids: M }
  | { nature: 'non_recomposable'; valeur: M; poids: M }
  | { nature: 'evolution'; mesure: M }
  | { nature: 'zonage'; classe: M; poids: M };

export type Nature = Recette['nature'];

/** `poisson` for events over a population, `wilson` for a share of persons, `aucun` with the reason why. */
export type Intervalle = { methode: 'poisson' } | { methode: 'wilson' } | { methode: 'aucun'; raison: string };

export type Polarite = 'haut_favorable' | 'bas_favorable' | 'neutre';

export type MailleId =
  'commune' | 'tvs' | 'epci' | 'bassin_vie' | 'canton_ville' | 'cpts' | 'departement' | 'region' | 'france';

export interface Maille {
  libelle: string;
  pluriel: string;
  /** « de la commune », « de l’EPCI »: the genitive, for sentences. */
  genitif: string;
  /** Written before the name of a zone that would pass for a commune: « Bassin de vie de Brignoles ». */
  prefixe: string;
  /** Offered as a level of the map. */
  carte: boolean;
  /** A data set may lack it: its manifest says so. */
  facultative?: true;
  /** Known from the list of some régions: which ones, and whether a commune that is not in it is in no such zone. */
  liste?: { source: string; regions: readonly string[]; complete: boolean };
}

/** How the settling of a profession is zoned, and what to confront the zoning with. */
export interface ProfessionZonee<I extends string = string> {
  nom: string;
  zonage: I;
  /** The published accessibility that the zoning is confronted with, where there is one. */
  apl: I | null;
  /** Codes of the classes where settling is helped. */
  aidees: readonly number[];
  /** Codes of the classes where it is not, or is limited. */
  dotees: readonly number[];
  /** National text that each ARS applies. */
  cadre: string;
}

/** A kind of place of care, drawn and listed together. */
export interface GenreDeLieu {
  libelle: string;
  /** After a number, in a sentence. */
  un: string;
  plusieurs: string;
  /** Codes of the register. */
  categories: readonly string[];
  /** One or two letters, written in the point: never colour alone. */
  marque: string;
  /** Dark enough to write in white on it. */
  couleur: string;
}

/** How a map is cut into classes. Breaks of quantiles are computed at build on all France and stored. */
export type Decoupage =
  | { methode: 'quantiles'; nombre: 3 | 4 | 5 | 6 }
  | { methode: 'seuils'; bornes: readonly number[]; origine: string }
  | { methode: 'modalites' }
  | { methode: 'cercles' };

export interface Indicateur<M extends string = string> {
  libelle: string;
  /** A few words, for narrow places. */
  court: string;
  theme: Theme;
  recette: Recette<M>;
  unite: Unite;
  decimales: 0 | 1 | 2 | 3;
  polarite: Polarite;
  decoupage: Decoupage;
  /** A diverging ramp is used only when this is given; the value on which it turns. */
  pivot?: { valeur: number; sous: string; sur: string };
  /** Under this denominator a value is shown and said « effectif faible ». */
  minimum: number;
  /** The finest level at which the figure means something on a map. */
  mailleFine: MailleId;
  definition: string;
  /**
   * Follows the name of the territory and carries its own unit. Slots: {valeur} {numerateur} {denominateur} {debut}
   * {fin} {seuil}; a count carries its noun, {numerateur:pharmacie|pharmacies}.
   */
  phrase: string;
  /** Indicator that says the same of the communes themselves: where it speaks of the whole territory, it stands alone. */
  remplacePar?: string;
  /** What this figure does not say. */
  limite?: string;
}

/**
 * A search of zones: thresholds from `min`, included, to `max`, left out; ranks of the classes of a zoning; or the third
 * of the zones that is the least favourable, whatever the data set.
 */
export interface Reperage<I extends string = string> {
  libelle: string;
  maille: MailleId;
  criteres: readonly {
    indicateur: I;
    min?: number;
    max?: number;
    rangs?: readonly number[];
    tiers?: 'defavorable';
  }[];
  /** Who set the thresholds. */
  origine: string;
}

/** A reading mark the user may choose, with who set it. */
export interface Seuil {
  libelle: string;
  unite: Unite;
  valeurs: readonly { valeur: number; libelle: string; origine: string }[];
  defaut: number;
}
