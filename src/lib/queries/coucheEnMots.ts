import { indicateurs } from '../catalogue/index';
import { figure, nombre } from '../format/nombres';
import type { Couche } from './couche';
import { classeDe, type MethodeClasses } from '../stats/classes';

/** Words for the three absences, the same in map, tables and exports. */
export const motsAbsence = { 1: 'secret statistique', 2: 'non disponible', 3: 'hors champ' } as const;

/** The class of a group in words: « de 2,5 à 3,5 », « ZIP », « secret statistique ». */
export function classeEnMots(couche: Couche, groupe: number): string {
  const valeur = groupe < 0 ? NaN : couche.valeurs[groupe]!;
  if (Number.isNaN(valeur)) return motsAbsence[(groupe < 0 ? 3 : couche.absences[groupe]!) || 2];
  const { classes } = couche;
  if (classes.type === 'cercles') return '';
  if (classes.type === 'modalites') {
    const classe = classes.modalites[valeur]?.definition ?? '';
    return couche.maille === 'commune' ? classe : `Classe la plus peuplée : ${classe}`;
  }
  const k = classeDe(classes.bornes, valeur, classes.methode);
  return intervalleEnMots(classes, k, indicateurs[couche.indicateur].decimales);
}

/** « 0 », « de 2,5 à 3,5 », « plus de 5,3 »: open where the extreme of France closes the class. */
export function intervalleEnMots(
  { bornes, methode }: { bornes: readonly number[]; methode: MethodeClasses },
  k: number,
  decimales: number
): string {
  const [bas = NaN, haut = NaN] = [bornes[k], bornes[k + 1]];
  if (bas === haut) return nombre(bas, decimales);
  const seuils = methode === 'seuils';
  if (k === bornes.length - 2)
    return seuils ? `${nombre(bas, decimales)} ou plus` : `plus de ${nombre(bas, decimales)}`;
  if (k === 0) return seuils ? `moins de ${nombre(haut, decimales)}` : `${nombre(haut, decimales)} ou moins`;
  if (seuils) return `de ${nombre(bas, decimales)} à moins de ${nombre(haut, decimales)}`;
  return `de ${nombre(bas, decimales)} à ${nombre(haut, decimales)}`;
}

/** One sentence that says what the map shows: lowest and highest zones, coverage. */
export function phraseCarte(couche: Couche, nom: (groupe: number) => string): string {
  const indicateur = indicateurs[couche.indicateur];
  const rangs = Array.from(couche.valeurs, (valeur, groupe) => ({ valeur, groupe })).filter(
    (z) => !Number.isNaN(z.valeur)
  );
  if (rangs.length === 0) return 'Aucune zone n’a de valeur pour cet indicateur dans ce jeu de données.';
  if (couche.classes.type === 'modalites') {
    const premiere = couche.classes.modalites[0];
    const nombreZones = rangs.filter((z) => z.valeur === 0).length;
    return `${nombre(nombreZones)} zones sur ${nombre(rangs.length)} ${couche.maille === 'commune' ? 'sont classées' : 'ont pour classe la plus peuplée'} « ${premiere?.libelle ?? ''} ».`;
  }
  const bas = rangs.reduce((a, b) => (b.valeur < a.valeur ? b : a));
  const haut = rangs.reduce((a, b) => (b.valeur > a.valeur ? b : a));
  const egaux = rangs.filter((z) => z.valeur === bas.valeur).length;
  const plusBas = egaux > 1 ? `${nombre(egaux)} zones` : nom(bas.groupe);
  return `De ${figure(indicateur, bas.valeur)} (${plusBas}) à ${figure(indicateur, haut.valeur)} (${nom(haut.groupe)}) ; ${nombre(rangs.length)} zones sur ${nombre(couche.valeurs.length)} ont une valeur.`;
}
