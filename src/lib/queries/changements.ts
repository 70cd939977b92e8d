import { max, min } from 'd3-array';
import { indicateurs } from '../catalogue/index';
import { difference } from '../stats/comparaison';
import { histogramme } from '../stats/distribution';
import { barreDe, compterBarres } from '../stats/filtre';
import type { Bornes } from '../stats/intervalles';
import { valeur } from '../stats/recomposition';
import type { Couche } from './couche';
import { intervalleDe } from './figures';

/** The zones of a field at one vintage: how many in each bar, and the figure of the whole field. */
export interface Repartition {
  millesime: string;
  comptes: Float64Array;
  /** Zones with a value. */
  zones: number;
  /** Recomposed over the zones that have a value, never averaged. */
  ensemble: number;
}

export interface Repartitions {
  bornes: readonly number[];
  annees: readonly Repartition[];
}

/** Bars common to every vintage, so that they can be set side by side. */
export function repartitions(couches: readonly Couche[], champ: Uint8Array): Repartitions {
  const presentes = couches.map((c) => c.valeurs.map((v, g) => (champ[g] === 1 ? v : NaN)));
  const barres = presentes.map((v) => histogramme(v)).filter((h) => h.length > 0);
  const [bas, haut] = [min(barres, (h) => h[0]!.bas) ?? 0, max(barres, (h) => h.at(-1)!.haut) ?? 1];
  const NOMBRE = 24;
  const bornes = Array.from({ length: NOMBRE + 1 }, (_, k) => bas + ((haut - bas) * k) / NOMBRE);
  const annees = couches.map((couche, k) => ({
    millesime: couche.millesime,
    comptes: compterBarres(barreDe(bornes, presentes[k]!), champ, NOMBRE),
    zones: presentes[k]!.reduce((n, v) => n + (Number.isNaN(v) ? 0 : 1), 0),
    ensemble: duChamp(couche, champ)
  }));
  return { bornes, annees };
}

/** The sums a zone's figure is made of. */
function sommesDe({ formule, valeurs, denominateurs }: Couche, g: number) {
  const { issue } = formule;
  const denominateur = denominateurs[g]!;
  return {
    numerateur: issue.type === 'rapport' ? (valeurs[g]! * denominateur) / issue.echelle : valeurs[g]!,
    denominateur
  };
}

/** The figure of a field, from the sums of its zones. */
function duChamp(couche: Couche, champ: Uint8Array): number {
  let [numerateur, denominateur, observes] = [0, 0, 0];
  couche.valeurs.forEach((v, g) => {
    if (champ[g] !== 1 || Number.isNaN(v)) return;
    const sommes = sommesDe(couche, g);
    numerateur += sommes.numerateur;
    denominateur += sommes.denominateur;
    observes++;
  });
  return valeur(couche.formule, numerateur, denominateur, observes);
}

/** What changed in each zone of a field between two vintages. */
export interface Changements {
  avant: Couche;
  apres: Couche;
  /** After less before; NaN where one of them is absent or out of the field. */
  ecarts: Float64Array;
  /** Zones of the field without a value at one of the two vintages. */
  inconnues: number;
}

export function changements(avant: Couche, apres: Couche, champ: Uint8Array): Changements {
  const ecarts = apres.valeurs.map((v, g) => (champ[g] === 1 ? v - avant.valeurs[g]! : NaN));
  const inconnues = ecarts.reduce((n, e, g) => n + (champ[g] === 1 && Number.isNaN(e) ? 1 : 0), 0);
  return { avant, apres, ecarts, inconnues };
}

/** 95 % interval of the change of a zone; null where the catalogue gives the indicator none. */
export function intervalleChangement({ avant, apres }: Changements, g: number): Bornes | null {
  const [fin, debut] = [apres, avant].map((c) => intervalleDe(c.formule, sommesDe(c, g)));
  return fin && debut ? difference(apres.valeurs[g]!, fin, avant.valeurs[g]!, debut) : null;
}

/** Why the change of an indicator has no interval; null where it has one. */
export function sansIntervalle({ indicateur }: Couche): string | null {
  const { recette } = indicateurs[indicateur];
  if (recette.nature === 'effectif') return 'un dénombrement n’en a pas';
  if (recette.nature !== 'taux' && recette.nature !== 'part')
    return 'la valeur publiée ne dit pas sur combien d’événements elle repose';
  return recette.intervalle.methode === 'aucun' ? recette.intervalle.raison : null;
}
