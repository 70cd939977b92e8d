import type { IndicateurId, MailleId } from '../catalogue/index';
import { couleurs } from './palette';
import { MOTIF, peindre, type Plan } from './plan';

/** A class of an analysis: its colour on the map, its words. */
export interface ClasseCalque {
  couleur: string;
  libelle: string;
  /** Hatched over its colour: nothing sure is said of it. */
  hachuree?: true;
}

/** What an analysis puts on the map in place of an indicator: one class a zone. */
export interface Calque {
  titre: string;
  sousTitre: string;
  maille: MailleId;
  /** Indicators it rests on. */
  indicateurs: readonly IndicateurId[];
  classes: readonly ClasseCalque[];
  /** Class of each zone; −1 where it has none. */
  rangs: Int8Array;
  /** Zone of each commune, −1 for none. */
  groupes: Int32Array;
  /** What is said of a zone under the pointer, one line each. */
  mots: (zone: number) => readonly string[];
  /** How it was made, for the foot of the legend. */
  note: string;
}

/** The map of an analysis: a colour a class, hatched where there is none, one class alone when asked. */
export function planifierCalque({ classes, rangs, groupes }: Calque, seule: number | null = null): Plan {
  const teintes = classes.map(({ couleur, hachuree }) => peindre(couleur, hachuree ? MOTIF.hachure : MOTIF.aucun));
  // A pale class of a crossing passes for the grey of an absence: hatch does not.
  const absente = peindre('#ffffff', MOTIF.hachure);
  const estompee = peindre('#ffffff');
  const dehors = peindre(couleurs.fond);
  return {
    teintes: Uint16Array.from(groupes, (g) => {
      if (g < 0) return dehors;
      const rang = rangs[g]!;
      if (rang < 0) return absente;
      return seule === null || rang === seule ? teintes[rang]! : estompee;
    }),
    nu: false,
    cercles: [],
    echelle: 0
  };
}

/** Zones and people of each class. */
export function comptesDuCalque(
  { classes, rangs }: Calque,
  gardees: Uint8Array,
  population: Float64Array
): { zones: number; habitants: number }[] {
  const comptes = classes.map(() => ({ zones: 0, habitants: 0 }));
  rangs.forEach((rang, g) => {
    const compte = comptes[rang];
    if (!compte || gardees[g] === 0) return;
    compte.zones++;
    compte.habitants += population[g]!;
  });
  return comptes;
}
