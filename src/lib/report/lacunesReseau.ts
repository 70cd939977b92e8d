import { enumeration } from '../format/listes';
import { compte, nombre } from '../format/nombres';
import type { Courbe } from '../network/courbe';
import { nombrePour } from '../network/courbe';
import type { LieuxLus } from '../network/fichier/lieux';
import type { Recrues } from '../state/actionsReseau';
import type { Communes } from '../territory/referentiel';
import { HABITANTS, type MotsServis } from './servis';

/** A person of the file, told by the lines that they hold: no name is kept. */
export function designer(
  personne: number,
  { personne: de, rangs, commune }: LieuxLus,
  numeros: Int32Array,
  { nom, departement }: Pick<Communes, 'nom' | 'departement'>
): string {
  const places = Array.from(de.keys()).filter((k) => de[k] === personne);
  const lignes = enumeration(places.map((k) => nombre(numeros[rangs[k]!])));
  const ou = [...new Set(places.map((k) => `${nom[commune[k]!]}, ${departement[commune[k]!]}`))];
  return `${places.length > 1 ? 'lignes' : 'ligne'} ${lignes} (${enumeration(ou)})`;
}

const part = (v: number) => `${nombre(100 * v, 1)} %`;

/** What keeping fewer would cover. */
export function phraseCourbe(courbe: Courbe, personnes: number, seuil: number, servis: MotsServis = HABITANTS): string {
  const pour = nombrePour(courbe, seuil);
  const atteint = courbe.habitants > 0 ? (courbe.couverts.at(-1) ?? 0) / courbe.habitants : NaN;
  const tous = `Les ${compte(personnes, 'professionnel')} du réseau couvrent ${part(atteint)} des ${servis.plusieurs}`;
  return pour === null
    ? `${tous} : même tous ensemble, ils n’atteignent pas les ${part(seuil)} demandés.`
    : `${tous}. Choisis pour cela seul, ${nombre(pour)} suffiraient à couvrir les ${part(seuil)} demandés ; les autres épreuves en demandent davantage.`;
}

/** Whom to recruit, in one sentence. */
export function phraseRecrues(
  { choix, borne, prouve, secondes, avant, apres, horsAtteinte }: Recrues,
  combien: number | null,
  pluriel: string
): string {
  if (choix.length === 0)
    return combien === null && horsAtteinte.length === 0
      ? `Aucune recrue n’est nécessaire : la part demandée est déjà couverte avec des temps longs (${part(avant)}).`
      : `Aucun lieu ne couvrirait davantage de population : personne n’est compté hors du réseau assez près d’elle.`;
  const tete =
    combien === null
      ? `${nombre(choix.length)} ${pluriel} de plus, en ${nombre(choix.length)} ${choix.length > 1 ? 'lieux' : 'lieu'}, porteraient la population couverte de ${part(avant)} à ${part(apres)} (temps longs)`
      : `Les ${nombre(choix.length)} meilleures recrues porteraient la population couverte de ${part(avant)} à ${part(apres)} (temps longs)`;
  const preuve = prouve
    ? 'optimum prouvé'
    : combien === null
      ? `au moins ${nombre(borne)} sont nécessaires, l’écart n’est pas refermé`
      : 'trouvé pas à pas, sans preuve que ce soit le mieux';
  const reste =
    horsAtteinte.length > 0
      ? ` ${compte(horsAtteinte.length, 'zone reste', 'zones restent')} sous la part demandée quoi que l’on recrute.`
      : '';
  return `${tete} : ${preuve}, en ${nombre(secondes, 1)} s.${reste}`;
}
