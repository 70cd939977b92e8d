import type { IndicateurId, MesureId } from './index';
import { indicateurs, mesures } from './index';
import type { Manifeste, MesureBatie, MillesimeBati, SourceBatie } from './manifest';
import type { Condition, Terme } from './types';

/** An indicator bound to the columns of a build: the same object drives the kernel, the SQL and the text. */
export interface Formule {
  indicateur: IndicateurId;
  /** Vintage of the figure: that of its numerator. */
  millesime: string;
  numerateur: Produit;
  denominateur: Produit | null;
  /** A commune counts as observed when all of these are present. */
  requis: string[];
  /** Companion columns that say why a value is absent. */
  absences: string[];
  issue: Issue;
  /** Vintages by measure, for the source line. */
  millesimes: { mesure: MesureId; millesime: string }[];
}

/** Σ ((sum of columns − sum of others) × weight) over the communes that meet the condition. */
export interface Produit {
  colonnes: string[];
  moins?: string[];
  poids?: string;
  si?: { colonne: string; sous: number } | { colonne: string; dans: readonly number[] };
}

/** What is done with the two sums. */
export type Issue =
  { type: 'somme' } | { type: 'rapport'; echelle: number } | { type: 'evolution'; annees: number; debut: string };

export type Seuils = Record<'seuil_apl_mg', number>;

/** Years that a complete vintage may be farther than one with holes: a missing denominator costs more than a year. */
const MALUS_INCOMPLET = 1.5;

/** The vintage asked, else the nearest one, complete ones first; the latest when none is asked. */
export function millesimeProche(batie: MesureBatie, voulu?: string): MillesimeBati | undefined {
  const dernier = batie.millesimes.at(-1);
  if (voulu === undefined || dernier === undefined) return dernier;
  const exact = batie.millesimes.find((m) => m.millesime === voulu);
  if (exact) return exact;
  const absents = (m: MillesimeBati) => m.absents[1] + m.absents[2] + m.absents[3];
  const plein = Math.min(...batie.millesimes.map(absents));
  const ecart = (m: MillesimeBati) =>
    Math.abs(Number(m.millesime) - Number(voulu)) + (absents(m) > plein ? MALUS_INCOMPLET : 0);
  return batie.millesimes.reduce((a, b) => (ecart(b) <= ecart(a) ? b : a));
}

/** The year of a figure, or the two years of an evolution. */
export function periode({ issue, millesime }: Formule): string {
  return issue.type === 'evolution' ? `${issue.debut}–${millesime}` : millesime;
}

/** Where a vintage of a measure comes from. */
export function sourceDe(manifeste: Manifeste, mesure: MesureId, millesime: string): SourceBatie | undefined {
  const batie = manifeste.mesures[mesure];
  const id = batie?.millesimes.find((m) => m.millesime === millesime)?.source ?? batie?.source;
  return manifeste.sources.find((source) => source.id === id);
}

/** The measure whose vintages are those of the indicator: its numerator's. */
export function mesurePrincipale(id: IndicateurId): MesureId {
  const { recette } = indicateurs[id];
  switch (recette.nature) {
    case 'effectif':
    case 'evolution':
      return recette.mesure;
    case 'taux':
    case 'part':
      return recette.numerateur.si?.mesure ?? recette.numerateur.somme[0]!;
    case 'indice':
    case 'temps':
    case 'non_recomposable':
      return recette.valeur;
    case 'zonage':
      return recette.classe;
  }
}

/** Vintages at which an indicator can be computed in this build, oldest first; an evolution needs two and has one. */
export function millesimesDe(id: IndicateurId, manifeste: Manifeste): string[] {
  const tous = manifeste.mesures[mesurePrincipale(id)]?.millesimes.map((m) => m.millesime) ?? [];
  return indicateurs[id].recette.nature === 'evolution' ? tous.slice(1).slice(-1) : tous;
}

/**
 * The formulas of an indicator in a build: one, or one for each class of a zoning.
 * Empty when a measure it needs was not built.
 */
export function formulesDe(id: IndicateurId, manifeste: Manifeste, seuils: Seuils, millesime?: string): Formule[] {
  const lie = new Liaison(id, manifeste, millesime);
  const { recette } = indicateurs[id];
  switch (recette.nature) {
    case 'effectif':
      return lie.formules((c) => ({
        numerateur: { colonnes: [c(recette.mesure)] },
        denominateur: null,
        issue: { type: 'somme' }
      }));
    case 'taux':
    case 'part':
      return lie.formules((c) => ({
        numerateur: produit(recette.numerateur, c, seuils),
        denominateur: produit(recette.denominateur, c, seuils),
        issue: { type: 'rapport', echelle: recette.echelle }
      }));
    case 'indice':
    case 'temps':
    case 'non_recomposable':
      return lie.formules((c) => ({
        numerateur: { colonnes: [c(recette.valeur)], poids: c(recette.poids) },
        denominateur: { colonnes: [c(recette.poids)] },
        issue: { type: 'rapport', echelle: 1 }
      }));
    case 'evolution':
      return lie.evolution(recette.mesure);
    case 'zonage':
      return (mesures[recette.classe].modalites ?? []).flatMap(({ code }) =>
        lie.formules((c) => ({
          numerateur: { colonnes: [c(recette.poids)], si: { colonne: c(recette.classe), dans: [code] } },
          denominateur: { colonnes: [c(recette.poids)] },
          issue: { type: 'rapport', echelle: 100 }
        }))
      );
  }
}

function produit(terme: Terme<MesureId>, colonne: (m: MesureId) => string, seuils: Seuils): Produit {
  return {
    colonnes: terme.somme.map(colonne),
    ...(terme.moins && { moins: terme.moins.map(colonne) }),
    ...(terme.poids && { poids: colonne(terme.poids) }),
    ...(terme.si && { si: condition(terme.si, colonne, seuils) })
  };
}

function condition(
  si: Condition<MesureId>,
  colonne: (m: MesureId) => string,
  seuils: Seuils
): NonNullable<Produit['si']> {
  return 'dans' in si
    ? { colonne: colonne(si.mesure), dans: si.dans }
    : { colonne: colonne(si.mesure), sous: seuils[si.sousSeuil] };
}

/** Looks columns up in the manifest and remembers which were needed. */
class Liaison {
  readonly #principal: MillesimeBati | undefined;
  readonly #id: IndicateurId;
  readonly #manifeste: Manifeste;

  constructor(id: IndicateurId, manifeste: Manifeste, millesime: string | undefined) {
    this.#id = id;
    this.#manifeste = manifeste;
    const batie = manifeste.mesures[mesurePrincipale(id)];
    this.#principal = batie && millesimeProche(batie, millesime);
  }

  formules(
    faire: (colonne: (m: MesureId) => string) => Pick<Formule, 'numerateur' | 'denominateur' | 'issue'>
  ): Formule[] {
    if (!this.#principal) return [];
    const lus = new Map<MesureId, MillesimeBati>();
    let manque = false;
    const corps = faire((mesure) => {
      const batie = this.#manifeste.mesures[mesure];
      const lu = batie && millesimeProche(batie, this.#principal?.millesime);
      if (!lu) manque = true;
      else lus.set(mesure, lu);
      return lu?.colonne ?? '';
    });
    return manque ? [] : [this.#finir(corps, [...lus])];
  }

  evolution(mesure: MesureId): Formule[] {
    const millesimes = this.#manifeste.mesures[mesure]?.millesimes ?? [];
    const [debut, fin] = [millesimes[0], millesimes.at(-1)];
    if (!debut || !fin || debut === fin) return [];
    const annees = Number(fin.millesime) - Number(debut.millesime);
    return [
      this.#finir(
        {
          numerateur: { colonnes: [fin.colonne] },
          denominateur: { colonnes: [debut.colonne] },
          issue: { type: 'evolution', annees, debut: debut.millesime }
        },
        [
          [mesure, debut],
          [mesure, fin]
        ]
      )
    ];
  }

  #finir(corps: Pick<Formule, 'numerateur' | 'denominateur' | 'issue'>, lus: [MesureId, MillesimeBati][]): Formule {
    return {
      indicateur: this.#id,
      millesime: this.#principal!.millesime,
      ...corps,
      requis: [...new Set(lus.map(([, m]) => m.colonne))],
      absences: [...new Set(lus.flatMap(([, m]) => m.absence ?? []))],
      millesimes: lus.map(([mesure, { millesime }]) => ({ mesure, millesime }))
    };
  }
}
