import { classesDensite, type ProfessionReseau, type Regle } from '../catalogue/index';
import { citer, enumeration } from '../format/listes';
import { accord, compte, nombre, pourcent } from '../format/nombres';
import type { EtatCommune, JugementZone } from '../network/resultat';
import type { Retention } from '../network/retention';
import type { Constat, Epreuve, EpreuveId, Verdict } from '../network/types';
import { HABITANTS, type MotsServis } from './servis';

export const titresVerdict: Record<Verdict, string> = {
  fermable: 'Fermable',
  sous_condition: 'Sous condition',
  non_fermable: 'Non fermable',
  indetermine: 'Indéterminé'
};

export const titresEtat: Record<EtatCommune, string> = {
  personne: 'personne à portée',
  incertain: 'selon les temps de trajet',
  un_seul: 'un seul à portée',
  choix: 'deux ou plus à portée'
};

interface MotsEpreuve {
  titre: string;
  /** In a narrow column. */
  court: string;
  /** What it asks, after the name of the test. */
  exige: (limite: number) => string;
  valeur: (epreuve: Epreuve) => string;
  /** A share of the people or of the lines. */
  part?: true;
  /** What lacks when it cannot be done although people live there. */
  manque?: string;
}

export const motsEpreuves: Record<EpreuveId, MotsEpreuve> = {
  couverture: {
    titre: 'Population couverte',
    court: 'couverture',
    exige: (l) => `au moins ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true
  },
  choix: {
    titre: 'Population avec deux ou plus à portée',
    court: 'choix',
    exige: (l) => `au moins ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true
  },
  nombre: {
    titre: 'Professionnels à portée',
    court: 'nombre',
    exige: (l) => `au moins ${nombre(l)}`,
    valeur: (e) => nombre(e.valeur)
  },
  capacite: {
    titre: 'Équivalents temps plein pour 100 000',
    court: 'capacité',
    exige: (l) => `au moins ${nombre(l, 1)}`,
    valeur: (e) => nombre(e.valeur, 1)
  },
  retention: {
    titre: 'Part du réseau parmi tous les professionnels',
    court: 'part du réseau',
    exige: (l) => `au moins ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true,
    manque: 'compte public inconnu'
  },
  moins_un: {
    titre: 'Population couverte si le plus nécessaire part',
    court: 'départ du plus nécessaire',
    exige: (l) => `au moins ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true
  },
  cinq_ans: {
    titre: 'Population couverte attendue dans cinq ans',
    court: 'cinq ans',
    exige: (l) => `au moins ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true,
    manque: 'âges inconnus'
  },
  zones_vides: {
    titre: 'Plus grande zone sans personne (population)',
    court: 'zone sans personne',
    exige: (l) => `moins de ${nombre(l)}`,
    valeur: (e) => nombre(e.valeur)
  },
  lignes: {
    titre: 'Lignes du fichier non situées',
    court: 'lignes non situées',
    exige: (l) => `au plus ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true
  },
  temps: {
    titre: 'Population dont la couverture dépend des temps',
    court: 'temps incertains',
    exige: (l) => `au plus ${pourcent(l)}`,
    valeur: (e) => pourcent(e.valeur),
    part: true
  }
};

/** How a test ended; the share asked of a zone where nobody lives is not known. */
export function motIssue({ id, issue, limite }: Epreuve): string {
  if (issue !== 'impossible') return issue === 'passee' ? 'passée' : 'échouée';
  const { manque } = motsEpreuves[id];
  return `impossible : ${manque && !Number.isNaN(limite) ? manque : 'personne à servir'}`;
}

/** The tests that decide, in a narrow column. */
export const motsDecisives = ({ decisives }: JugementZone): string =>
  decisives.map((d) => motsEpreuves[d].court).join(', ');

/** The verdict of one profession in one place, with what decides. */
export function phraseVerdict(
  sujet: string,
  { pluriel }: Pick<ProfessionReseau, 'pluriel'>,
  { verdict, decisives, lectures: { centrale, courte, longue } }: JugementZone,
  servis: MotsServis = HABITANTS
): string {
  const tete = `${sujet}, ${pluriel} : ${titresVerdict[verdict].toLowerCase()}.`;
  const chiffres = phraseCouverts(centrale, longue, courte, servis);
  if (decisives.length === 0) return `${tete} ${chiffres}`;
  const noms = enumeration(decisives.map((id) => citer(motsEpreuves[id].titre.toLowerCase())));
  const raison =
    verdict === 'indetermine'
      ? `Ce qui empêche de conclure : ${noms}.`
      : `${decisives.length > 1 ? 'Épreuves échouées' : 'Épreuve échouée'} : ${noms}.`;
  return `${tete} ${chiffres} ${raison}`;
}

function phraseCouverts(centrale: Constat, longue: Constat, courte: Constat, { un, plusieurs }: MotsServis): string {
  const { habitants, choix } = centrale;
  if (!(habitants > 0)) return `Aucun ${un} n’y est compté.`;
  const qui = accord(habitants, `du seul ${un} compté`, `des ${compte(habitants, un, plusieurs)}`);
  const bouts = `de ${pourcent(partCouverte(longue))} à ${pourcent(partCouverte(courte))} selon les temps`;
  return `${pourcent(partCouverte(centrale))} ${qui} en ${accord(habitants, 'a', 'ont')} un à portée (${bouts}), ${pourcent(choix / habitants)} ${accord(habitants, 'a', 'ont')} le choix.`;
}

export const partCouverte = ({ couverts, habitants }: Constat): number => (habitants > 0 ? couverts / habitants : NaN);

/** Verdicts of the zones, counted: « 12 EPCI fermables, 3 sous condition ». */
export function phraseZones(
  zones: readonly JugementZone[],
  un: string,
  pluriel: string,
  servis: MotsServis = HABITANTS
): string {
  const mots: [Verdict, string, string][] = [
    ['fermable', 'fermable', 'fermables'],
    ['sous_condition', 'sous condition', 'sous condition'],
    ['non_fermable', 'non fermable', 'non fermables'],
    ['indetermine', 'au verdict indéterminé', 'au verdict indéterminé']
  ];
  const parts = mots.flatMap(([verdict, singulier, plusieurs]) => {
    const ici = zones.filter((z) => z.verdict === verdict);
    const habitants = ici.reduce((n, z) => n + z.lectures.centrale.habitants, 0);
    return ici.length === 0
      ? []
      : [`${compte(ici.length, singulier, plusieurs)} (${compte(habitants, servis.un, servis.plusieurs)})`];
  });
  return `${compte(zones.length, un, pluriel)}${parts.length > 0 ? ` : ${enumeration(parts)}` : ''}.`;
}

/** What a rule says, for the page and the proof. */
export function phrasesRegle(regle: Regle, servis: MotsServis = HABITANTS): string[] {
  const [premiere, ...autres] = regle.seuils;
  const couverture = autres.every((s) => s === premiere)
    ? `${pourcent(premiere)} partout`
    : `selon la densité du lieu de vie, ${regle.seuils.map((s, k) => `${classesDensite[k]!.toLowerCase()} ${pourcent(s)}`).join(', ')}`;
  return [
    `Population à couvrir : ${couverture}.`,
    ...(regle.choix > 0 ? [`Population qui doit avoir le choix entre deux ou plus : ${pourcent(regle.choix)}.`] : []),
    `Aucune zone d’un seul tenant de ${compte(regle.zoneVide, servis.un, servis.plusieurs)} ou plus sans personne à portée.`,
    `La couverture doit tenir si le professionnel le plus nécessaire part.`,
    regle.cinqAns
      ? 'La couverture attendue dans cinq ans doit tenir, d’après les âges du fichier et l’hypothèse de départ de la règle.'
      : 'La couverture dans cinq ans n’est pas demandée par cette règle.',
    `Au plus ${pourcent(regle.inconnus)} de lignes non situées, et ${pourcent(regle.incertains)} de population dont la couverture dépend de la fourchette des temps.`,
    `Tout est jugé deux fois, avec des temps courts et longs : deux verdicts différents font un verdict indéterminé.`
  ];
}

/** What the closing rule could ask and this one does not: a verdict says nothing of it. */
export function phraseNonDemandees({ lectures }: Pick<JugementZone, 'lectures'>): string | null {
  const demandees = new Set(lectures.longue.epreuves.map((e) => e.id));
  const noms = (Object.keys(motsEpreuves) as EpreuveId[])
    .filter((id) => !demandees.has(id))
    .map((id) => citer(motsEpreuves[id].titre.toLowerCase()));
  if (noms.length === 0) return null;
  return `${accord(noms.length, 'Épreuve que cette règle ne demande pas', 'Épreuves que cette règle ne demande pas')} : ${enumeration(noms)}. Le verdict n’en dit rien.`;
}

/** How many are within reach, and how shared the supply is. */
export const phraseOffre = (
  { aPortee, surPlace, effectifEquivalent }: Constat,
  servis: MotsServis = HABITANTS
): string =>
  aPortee === 0
    ? `Aucun professionnel du réseau à portée d’un ${servis.un}, ${nombre(surPlace)} dans le périmètre.`
    : `${compte(aPortee, 'professionnel')} du réseau à portée d’au moins un ${servis.un}, ${nombre(surPlace)} dans le périmètre. L’offre que les ${servis.plusieurs} atteignent vaut celle de ${compte(effectifEquivalent, 'professionnel', 'professionnels', 1)} de même poids (1 / HHI).`;

/** How much of all the professionals the network holds. @param repere the share under which it is told */
export function phraseRetention(
  retention: Retention | null,
  { pluriel }: Pick<ProfessionReseau, 'pluriel'>,
  repere: number
): string {
  if (!retention || !(retention.tous > 0))
    return `Aucune source ouverte de ce jeu de données ne compte tous les ${pluriel} : la part du réseau est inconnue.`;
  const { reseau, tous, part: gardee, inconnues } = retention;
  const dessous = gardee < repere ? `, sous le repère de ${pourcent(repere)}` : '';
  const reste =
    inconnues > 0
      ? ` (${compte(inconnues, 'commune')} sans compte public : ${accord(inconnues, 'laissée')} de côté)`
      : '';
  const tete =
    reseau <= tous && accord(tous, 'un', 'plusieurs') === 'plusieurs'
      ? `${nombre(reseau)} des ${compte(tous, 'professionnel')} comptés dans le périmètre ${accord(reseau, 'est', 'sont')} dans le réseau`
      : `Le réseau a ${compte(reseau, 'professionnel')} dans le périmètre, pour ${compte(tous, 'compté')} par la source publique`;
  return `${tete} : ${pourcent(gardee)}${dessous}${reste}.`;
}

/** The law, wherever closing is spoken of. */
export const LOI_FERMETURE =
  'L’adhésion fermée n’est ouverte par la loi qu’aux opticiens (loi Le Roux du 27 janvier 2014, article L. 863-8 du code de la sécurité sociale)';

/** Said beside the verdict of a profession whose list the law keeps open; nothing for the others. */
export const phraseLoi = ({ libelle, fermeture }: Pick<ProfessionReseau, 'libelle' | 'fermeture'>): string | null =>
  fermeture === 'legale' ? null : `${libelle} : ce jugement est un exercice. ${LOI_FERMETURE}.`;
