import type { PlusProche } from '../access/proche';
import { cransMinutes, structures, type Structure, type StructureId } from '../catalogue/index';
import { enumeration } from '../format/listes';
import { avecSigne, compte, nombre } from '../format/nombres';
import type { ChangementSitue, EffetProche, SortChangement, Touches } from '../queries/structures';
import { touches } from '../queries/structures';

/** Both ends of a time; empty where they are written as one. */
const bandeEnMots = (court: number, long: number) =>
  nombre(court) === nombre(long) ? '' : `${nombre(court)} à ${nombre(long)}\u00a0min`;

/** « 2 pharmacies de moins : Brignoles (83) ; 1 pharmacie de plus : Le Val (83) ». */
export function phraseStructures(
  id: StructureId,
  changements: readonly { commune: number; nombre: number }[],
  nom: (commune: number) => string
): string {
  const { un, plusieurs } = structures[id];
  return changements
    .map(
      ({ commune, nombre: n }) =>
        `${compte(Math.abs(n), un, plusieurs)} de ${n > 0 ? 'plus' : 'moins'} : ${nom(commune)}`
    )
    .join(' ; ');
}

/** What a change of a commune comes to, where it is not what one would expect of it; empty otherwise. */
export function motsSort({ un, plusieurs }: Structure, { nombre: n, compte: deja, sort }: ChangementSitue): string {
  const dits: Record<SortChangement, string> = {
    ouvre: Number.isNaN(deja)
      ? 'Rien n’est connu de cette commune : inconnu, pas absent. Une autre y est peut-être déjà.'
      : '',
    ferme: '',
    sans_effet:
      n > 0
        ? `Il y en a déjà ${nombre(deja)} : ${n > 1 ? 'd’autres ne rapprochent' : 'une de plus ne rapproche'} personne.`
        : `Il en reste ${nombre(deja + n)} sur ${nombre(deja)} : le temps jusqu’à la plus proche ne change pour personne.`,
    trop: `Le fichier n’y compte que ${compte(deja, un, plusieurs)} : seul ce qui est compté ferme.`,
    aucune: `Le fichier n’y compte rien de ce genre : rien ne peut y fermer, cette ligne est laissée de côté.`,
    inconnue: 'Rien n’est connu de cette commune : inconnu, pas absent. La fermeture est laissée de côté.'
  };
  return dits[sort];
}

/** « jusqu’à la pharmacie la plus proche », « jusqu’au laboratoire le plus proche ». */
export const jusqua = ({ proche }: Structure): string =>
  proche.startsWith('le ') ? `jusqu’au ${proche.slice(3)}` : `jusqu’à ${proche}`;

/** « 17 min (13 à 22 min) », « 17 min » as a file gives it, « sur place », « plus d’une heure », « temps inconnu ». */
export function minutesEnMots({ minutes, court, long, inconnu }: Omit<PlusProche, 'lieu' | 'inconnuCourt'>): string {
  if (minutes === 0) return 'sur place';
  if (!Number.isFinite(minutes)) return motsLoin({ inconnu });
  const bande = bandeEnMots(court, long);
  return `${nombre(minutes)}\u00a0min${bande && ` (${bande})`}`;
}

/** What is said where no place is named: far, or not known. */
export const motsLoin = ({ inconnu }: Pick<PlusProche, 'inconnu'>): string =>
  inconnu < Infinity ? 'temps inconnu' : 'plus d’une heure';

/** Where the nearest one is, and how far. */
export const procheEnMots = (proche: PlusProche, nom: (commune: number) => string): string =>
  proche.lieu < 0 || proche.minutes === 0 ? minutesEnMots(proche) : `${nom(proche.lieu)}, ${minutesEnMots(proche)}`;

/** « +7 min », « +30 min au moins » where the time is no longer told. */
export const ecartEnMots = ({ ecart, horizon }: Pick<EffetProche, 'ecart' | 'horizon'>): string =>
  `${avecSigne(ecart)}\u00a0min${horizon ? ' au moins' : ''}`;

function mediane({ mediane: m, bornes, horizon }: Touches, sens: string): string {
  if (Number.isNaN(m)) return '';
  const bande = bandeEnMots(...bornes);
  const reserve =
    horizon > 0
      ? `${nombre(horizon)} en passant l’heure, au-delà de laquelle le temps n’est plus dit`
      : bande && `${bande} selon les temps`;
  return `, la moitié d’entre eux d’au moins ${nombre(m)}\u00a0min de ${sens}${reserve && ` (${reserve})`}`;
}

/** Who is farther, who is nearer, among some communes. */
export function phraseTouches(
  sujet: string,
  { proche }: Structure,
  effets: readonly EffetProche[],
  habitants: (commune: number) => number,
  /** Elsewhere what changes is unknown: nobody is then only nobody of those known. */
  partiel = false
): string {
  const [perdent, gagnent] = (['perdent', 'gagnent'] as const).map((sens) => touches(effets, habitants, sens));
  const dire = (t: Touches, ou: string, sens: string) =>
    t.communes === 0
      ? []
      : [
          `${compte(t.habitants, 'habitant')} de ${compte(t.communes, 'commune')} ${t.habitants < 2 ? 'aurait' : 'auraient'} ${proche} plus ${ou}${mediane(t, sens)}`
        ];
  const parts = [...dire(perdent!, 'loin', 'plus'), ...dire(gagnent!, 'près', 'moins')];
  if (parts.length === 0)
    return `${sujet} : ${proche} ne s’éloigne ni ne se rapproche pour personne${partiel ? ' de ceux dont on le sait' : ''}.`;
  return `${sujet} : ${parts.join(' ; ')}.`;
}

/** Those of whom nothing can be said; empty where there are none. */
export function phraseDoutes(inconnus: readonly EffetProche[], habitants: (commune: number) => number): string {
  if (inconnus.length === 0) return '';
  const n = inconnus.reduce((somme, e) => somme + habitants(e.commune), 0);
  return `Pour ${compte(n, 'habitant')} de ${compte(inconnus.length, 'commune')}, une commune dont la source ne dit rien, ou à un temps inconnu (de l’autre côté de l’eau, ou au-delà de ce que le fichier des temps donne), est peut-être plus proche que ce qui ouvre ou ferme : ce qui change pour eux est inconnu, et n’est pas compté.`;
}

/** Communes of a territory of which the register says nothing; empty where it speaks of all. */
export function phraseInconnues(
  communes: readonly number[],
  { plusieurs }: Structure,
  comptes: Float64Array,
  departement: (commune: number) => string
): string {
  const inconnues = communes.filter((i) => Number.isNaN(comptes[i]!));
  if (inconnues.length === 0) return '';
  const touches = [...new Set(inconnues.map(departement))].sort();
  const ou = touches.length > 6 ? `${touches.length} départements` : enumeration(touches);
  return inconnues.length === communes.length
    ? `La source ne parle pas de ce territoire (${ou}) : le nombre de ${plusieurs} y est inconnu, pas absent.`
    : `La source ne dit rien de ${compte(inconnues.length, 'commune')} du territoire (${ou}) : inconnu, pas absent.`;
}

/** What these times are, and are not. */
export const LECTURE_STRUCTURES = `Temps en voiture, hors trafic, entre les communes : celui qu’un fichier donne, sans fourchette, sinon l’estimation à partir de la distance à vol d’oiseau, entre parenthèses du plus court au plus long ; il ne vaut ni pour l’urgence ni pour une décision individuelle. Il est nul dans la commune même, par convention, et n’est plus dit au-delà d’une heure ; un trajet que le fichier ne donne pas dépasse sa limite, et l’estimation avec lui ; un écart de moins de ${compte(cransMinutes[0], 'minute')} n’est pas compté. Une structure n’a ici ni taille ni horaires : seule compte la commune où elle se trouve, et non ce que les autres auraient à absorber.`;
