import { citer, enumeration } from '../format/listes';
import type { ProfessionReseau } from '../catalogue/index';
import { accord, compte, nombre, pourcent } from '../format/nombres';
import type { Courbe } from '../network/courbe';
import { nombrePour } from '../network/courbe';
import type { Elagage } from '../network/elaguer';
import type { LieuxLus } from '../network/fichier/lieux';
import type { Constat } from '../network/types';
import type { Recrues, ZoneVideDite } from '../state/actionsReseau';
import type { Communes } from '../territory/referentiel';
import { HABITANTS, type MotsServis } from './servis';
import { motsEpreuves, titresVerdict } from './verdicts';

/** A person of the file, told by the lines that they hold: no name is kept. */
export function designer(
  personne: number,
  { personne: de, rangs, commune }: LieuxLus,
  numeros: Int32Array,
  { nom, departement }: Pick<Communes, 'nom' | 'departement'>
): string {
  const places = placesDe(de).get(personne) ?? [];
  const lignes = enumeration(places.map((k) => nombre(numeros[rangs[k]!])));
  const ou = [...new Set(places.map((k) => `${nom[commune[k]!]}, ${departement[commune[k]!]}`))];
  return `${places.length > 1 ? 'lignes' : 'ligne'} ${lignes} (${enumeration(ou)})`;
}

const rangees = new WeakMap<Int32Array, Map<number, number[]>>();

/** Places of each person: walked through once for a whole network, however many are named. */
function placesDe(personne: Int32Array): Map<number, number[]> {
  let places = rangees.get(personne);
  if (!places) {
    places = new Map();
    for (let k = 0; k < personne.length; k++) {
      const ici = places.get(personne[k]!);
      if (ici) ici.push(k);
      else places.set(personne[k]!, [k]);
    }
    rangees.set(personne, places);
  }
  return places;
}

/** What keeping fewer would cover. */
export function phraseCourbe(courbe: Courbe, personnes: number, seuil: number, servis: MotsServis = HABITANTS): string {
  if (personnes === 0) return `Aucun professionnel du réseau n’est à portée : rien n’est couvert.`;
  const pour = nombrePour(courbe, seuil);
  const atteint = courbe.habitants > 0 ? (courbe.couverts.at(-1) ?? 0) / courbe.habitants : NaN;
  const seul = personnes === 1;
  const qui = seul ? 'Le seul professionnel du réseau couvre' : `Les ${compte(personnes, 'professionnel')} du réseau couvrent`; // prettier-ignore
  const tous = `${qui} ${pourcent(atteint)} des ${servis.plusieurs}`;
  if (pour === null)
    return `${tous} : ${seul ? 'il n’atteint pas' : 'même tous ensemble, ils n’atteignent pas'} les ${pourcent(seuil)} demandés.`;
  const suffit = pour < 2 ? 'Choisi pour cela seul, un professionnel suffirait' : `Choisis pour cela seul, ${nombre(pour)} suffiraient`; // prettier-ignore
  return `${tous}. ${suffit} à couvrir les ${pourcent(seuil)} demandés ; les autres épreuves peuvent en demander davantage.`;
}

/** What a share covered leaves unsaid, wherever recruits are looked for. */
export const RESERVE_RECRUES =
  'Atteindre la part à couvrir ne suffit pas à la règle : le nombre, la capacité, la part du réseau, les départs et les zones sans personne sont jugés à part.';

/** Whom to recruit, in one sentence. @param combien how many were asked for; null for the fewest */
export function phraseRecrues(
  recrues: Recrues,
  combien: number | null,
  { un, pluriel }: Pick<ProfessionReseau, 'un' | 'pluriel'>
): string {
  const { choix, borne, prouve, secondes, avant, apres, horsAtteinte } = recrues;
  const n = choix.length;
  if (n === 0)
    return combien === null && horsAtteinte.length === 0
      ? `Aucune recrue n’est nécessaire : la part demandée est déjà couverte avec des temps longs (${pourcent(avant)}).`
      : `Aucun lieu ne couvrirait davantage de population : personne n’est compté hors du réseau assez près d’elle.`;
  const tete =
    combien === null
      ? `${compte(n, un, pluriel)} de plus, en ${compte(n, 'lieu', 'lieux')}, ${accord(n, 'porterait', 'porteraient')}`
      : teteMeilleures(n, combien);
  const manque = `au moins ${nombre(borne)} ${accord(borne, 'est nécessaire', 'sont nécessaires')}, l’écart n’est pas refermé`; // prettier-ignore
  const pasProuve = combien === null ? manque : 'trouvé pas à pas, sans preuve que ce soit le mieux';
  const reste =
    horsAtteinte.length > 0
      ? ` ${compte(horsAtteinte.length, 'zone reste', 'zones restent')} sous la part demandée quoi que l’on recrute.`
      : '';
  return `${tete} la population couverte de ${pourcent(avant)} à ${pourcent(apres)} (temps longs) : ${prouve ? 'optimum prouvé' : pasProuve}, en ${nombre(secondes, 1)} s.${reste}`;
}

/** What the whole is judged to be with the recruits, and what would still lack. */
export function phraseApresRecrues({ choix, juge: { verdict, decisives } }: Pick<Recrues, 'choix' | 'juge'>): string {
  if (choix.length === 0) return '';
  const reste =
    decisives.length === 0
      ? ''
      : ` ${verdict === 'indetermine' ? 'Ce qui empêche encore de conclure' : accord(decisives.length, 'Épreuve encore échouée', 'Épreuves encore échouées')} : ${enumeration(decisives.map((id) => citer(motsEpreuves[id].titre.toLowerCase())))}.`;
  return `Jugé de nouveau avec ${accord(choix.length, 'cette recrue', 'ces recrues')}, à temps plein et d’âge inconnu : ${titresVerdict[verdict].toLowerCase()}.${reste}`;
}

/** Communes of an area named in a sentence: the others are counted. */
const NOMMEES = 5;

/** An area without anybody: where it is, how many live there, and how sure that is. */
export function phraseZoneVide(
  { communes, habitants, certains }: ZoneVideDite,
  nom: (commune: number) => string,
  { un, plusieurs }: MotsServis
): string {
  const [nommees, reste] = [communes.slice(0, NOMMEES).map(nom), communes.length - NOMMEES];
  const ou =
    reste > 0 ? `${nommees.join(', ')} et ${compte(reste, 'autre commune', 'autres communes')}` : enumeration(nommees);
  const surs =
    certains >= habitants
      ? 'quels que soient les temps'
      : certains > 0
        ? `dont ${nombre(certains)} quels que soient les temps`
        : 'selon les temps';
  return `${ou} : ${compte(habitants, un, plusieurs)}, ${surs}`;
}

/** Fewer than asked are found when no other would cover anybody more. */
function teteMeilleures(n: number, combien: number): string {
  if (n < combien)
    return `Sur ${nombre(combien)} recrues demandées, ${accord(n, 'une seule couvrirait', `${nombre(n)} seulement couvriraient`)} quelqu’un de plus : ${accord(n, 'elle porterait', 'elles porteraient')}`;
  return accord(n, 'La meilleure recrue porterait', `Les ${nombre(n)} meilleures recrues porteraient`);
}

/** How many depend on one person alone: of the persons, a judgement keeps the first ones only. */
export function phraseCaptifs(
  { captifs: [premier], couverts, choix }: Pick<Constat, 'captifs' | 'couverts' | 'choix'>,
  servis: MotsServis = HABITANTS
): string {
  if (!premier) return `Aucun ${servis.un} ne dépend d’un seul professionnel.`;
  const n = couverts - choix;
  return `${compte(n, servis.un, servis.plusieurs)} ${accord(n, 'n’a', 'n’ont')} qu’un professionnel à portée (temps estimés). Le départ du plus nécessaire en laisserait ${nombre(premier.habitants)} sans personne.`;
}

/** How many could leave together. */
export function phraseElagage({ retires, personnes, sansObjet }: Elagage): string {
  if (sansObjet)
    return 'Le périmètre et chaque zone sont déjà non fermables : aucun verdict ne peut se dégrader, la question est sans objet.';
  const n = retires.length;
  if (n === 0)
    return `Sur ${compte(personnes, 'professionnel')} à portée, aucun n’a été trouvé qui puisse partir sans qu’un verdict, du périmètre ou d’une zone, ne se dégrade ; un autre ordre en trouverait peut-être.`;
  return `${compte(n, 'professionnel')} sur ${nombre(personnes)} à portée ${accord(n, 'peut partir', 'peuvent partir ensemble')} sans qu’aucun verdict, ni du périmètre ni d’une zone, ne se dégrade. C’est un minimum sûr : un autre ordre en retirerait peut-être quelques-uns de plus.`;
}
