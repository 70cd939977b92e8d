import type { Formule } from '../catalogue/formule';
import type { Classes, CodeAbsence, IndicateurId, MailleId, Modalite } from '../catalogue/index';
import { indicateurs, mesures } from '../catalogue/index';
import { sommer, valeur, type Lecteur } from '../stats/recomposition';

/** The value of every zone of a level, with the request it answers: map, legend and tooltip read this alone. */
export interface Couche {
  indicateur: IndicateurId;
  maille: MailleId;
  millesime: string;
  formule: Formule;
  /** Zones of the level, in group order. */
  codes: readonly string[];
  /** Group of each commune, −1 for none. */
  groupes: Int32Array;
  /** One value a group; NaN when absent. A zoning holds the rank of its class. */
  valeurs: Float64Array;
  denominateurs: Float64Array;
  /** Why a group has no value, 0 when it has one. */
  absences: (0 | CodeAbsence)[];
  /** The figure of France; NaN for a zoning. */
  france: number;
  classes: ClassesCouche;
}

/** How values become classes. */
export type ClassesCouche =
  | {
      type: 'bornes';
      methode: 'quantiles' | 'seuils';
      bornes: readonly number[];
      pivot: { valeur: number; sous: string; sur: string } | null;
    }
  | { type: 'modalites'; modalites: readonly Modalite[]; nominales: boolean }
  | { type: 'cercles'; maximum: number };

export interface DemandeCouche {
  formules: readonly Formule[];
  maille: MailleId;
  codes: readonly string[];
  groupes: Int32Array;
  classes: Classes;
}

/** Computes a layer from columns already read. The first formula gives the value; a zoning takes its largest class. */
export function construireCouche({ formules, maille, codes, groupes, classes }: DemandeCouche, lire: Lecteur): Couche {
  const [formule] = formules;
  if (!formule) throw new RangeError('aucune formule : l’indicateur n’est pas dans ce jeu de données');
  const { indicateur } = formule;
  const parFormule = formules.map((f) => sommer(f, lire, groupes, codes.length));
  const [premiere] = parFormule;
  const sommesFrance = sommer(formule, lire, new Int32Array(groupes.length), 1);
  const zonage = formules.length > 1;
  let sansPoids: Map<number, number> | undefined;
  const classeVide = (g: number) => (sansPoids ??= classesSansPoids(formules, lire, groupes)).get(g) ?? NaN;
  const valeurs = Float64Array.from(codes, (_, g) =>
    zonage
      ? (plusGrande(parFormule.map((s) => s.numerateur[g]!)) ?? classeVide(g))
      : valeur(formule, premiere!.numerateur[g]!, premiere!.denominateur[g]!, premiere!.observes[g]!)
  );
  return {
    indicateur,
    maille,
    millesime: formule.millesime,
    formule,
    codes,
    groupes,
    valeurs,
    denominateurs: premiere!.denominateur,
    absences: raisons(formule, lire, groupes, valeurs),
    france: zonage
      ? NaN
      : valeur(formule, sommesFrance.numerateur[0]!, sommesFrance.denominateur[0]!, sommesFrance.observes[0]!),
    classes: classesDe(indicateur, maille, classes, valeurs)
  };
}

/** Rank of the most populous class; null where nobody lives. */
function plusGrande(sommes: number[]): number | null {
  const maximum = Math.max(...sommes);
  return maximum > 0 ? sommes.indexOf(maximum) : null;
}

/** Rank of the class of the first commune of each group: what is left to say of communes without inhabitants. */
function classesSansPoids(formules: readonly Formule[], lire: Lecteur, groupes: Int32Array): Map<number, number> {
  const classes = formules.map(({ numerateur: { si } }) =>
    si && 'dans' in si ? { lus: lire(si.colonne), dans: si.dans } : null
  );
  const rangs = new Map<number, number>();
  groupes.forEach((g, i) => {
    const rang = classes.findIndex((c) => c?.dans.includes(c.lus[i]!));
    if (g >= 0 && rang >= 0 && !rangs.has(g)) rangs.set(g, rang);
  });
  return rangs;
}

/** The commonest reason among the communes of a group that has no value. */
function raisons(formule: Formule, lire: Lecteur, groupes: Int32Array, valeurs: Float64Array): (0 | CodeAbsence)[] {
  const colonnes = formule.absences.map(lire);
  const voix = Array.from(valeurs, () => [0, 0, 0]);
  groupes.forEach((g, i) => {
    if (g < 0 || !Number.isNaN(valeurs[g])) return;
    const code = colonnes.map((c) => c[i]!).find((c) => c > 0) ?? 2;
    voix[g]![code - 1]!++;
  });
  return Array.from(valeurs, (v, g) =>
    Number.isNaN(v) ? ((voix[g]!.indexOf(Math.max(...voix[g]!)) + 1) as CodeAbsence) : 0
  );
}

function classesDe(id: IndicateurId, maille: MailleId, classes: Classes, valeurs: Float64Array): ClassesCouche {
  const { decoupage, recette, pivot } = indicateurs[id];
  if (recette.nature === 'zonage') {
    const { modalites = [], nominale = false } = mesures[recette.classe];
    return { type: 'modalites', modalites, nominales: nominale };
  }
  if (decoupage.methode === 'cercles')
    return { type: 'cercles', maximum: valeurs.reduce((a, v) => (v > a ? v : a), 0) };
  const baties = classes[id]?.[maille];
  return {
    type: 'bornes',
    methode: baties?.methode ?? 'quantiles',
    bornes: baties?.bornes ?? [],
    pivot: pivot ?? null
  };
}
