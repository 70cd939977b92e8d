import { indicateurs } from '../catalogue/index';
import { classeDe } from '../stats/classes';
import type { Couche } from '../queries/couche';
import { couleursClasses } from './palette';

/** States a commune can be drawn in, beyond its class 0…7. */
export const ETAT = { secret: 8, nonDisponible: 9, horsChamp: 10, rien: 11 } as const;
/** Added to a class whose denominator is under the catalogue's minimum. */
export const FAIBLE = 16;

export interface Cercle {
  groupe: number;
  valeur: number;
}

/** What must be on the map: one small integer a commune, and circles for counts. */
export interface Plan {
  etats: Uint8Array;
  couleurs: readonly string[];
  /** Largest first, so that small circles stay visible. */
  cercles: Cercle[];
  /** Radius in pixels at zoom 5 is `echelle × √value`: area is proportional to the value. */
  echelle: number;
}

/** Radius of the largest circle of the view, in pixels at zoom 5. */
export const RAYON_MAXIMUM = 26;

/** Decides the map from a layer; pure, so that it can be tested without a map. */
export function planifier(couche: Couche): Plan {
  const { classes, valeurs, groupes } = couche;
  const parGroupe = Uint8Array.from(valeurs, (valeur, g) => etatDe(couche, valeur, g));
  const etats = Uint8Array.from(groupes, (g) => (g < 0 ? ETAT.horsChamp : parGroupe[g]!));
  if (classes.type !== 'cercles') return { etats, couleurs: couleursClasses(classes), cercles: [], echelle: 0 };
  const cercles = Array.from(valeurs, (valeur, groupe) => ({ groupe, valeur }))
    .filter(({ valeur }) => valeur > 0)
    .sort((a, b) => b.valeur - a.valeur);
  return { etats, couleurs: [], cercles, echelle: RAYON_MAXIMUM / Math.sqrt(classes.maximum || 1) };
}

function etatDe({ classes, absences, denominateurs, indicateur }: Couche, valeur: number, g: number): number {
  if (Number.isNaN(valeur)) return etatAbsent(absences[g]!);
  if (classes.type === 'cercles') return ETAT.rien;
  if (classes.type === 'modalites') return valeur;
  const faible = denominateurs[g]! < indicateurs[indicateur].minimum ? FAIBLE : 0;
  return classeDe(classes.bornes, valeur) + faible;
}

function etatAbsent(code: number): number {
  if (code === 1) return ETAT.secret;
  return code === 3 ? ETAT.horsChamp : ETAT.nonDisponible;
}

/** Communes whose state changed since the last plan: only those are written to the map. */
export function changements(avant: Uint8Array | null, apres: Uint8Array): number[] {
  const changes: number[] = [];
  for (let i = 0; i < apres.length; i++) if (!avant || avant[i] !== apres[i]) changes.push(i);
  return changes;
}
