import {
  indicateurs,
  mesures,
  motsEffectif,
  motsTaux,
  motsVides,
  synonymes,
  type IndicateurId
} from '../catalogue/index';
import type { Unite } from '../catalogue/index';
import { plier } from '../format/listes';
import type { Bornes } from '../stats/intervalles';
import type { LigneReleve } from '../territory/releve';
import type { Figure } from './figures';

/** What a line of a report may be lined up with: a figure, or the count on its top. */
export interface Cible {
  cle: string;
  figure: Figure;
  quoi: 'valeur' | 'numerateur';
  libelle: string;
  valeur: number;
  intervalle: Bornes | null;
  unite: Unite;
  decimales: number;
}

/** Per how many a unit speaks; units that are no rate have none. */
const ECHELLES: Partial<Record<Unite, number>> = {
  pour_100: 100,
  pour_cent: 100,
  pour_1000: 1000,
  pour_10000: 10_000,
  pour_100000: 100_000
};

/** Everything a diagnostic can answer with. A zoning has a share a class: no single figure to set against. */
export function ciblesDe(figures: readonly Figure[]): Cible[] {
  return figures.flatMap((figure): Cible[] => {
    const { libelle, unite, decimales, recette } = indicateurs[figure.indicateur];
    if (recette.nature === 'zonage') return [];
    const { valeur, intervalle } = figure;
    const entiere: Cible = {
      cle: figure.indicateur,
      figure,
      quoi: 'valeur',
      libelle,
      valeur,
      intervalle,
      unite,
      decimales
    };
    if ((recette.nature !== 'taux' && recette.nature !== 'part') || recette.numerateur.si) return [entiere];
    const [premiere] = recette.numerateur.somme;
    if (recette.numerateur.somme.length !== 1 || premiere === undefined) return [entiere];
    const compte: Cible = {
      cle: `${figure.indicateur}#effectif`,
      figure,
      quoi: 'numerateur',
      libelle: `${mesures[premiere].libelle} (effectif)`,
      valeur: figure.observes > 0 ? figure.numerateur : NaN,
      intervalle: null,
      unite: mesures[premiere].unite,
      decimales: 0
    };
    return [entiere, compte];
  });
}

/** The scale a label tells: « pour 10 000 hab. », « % »; null when it tells none. */
export function echelleDite(libelle: string): number | null {
  const plie = plier(libelle).replace(/(\d) (?=000)/g, '$1');
  const dite = /(?:pour|10|\/) ?(100000|10000|1000|100)\b/.exec(plie)?.[1] ?? /\b(100000|10000|1000)\b/.exec(plie)?.[1];
  if (dite !== undefined) return Number(dite);
  return /%|\bpart\b|\btaux\b|pourcent/i.test(libelle) ? 100 : null;
}

/** Factor that brings a value written in the label's scale to the scale of the target. */
export function facteur(libelle: string, { unite }: Pick<Cible, 'unite'>): number {
  const [sienne, notre] = [echelleDite(libelle), ECHELLES[unite]];
  return sienne === null || notre === undefined ? 1 : notre / sienne;
}

/** Share of words in common from which a line is proposed; under it, the visitor chooses. */
const SEUIL = 0.55;
/** What a scale, a count or a vintage that agrees is worth beside the words. */
const ACCORD = 0.08;

/** The target whose names come nearest to a label; null when none is near enough. How big the value is plays no part. */
export function proposer({ libelle, valeur, annee }: LigneReleve, cibles: readonly Cible[]): Cible | null {
  const dits = motsDe(libelle);
  const echelle = echelleDite(libelle);
  const pleins = plier(libelle).split(' ');
  // « Infirmiers ; 45 »: a whole number without a scale is a count more often than a rate.
  const entier = echelle === null && Number.isInteger(valeur) && !motsTaux.some((m) => pleins.includes(m));
  const effectif = entier || motsEffectif.some((m) => pleins.includes(m));
  let meilleure: { cible: Cible; note: number } | null = null;
  for (const cible of cibles) {
    const note = Math.max(...nomsDe(cible).map((nom) => ressemblance(dits, nom)));
    if (note < SEUIL || Number.isNaN(cible.valeur)) continue;
    const compte = ECHELLES[cible.unite] === undefined;
    const juste =
      note +
      (plier(libelle) === plier(cible.libelle) ? 3 * ACCORD : 0) +
      (echelle !== null && echelle === ECHELLES[cible.unite] ? ACCORD : 0) +
      (effectif === compte && (effectif || cible.quoi === 'valeur') ? ACCORD : -ACCORD) +
      (annee !== null ? -Math.min(Math.abs(Number(cible.figure.formule.millesime) - annee), 10) / 1000 : 0) +
      Number(cible.figure.formule.millesime) / 1e6;
    if (!meilleure || juste > meilleure.note) meilleure = { cible, note: juste };
  }
  return meilleure?.cible ?? null;
}

const noms = new Map<string, string[][]>();

/** Names of a target as lists of words, read once. */
function nomsDe({ cle, libelle, quoi, figure }: Cible): string[][] {
  let connus = noms.get(cle);
  if (!connus) {
    const id: IndicateurId = figure.indicateur;
    const propres = quoi === 'valeur' ? [libelle, indicateurs[id].court] : [libelle];
    connus = [...propres, ...(synonymes[id] ?? [])].map(motsDe);
    noms.set(cle, connus);
  }
  return connus;
}

const VIDES = new Set<string>(motsVides);

/** Words that mean something, without their plural. */
function motsDe(texte: string): string[] {
  const mots = plier(texte)
    .split(' ')
    .map((m) => (m.length > 3 ? m.replace(/[sx]$/, '') : m));
  const pleins = mots.filter((m) => !VIDES.has(m) && !VIDES.has(`${m}s`) && !/^(?:19|20)\d{2}$/.test(m));
  return [...new Set(pleins.length > 0 ? pleins : mots)];
}

/** Dice's coefficient between two lists of words, 0–1. */
function ressemblance(a: readonly string[], b: readonly string[]): number {
  const communs = a.filter((m) => b.includes(m)).length;
  return a.length + b.length === 0 ? 0 : (2 * communs) / (a.length + b.length);
}
