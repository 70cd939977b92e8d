import type { IndicateurId, MailleId, Manifeste, Polarite } from '../catalogue/index';
import { periode, sourceDe } from '../catalogue/formule';
import { indicateurs, mailles, mesures } from '../catalogue/index';
import { enumeration } from '../format/listes';
import { compte, figure, nombre, ordinal, pourcent, unites } from '../format/nombres';
import { PART_COMPARABLE, PART_ENTIERE, parDepartement } from '../queries/ensembles';
import { face, type Comparateur, type Figure } from '../queries/figures';
import type { Issue, Place } from '../stats/comparaison';

/** Words of a comparison: only the interval decides. */
export const motsIssue: Record<Issue, string> = {
  superieur: 'supérieur',
  inferieur: 'inférieur',
  non_different: 'non différent'
};

/** Signs that never stand alone. */
export const signesIssue: Record<Issue, string> = { superieur: '▲', inferieur: '▼', non_different: '=' };

/** « favorable » or « défavorable », only where the catalogue gives a polarity. */
export function jugement(issue: Issue | null, polarite: Polarite): 'favorable' | 'défavorable' | null {
  if (issue === null || issue === 'non_different' || polarite === 'neutre') return null;
  return (issue === 'superieur') === (polarite === 'haut_favorable') ? 'favorable' : 'défavorable';
}

/** A slot that carries its noun: « {numerateur:pharmacie|pharmacies} ». */
const ACCORD = /\{(valeur|numerateur):([^|}]+)\|([^}]+)\}/g;

/** The sentence of a figure: what the catalogue says, with the numbers in it. */
export function phrase(f: Figure, nom: string): string {
  const indicateur = indicateurs[f.indicateur];
  if (indicateur.recette.nature === 'zonage') return phraseZonage(f, nom);
  if (Number.isNaN(f.valeur))
    return `${nom} n’a pas de valeur pour «\u00a0${indicateur.court}\u00a0» : ${raisonAbsence(f)}.`;
  const ecarts = f.comparateurs.flatMap((c) =>
    c.issue ? [`${motsIssue[c.issue]} ${aQui(c, c.issue)} (${nombre(c.valeur, indicateur.decimales)})`] : []
  );
  const suite = ecarts.length > 0 ? ` C’est ${enumeration(ecarts)}.` : '';
  const avis = f.faible ? null : jugement(face(f)?.issue ?? null, indicateur.polarite);
  return `${nom} ${texteDe(f)}${suite}${avis ? ` L’écart à la France est ${avis}.` : ''}`;
}

/** What the catalogue says of a figure that has a value, with the numbers in it: a verb, its object, a full stop. */
export function texteDe(f: Figure): string {
  const indicateur = indicateurs[f.indicateur];
  return indicateur.phrase
    .replace(ACCORD, (_, champ: string, un: string, plusieurs: string) =>
      compte(champ === 'valeur' ? f.valeur : f.numerateur, un, plusieurs)
    )
    .replace('{valeur}', nombre(f.valeur, indicateur.decimales))
    .replace('{numerateur}', nombre(f.numerateur))
    .replace('{denominateur}', nombre(f.denominateur))
    .replace('{debut}', f.formule.issue.type === 'evolution' ? f.formule.issue.debut : '')
    .replace('{fin}', f.formule.millesime)
    .replace('{seuil}', seuilDe(f))
    .replaceAll(' %', '\u00a0%');
}

/** « supérieur à la France », « non différent de la France ». */
function aQui({ niveau, codes }: Comparateur, issue: Issue): string {
  const mot = issue === 'non_different' ? 'de' : 'à';
  if (niveau === 'france') return `${mot} la France`;
  if (niveau === 'choisi') return `${mot === 'de' ? 'de' : 'à'} «\u00a0${codes.join(', ')}\u00a0»`;
  if (niveau === 'semblables') return issue === 'non_different' ? 'de ses semblables' : 'à ses semblables';
  const pluriel = codes.length > 1;
  return niveau === 'departement'
    ? `${mot} ${pluriel ? 'ses départements' : 'son département'}`
    : `${mot} ${pluriel ? 'ses régions' : 'sa région'}`;
}

/** The threshold a figure was computed with, as it is written. */
function seuilDe({ formule: { numerateur }, indicateur }: Figure): string {
  const { si } = numerateur;
  return si && 'sous' in si ? si.sous.toLocaleString('fr-FR') : indicateurs[indicateur].court;
}

function phraseZonage(f: Figure, nom: string): string {
  const parts = f.repartition.filter((r) => r.part > 0).sort((a, b) => b.part - a.part);
  if (parts.length === 0 && f.observes > 0) return `${nom} n’a pas d’habitant à répartir entre les classes.`;
  if (parts.length === 0) return `${nom} n’a pas de classe publiée : ${raisonAbsence(f)}.`;
  return `${nom} : ${enumeration(parts.map((r) => `${nombre(r.part, 1)}\u00a0% de la population en classe «\u00a0${r.modalite.libelle}\u00a0»`))}.`;
}

/** Why there is no value, from the counts of communes by reason. */
export function raisonAbsence({ absents: { secret, nonDisponible, horsChamp } }: Figure): string {
  const raisons = [
    secret > 0 && `secret statistique (${compte(secret, 'commune')})`,
    nonDisponible > 0 && `non disponible (${compte(nonDisponible, 'commune')})`,
    horsChamp > 0 && `hors champ (${compte(horsChamp, 'commune')})`
  ].filter((r) => r !== false);
  return raisons.length > 0 ? enumeration(raisons) : 'aucun dénominateur';
}

/** Marks a reader must see beside the value. */
export function reserves(f: Figure, manifeste: Manifeste): string[] {
  const indicateur = indicateurs[f.indicateur];
  const incomplets =
    f.formule.issue.type === 'somme' ? [] : f.comparateurs.filter((c) => c.partObservee < PART_COMPARABLE);
  const modele = f.formule.millesimes.some(({ mesure }) => manifeste.mesures[mesure]?.modele);
  const estimee = f.formule.millesimes.some(({ mesure }) => mesures[mesure].estimation);
  const departement = parDepartement(f.formule) && !estimee;
  return [
    f.faible && `effectif faible (dénominateur sous ${nombre(indicateur.minimum)})`,
    f.approchee && 'valeur approchée : ne se recompose pas exactement',
    ...reservesSources(f, manifeste),
    // A whole département bears its own figure: nothing is estimated.
    departement && f.comparateurs.some((c) => c.niveau === 'departement') && 'estimée depuis le département',
    estimee && 'modèle : estimée par commune et calée sur le département, non observée',
    modele && !departement && !estimee && 'donnée modélisée',
    incomplets.length > 0 &&
      `références limitées aux communes publiées (${enumeration(incomplets.map((c) => `${c.niveau === 'semblables' || c.niveau === 'choisi' ? c.niveau : mailles[c.niveau].libelle} ${nombre(100 * c.partObservee)}\u00a0%`))})`,
    f.partObservee < PART_ENTIERE && `observée sur ${pourcent(f.partObservee)} de la population`
  ].filter((r) => r !== false);
}

/** What the sources say of the départements the territory touches. */
function reservesSources({ formule, departements }: Figure, manifeste: Manifeste): string[] {
  const dites = formule.millesimes.flatMap(({ mesure, millesime }) =>
    (sourceDe(manifeste, mesure, millesime)?.reserves ?? []).filter((r) =>
      r.departements.some((code) => departements.includes(code))
    )
  );
  return [...new Set(dites.map((r) => r.texte))];
}

/** Producer, source and vintage of each measure in a figure. */
export function origine(f: Figure, manifeste: Manifeste): string {
  const lignes = f.formule.millesimes.map(({ mesure, millesime }) => {
    const source = sourceDe(manifeste, mesure, millesime);
    return `${mesures[mesure].libelle} ${millesime} : ${source ? `${source.producteur}, ${source.nom}` : 'source inconnue'}`;
  });
  return `${[...new Set(lignes)].join(' ; ')}.`;
}

/** How the value is made of its two sums, on the communes observed. */
export function calcul({ formule, numerateur, denominateur, observes, indicateur }: Figure): string {
  const ecrit = (n: number) => nombre(n, Number.isInteger(n) ? 0 : 1);
  const ici = compte(observes, 'commune observée', 'communes observées');
  const { recette } = indicateurs[indicateur];
  if ('poids' in recette && formule.numerateur.poids !== undefined)
    return `Moyenne pondérée : somme, sur ${ici}, de la valeur publiée × « ${mesures[recette.poids].libelle} » (${ecrit(numerateur)}), divisée par la somme de ce poids (${ecrit(denominateur)}).`;
  if (formule.issue.type === 'evolution')
    return `De ${ecrit(denominateur)} à ${ecrit(numerateur)} en ${compte(formule.issue.annees, 'an')}, en moyenne par an (${ici}).`;
  return `${ecrit(numerateur)} rapporté à ${ecrit(denominateur)} (${ici}).`;
}

/** What the interval is, or why there is none. */
export function phraseIntervalle(f: Figure): string {
  const { recette, decimales } = indicateurs[f.indicateur];
  if (f.intervalle)
    return `Intervalle à 95 % : de ${nombre(f.intervalle.bas, decimales)} à ${nombre(f.intervalle.haut, decimales)}.`;
  if ('intervalle' in recette && recette.intervalle.methode === 'aucun')
    return `Sans intervalle : ${recette.intervalle.raison}.`;
  if (recette.nature === 'effectif' || recette.nature === 'evolution' || recette.nature === 'zonage')
    return 'Sans intervalle : effectif publié, donné sans mesure d’incertitude.';
  return 'Sans intervalle : valeur publiée par son producteur sans mesure d’incertitude.';
}

interface Ecart {
  f: Figure;
  avis: ReturnType<typeof jugement>;
  /** Logarithm of the ratio to France, without its sign. */
  ecart: number;
}

/** The figures that differ from France by more than 5 %, with population enough to say so, strongest first. */
function ecarts(figures: readonly Figure[]): Ecart[] {
  return figures
    .flatMap((f): Ecart[] => {
      const france = face(f);
      if (!france?.issue || france.issue === 'non_different') return [];
      if (f.faible || f.partObservee < 0.5 || france.valeur === 0) return [];
      const ecart = Math.abs(Math.log((f.valeur || 1e-9) / france.valeur));
      const avis = jugement(france.issue, indicateurs[f.indicateur].polarite);
      return Number.isFinite(ecart) && ecart > 0.05 ? [{ f, avis, ecart }] : [];
    })
    .sort((a, b) => b.ecart - a.ecart);
}

/** What stands out: the figures whose gap to France has a direction, strongest first. */
export function saillants(figures: readonly Figure[]): { favorables: IndicateurId[]; defavorables: IndicateurId[] } {
  const juges = ecarts(figures);
  const garder = (avis: Ecart['avis']) =>
    juges
      .filter((j) => j.avis === avis)
      .slice(0, 3)
      .map((j) => j.f.indicateur);
  return { favorables: garder('favorable'), defavorables: garder('défavorable') };
}

/** The figure that differs most from France, whatever the direction is worth. */
export function plusFort(figures: readonly Figure[]): Figure | undefined {
  return ecarts(figures)[0]?.f;
}

/** « Infirmiers : 12,3 pour 10 000 hab., supérieur à la France (9,8) ». */
export function phraseEcart(f: Figure): string {
  const indicateur = indicateurs[f.indicateur];
  const france = face(f);
  const suite = france?.issue
    ? `, ${motsIssue[france.issue]} ${aQui(france, france.issue)} (${nombre(france.valeur, indicateur.decimales)})`
    : '';
  return `${indicateur.court} : ${figure(indicateur, f.valeur)}${suite}`;
}

/** A name that holds the words of its unit already: « Infirmiers pour 10 000 habitants ». */
export const ditSonUnite = (libelle: string, mots: string): boolean => libelle.includes(mots.replace('pour ', ''));

/** Title of a figure: what, unit, year. */
export function titre(f: Figure): string {
  const { libelle, unite } = indicateurs[f.indicateur];
  const mots = unites[unite].titre;
  const deja = ditSonUnite(libelle, mots);
  const { si } = f.formule.numerateur;
  const seuil = si && 'sous' in si ? ` (${seuilDe(f)})` : '';
  return `${libelle}${seuil}${deja || unites[unite].suffixe === '' ? '' : `, ${mots}`}, ${periode(f.formule)}`;
}

/**
 * « 12ᵉ sur 1 255 EPCI, du plus faible au plus fort ».
 * @param membre the territory is itself one of the zones; else it is told where it would stand
 */
export function phraseRang({ rang, n, egaux }: Place, maille: MailleId, membre: boolean): string {
  const zones = mailles[maille].pluriel;
  const sens = 'du plus faible au plus fort';
  const autres = membre ? egaux - 1 : egaux;
  const ex = autres > 0 ? `, à égalité avec ${compte(autres, 'autre')}` : '';
  return membre
    ? `${ordinal(rang)} sur ${nombre(n)} ${zones}, ${sens}${ex}.`
    : `Serait ${ordinal(rang)} parmi les ${nombre(n)} ${zones}, ${sens}${ex}.`;
}
