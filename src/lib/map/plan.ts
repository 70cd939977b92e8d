import { indicateurs } from '../catalogue/index';
import { classeDe } from '../stats/classes';
import type { Couche } from '../queries/couche';
import { couleurs, couleursClasses, teintes as palette } from './palette';

/** What is drawn over a colour: hatch for statistical secrecy, dots for a small denominator. */
export const MOTIF = { aucun: 0, hachure: 1, points: 2 } as const;
export type Motif = (typeof MOTIF)[keyof typeof MOTIF];

export interface Cercle {
  groupe: number;
  valeur: number;
}

/** What must be on the map: the paint of each commune, and circles for counts. */
export interface Plan {
  /** Colour and pattern of each commune in one number: pattern × 128 + place of the colour in the palette. */
  teintes: Uint16Array;
  /** Counts leave the ground bare. */
  nu: boolean;
  /** Largest first, so that small circles stay visible. */
  cercles: Cercle[];
  /** Radius in pixels at zoom 5 is `echelle × √value`: area is proportional to the value. */
  echelle: number;
}

/** Radius of the largest circle of the view, in pixels at zoom 5. */
export const RAYON_MAXIMUM = 26;
const BLANC = '#ffffff';

/** Decides the map from a layer; pure, so that it can be tested without a map. */
export function planifier(couche: Couche): Plan {
  const { classes, valeurs, groupes } = couche;
  const rampe = couleursClasses(classes).map((couleur) => peindre(couleur));
  const parGroupe = new Uint16Array(valeurs.length);
  valeurs.forEach((valeur, g) => (parGroupe[g] = teinteDe(couche, rampe, valeur, g)));
  const teintes = new Uint16Array(groupes.length);
  groupes.forEach((g, i) => (teintes[i] = g < 0 ? HORS_CHAMP : parGroupe[g]!));
  if (classes.type !== 'cercles') return { teintes, nu: false, cercles: [], echelle: 0 };
  const cercles = Array.from(valeurs, (valeur, groupe) => ({ groupe, valeur }))
    .filter(({ valeur }) => valeur > 0)
    .sort((a, b) => b.valeur - a.valeur);
  return { teintes, nu: true, cercles, echelle: RAYON_MAXIMUM / Math.sqrt(classes.maximum || 1) };
}

/** Zones picked out at a level: 1 for those kept, and for those of the field they were picked from. */
export interface Selection {
  gardees: Uint8Array;
  champ: Uint8Array;
}

/** The same map with the zones that are not kept left white, those out of the field unpainted, and no circle on either. */
export function masquer(plan: Plan, groupes: Int32Array, { gardees, champ }: Selection): Plan {
  return {
    ...plan,
    teintes: plan.teintes.map((teinte, i) => {
      const g = groupes[i]!;
      if (g < 0 || gardees[g] === 1) return teinte;
      return champ[g] === 1 ? NU : HORS_CHAMP;
    }),
    cercles: plan.cercles.filter(({ groupe }) => gardees[groupe] === 1)
  };
}

function teinteDe(
  { classes, absences, denominateurs, indicateur }: Couche,
  rampe: number[],
  valeur: number,
  g: number
): number {
  if (Number.isNaN(valeur)) return teinteAbsente(absences[g]!);
  if (classes.type === 'cercles') return NU;
  if (classes.type === 'modalites') return rampe[valeur]!;
  const faible = denominateurs[g]! < indicateurs[indicateur].minimum;
  return rampe[classeDe(classes.bornes, valeur, classes.methode)]! + (faible ? MOTIF.points * BASE_MOTIF : 0);
}

function teinteAbsente(code: number): number {
  if (code === 1) return SECRET;
  return code === 3 ? HORS_CHAMP : NON_DISPONIBLE;
}

/** Patterns count from here on in a packed paint: more than the palette has colours. */
export const BASE_MOTIF = 128;

/** Packs a colour of the palette and its pattern. */
export function peindre(couleur: string, motif: Motif = MOTIF.aucun): number {
  const place = palette.indexOf(couleur);
  if (place < 0) throw new RangeError(`la couleur ${couleur} n’est pas dans la palette de la carte`);
  return motif * BASE_MOTIF + place;
}

/** The colour of a packed paint, as CSS writes it. */
export function couleurDe(teinte: number): string {
  return palette[teinte % BASE_MOTIF]!;
}

/** The pattern of a packed paint. */
export function motifDe(teinte: number): number {
  return Math.floor(teinte / BASE_MOTIF);
}

const NU = peindre(BLANC);
const SECRET = peindre(BLANC, MOTIF.hachure);
const NON_DISPONIBLE = peindre(couleurs.nonDisponible);
const HORS_CHAMP = peindre(couleurs.fond);

/** Communes whose paint changed since the last plan: only those are written to the map. */
export function changements(avant: Uint16Array | null, apres: Uint16Array): number[] {
  const changes: number[] = [];
  for (let i = 0; i < apres.length; i++) if (!avant || avant[i] !== apres[i]) changes.push(i);
  return changes;
}
