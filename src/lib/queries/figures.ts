import { formulesDe, millesimesDe, type Formule, type Seuils } from '../catalogue/formule';
import type { IndicateurId, Manifeste, Modalite } from '../catalogue/index';
import { indicateurIds, indicateurs, mesures } from '../catalogue/index';
import { comparer, type Issue } from '../stats/comparaison';
import { limitesEffectif, wilson, type Bornes } from '../stats/intervalles';
import type { LigneDiagnostic, SommesFormule } from './diagnostic';
import { faceA, PART_COMPARABLE, parDepartement, partObservee, type Ensemble } from './ensembles';
import { chiffreDe, niveaux, References, type Niveau, type NiveauCompare } from './references';

/** A figure of the diagnostic, ready to be said, drawn and tabulated. */
export interface Figure {
  indicateur: IndicateurId;
  formule: Formule;
  valeur: number;
  intervalle: Bornes | null;
  numerateur: number;
  denominateur: number;
  /** Share of the population of the territory on which the figure stands, 0–1. */
  partObservee: number;
  absents: SommesFormule['absents'];
  communes: number;
  /** Communes with every part present. */
  observes: number;
  /** Départements the territory touches. */
  departements: readonly string[];
  /** The denominator is under the catalogue's minimum. */
  faible: boolean;
  /** An ensemble of communes for a figure that cannot be recomposed. */
  approchee: boolean;
  comparateurs: Comparateur[];
  serie: PointSerie[];
  /** For a zoning: the share of population in each class. */
  repartition: { modalite: Modalite; part: number; population: number; references: Record<Niveau, number> }[];
}

export interface Comparateur {
  niveau: NiveauCompare;
  /** Codes blended, by the population the territory has in each; of alike territories, those summed. */
  codes: string[];
  valeur: number;
  /** Share of its population on which the value stands, 0–1. */
  partObservee: number;
  /** Null for counts, and where too little of the reference is published to compare with. */
  issue: Issue | null;
}

/** The comparison with France; undefined when the territory is France. */
export function face(figure: Figure): Comparateur | undefined {
  return figure.comparateurs.find((c) => c.niveau === 'france');
}

export interface PointSerie {
  millesime: string;
  valeur: number;
  departement: number;
  region: number;
  france: number;
}

/** All formulas of the diagnostic, with where each indicator's start in the list. */
export interface PlanDiagnostic {
  formules: Formule[];
  /** By indicator: latest formulas first, then one per older vintage. */
  places: { indicateur: IndicateurId; debut: number; courantes: number; anciens: number[] }[];
}

/** Lists the formulas to sum: each indicator at its latest vintage, then at the older ones for its history. */
export function planDiagnostic(manifeste: Manifeste, seuils: Seuils): PlanDiagnostic {
  const formules: Formule[] = [];
  const places = indicateurIds.flatMap((indicateur) => {
    const courantes = formulesDe(indicateur, manifeste, seuils);
    if (courantes.length === 0) return [];
    const debut = formules.push(...courantes) - courantes.length;
    const anciens = millesimesDe(indicateur, manifeste)
      .slice(0, -1)
      .flatMap((millesime) => {
        const [formule] = formulesDe(indicateur, manifeste, seuils, millesime);
        return formule && indicateurs[indicateur].recette.nature !== 'zonage' ? [formules.push(formule) - 1] : [];
      });
    return [{ indicateur, debut, courantes: courantes.length, anciens }];
  });
  return { formules, places };
}

/** A département estimate gives way where the figure of the communes themselves knows every one of them. */
function estRemplacee({ places }: PlanDiagnostic, id: IndicateurId, { sommes }: LigneDiagnostic): boolean {
  const remplacant = places.find(({ indicateur }) => indicateur === indicateurs[id].remplacePar);
  if (!remplacant) return false;
  const { observes, absents } = sommes[remplacant.debut]!;
  return observes > 0 && absents.secret + absents.nonDisponible + absents.horsChamp === 0;
}

/** Figures of a territory from its sums and those of France, départements and régions. */
export function figures(
  plan: PlanDiagnostic,
  territoire: LigneDiagnostic[],
  comparateurs: LigneDiagnostic[],
  ensembles: readonly Ensemble[] = []
): Figure[] {
  const ensemble = territoire.find((l) => l.groupe === 'territoire');
  if (!ensemble) return [];
  const references = new References(plan.formules, territoire, comparateurs);
  const departements = territoire.filter((l) => l.groupe === 'departement').map((l) => l.code);
  const remplacees = new Set<IndicateurId>(
    plan.places.filter((place) => estRemplacee(plan, place.indicateur, ensemble)).map(({ indicateur }) => indicateur)
  );
  const places = plan.places.filter(({ indicateur }) => !remplacees.has(indicateur));
  return places.map(({ indicateur, debut, courantes, anciens }) => {
    const formule = plan.formules[debut]!;
    const sommes = ensemble.sommes[debut]!;
    const { decimales, minimum, recette } = indicateurs[indicateur];
    const zonage = recette.nature === 'zonage';
    const courante = zonage ? NaN : chiffreDe(formule, sommes);
    const intervalle = intervalleDe(formule, sommes);
    // A part of a département has no figure of its own here: its département's is lent to it.
    const imputee = parDepartement(formule) && references.codes('departement').length > 0;
    return {
      indicateur,
      formule,
      valeur: courante,
      intervalle,
      numerateur: sommes.numerateur,
      denominateur: sommes.denominateur,
      partObservee: partObservee(ensemble, sommes),
      absents: sommes.absents,
      communes: ensemble.communes,
      observes: sommes.observes,
      departements,
      faible: formule.denominateur !== null && sommes.observes > 0 && sommes.denominateur < minimum,
      approchee:
        recette.nature === 'non_recomposable' &&
        (parDepartement(formule) ? departements.length > 1 : sommes.observes > 1),
      comparateurs: zonage
        ? []
        : niveaux
            .filter((niveau) => references.codes(niveau).length > 0)
            .map((niveau): Comparateur => {
              const reference = references.valeur(niveau, debut);
              const part = references.partObservee(niveau, debut);
              const comparable = formule.issue.type !== 'somme' && !imputee && part >= PART_COMPARABLE;
              const issue = comparable ? comparer(courante, intervalle, reference, decimales) : null;
              return { niveau, codes: references.codes(niveau), valeur: reference, partObservee: part, issue };
            })
            .concat(ensembles.flatMap((ensemble) => faceA(ensemble, formule, debut, courante, intervalle))),
      serie: zonage
        ? []
        : [...anciens, debut].map((k) => ({
            millesime: plan.formules[k]!.millesime,
            valeur: chiffreDe(plan.formules[k]!, ensemble.sommes[k]!),
            departement: references.valeur('departement', k),
            region: references.valeur('region', k),
            france: references.valeur('france', k)
          })),
      repartition: repartition(indicateur, ensemble.sommes.slice(debut, debut + courantes), (niveau, k) =>
        references.valeur(niveau, debut + k)
      )
    };
  });
}

/** The interval the catalogue asks for; null when it says there is none. */
export function intervalleDe(
  formule: Formule,
  { numerateur, denominateur }: Pick<SommesFormule, 'numerateur' | 'denominateur'>
): Bornes | null {
  const { recette } = indicateurs[formule.indicateur];
  if (recette.nature !== 'taux' && recette.nature !== 'part') return null;
  if (recette.intervalle.methode === 'aucun' || denominateur <= 0) return null;
  const { echelle } = recette;
  const { bas, haut } =
    recette.intervalle.methode === 'poisson' ? limitesEffectif(numerateur) : wilson(numerateur, denominateur);
  const diviseur = recette.intervalle.methode === 'poisson' ? denominateur : 1;
  return { bas: (echelle * bas) / diviseur, haut: (echelle * haut) / diviseur };
}

function repartition(
  id: IndicateurId,
  sommes: SommesFormule[],
  reference: (niveau: Niveau, k: number) => number
): Figure['repartition'] {
  const { recette } = indicateurs[id];
  if (recette.nature !== 'zonage') return [];
  return (mesures[recette.classe].modalites ?? []).map((modalite, k) => {
    const { numerateur, denominateur } = sommes[k]!;
    return {
      modalite,
      population: numerateur,
      part: denominateur === 0 ? NaN : (100 * numerateur) / denominateur,
      references: {
        departement: reference('departement', k),
        region: reference('region', k),
        france: reference('france', k)
      }
    };
  });
}
