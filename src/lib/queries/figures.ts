import { formulesDe, millesimesDe, type Formule, type Seuils } from '../catalogue/formule';
import type { IndicateurId, Manifeste, Modalite } from '../catalogue/index';
import { indicateurIds, indicateurs, mesures } from '../catalogue/index';
import { comparer, melanger, type Issue } from '../stats/comparaison';
import { limitesEffectif, wilson, type Bornes } from '../stats/intervalles';
import { valeur } from '../stats/recomposition';
import type { LigneDiagnostic, SommesFormule } from './diagnostic';

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
  /** The denominator is under the catalogue's minimum. */
  faible: boolean;
  /** An ensemble of communes for a figure that cannot be recomposed. */
  approchee: boolean;
  comparateurs: Comparateur[];
  serie: PointSerie[];
  /** For a zoning: the share of population in each class. */
  repartition: { modalite: Modalite; part: number; population: number }[];
}

export interface Comparateur {
  niveau: 'departement' | 'region' | 'france';
  /** Codes blended, by the population the territory has in each. */
  codes: string[];
  valeur: number;
  issue: Issue | null;
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

/** Figures of a territory from its sums and those of France, départements and régions. */
export function figures(
  plan: PlanDiagnostic,
  territoire: LigneDiagnostic[],
  comparateurs: LigneDiagnostic[]
): Figure[] {
  const ensemble = territoire.find((l) => l.groupe === 'territoire');
  if (!ensemble) return [];
  const lieu = new Map(comparateurs.map((l) => [`${l.groupe}:${l.code}`, l]));
  const france = lieu.get('france:france');
  const parts = (niveau: 'departement' | 'region') => territoire.filter((l) => l.groupe === niveau && l.population > 0);
  const references = [
    { niveau: 'departement' as const, parts: parts('departement') },
    { niveau: 'region' as const, parts: parts('region') }
  ];
  const chez = (ligne: LigneDiagnostic | undefined, k: number) =>
    ligne ? valeurDe(plan.formules[k]!, ligne.sommes[k]!) : NaN;
  const melange = (niveau: 'departement' | 'region', k: number) =>
    melanger(
      references
        .find((r) => r.niveau === niveau)!
        .parts.map(({ code, population }) => ({ part: population, valeur: chez(lieu.get(`${niveau}:${code}`), k) }))
    );
  return plan.places.map(({ indicateur, debut, courantes, anciens }) => {
    const formule = plan.formules[debut]!;
    const sommes = ensemble.sommes[debut]!;
    const { nature } = indicateurs[indicateur].recette;
    const courante = nature === 'zonage' ? NaN : valeurDe(formule, sommes);
    const intervalle = intervalleDe(formule, sommes);
    const compare = nature !== 'effectif' && nature !== 'zonage';
    const comparateur = (niveau: Comparateur['niveau'], codes: string[], reference: number): Comparateur => ({
      niveau,
      codes,
      valeur: reference,
      issue: comparer(courante, intervalle, reference, indicateurs[indicateur].decimales)
    });
    return {
      indicateur,
      formule,
      valeur: courante,
      intervalle,
      numerateur: sommes.numerateur,
      denominateur: sommes.denominateur,
      partObservee: ensemble.population === 0 ? 0 : sommes.population / ensemble.population,
      absents: sommes.absents,
      communes: ensemble.communes,
      faible: formule.denominateur !== null && sommes.denominateur < indicateurs[indicateur].minimum,
      approchee: nature === 'non_recomposable' && sommes.observes > 1,
      comparateurs: compare
        ? [
            ...references.map(({ niveau, parts }) =>
              comparateur(
                niveau,
                parts.map((p) => p.code),
                melange(niveau, debut)
              )
            ),
            comparateur('france', ['france'], chez(france, debut))
          ]
        : [],
      serie: [...anciens, debut].map((k) => ({
        millesime: plan.formules[k]!.millesime,
        valeur: nature === 'zonage' ? NaN : chez(ensemble, k),
        departement: compare ? melange('departement', k) : NaN,
        region: compare ? melange('region', k) : NaN,
        france: compare ? chez(france, k) : NaN
      })),
      repartition: repartition(indicateur, ensemble.sommes.slice(debut, debut + courantes))
    };
  });
}

function valeurDe(formule: Formule, sommes: SommesFormule): number {
  return valeur(formule, sommes.numerateur, sommes.denominateur, sommes.observes);
}

/** The interval the catalogue asks for; null when it says there is none. */
function intervalleDe(formule: Formule, { numerateur, denominateur }: SommesFormule): Bornes | null {
  const { recette } = indicateurs[formule.indicateur];
  if (recette.nature !== 'taux' && recette.nature !== 'part') return null;
  if (recette.intervalle.methode === 'aucun' || denominateur <= 0) return null;
  const { echelle } = recette;
  const { bas, haut } =
    recette.intervalle.methode === 'poisson' ? limitesEffectif(numerateur) : wilson(numerateur, denominateur);
  const diviseur = recette.intervalle.methode === 'poisson' ? denominateur : 1;
  return { bas: (echelle * bas) / diviseur, haut: (echelle * haut) / diviseur };
}

function repartition(id: IndicateurId, sommes: SommesFormule[]): Figure['repartition'] {
  const { recette } = indicateurs[id];
  if (recette.nature !== 'zonage') return [];
  return (mesures[recette.classe].modalites ?? []).map((modalite, k) => {
    const { numerateur, denominateur } = sommes[k]!;
    return { modalite, population: numerateur, part: denominateur === 0 ? NaN : (100 * numerateur) / denominateur };
  });
}
