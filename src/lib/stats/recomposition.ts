import type { Formule, Produit } from '../catalogue/formule';

/** Reads a column in commune order (id − 1); NaN where the value is absent. */
export type Lecteur = (colonne: string) => Float64Array;

/** Sums of one formula over groups of communes: what a figure and its denominator are made of. */
export interface Sommes {
  numerateur: Float64Array;
  /** Zeros when the formula has no denominator. */
  denominateur: Float64Array;
  /** Communes of the group with all parts present. */
  observes: Int32Array;
}

/**
 * Recomposes a formula over groups: Σ numerator, Σ denominator on the observed communes only.
 * @param groupes group index of each commune, −1 for none
 * @param nombre number of groups
 * @param part share of a commune that counts, 0–1; all of it when not said
 */
export function sommer(
  formule: Formule,
  lire: Lecteur,
  groupes: Int32Array,
  nombre: number,
  part: (commune: number) => number = () => 1
): Sommes {
  const requis = formule.requis.map(lire);
  const numerateur = terme(formule.numerateur, lire);
  const denominateur = formule.denominateur && terme(formule.denominateur, lire);
  const sommes = {
    numerateur: new Float64Array(nombre),
    denominateur: new Float64Array(nombre),
    observes: new Int32Array(nombre)
  };
  for (let i = 0; i < groupes.length; i++) {
    const g = groupes[i]!;
    if (g < 0 || !present(requis, i)) continue;
    const p = part(i);
    sommes.observes[g]!++;
    sommes.numerateur[g]! += numerateur(i) * p;
    if (denominateur) sommes.denominateur[g]! += denominateur(i) * p;
  }
  return sommes;
}

/** The figure from its two sums; NaN when nothing was observed or the denominator is zero. */
export function valeur(formule: Formule, numerateur: number, denominateur: number, observes: number): number {
  if (observes === 0) return NaN;
  const { issue } = formule;
  switch (issue.type) {
    case 'somme':
      return numerateur;
    case 'rapport':
      return denominateur === 0 ? NaN : (issue.echelle * numerateur) / denominateur;
    case 'evolution':
      return denominateur === 0 ? NaN : ((numerateur / denominateur) ** (1 / issue.annees) - 1) * 100;
  }
}

/** One figure a group. */
export function valeurs(...demande: Parameters<typeof sommer>): Float64Array {
  const [formule] = demande;
  const { numerateur, denominateur, observes } = sommer(...demande);
  return numerateur.map((n, g) => valeur(formule, n, denominateur[g]!, observes[g]!));
}

function present(requis: Float64Array[], i: number): boolean {
  for (const colonne of requis) if (Number.isNaN(colonne[i]!)) return false;
  return true;
}

function terme({ colonnes, moins = [], poids, si }: Produit, lire: Lecteur): (i: number) => number {
  const sommees = colonnes.map(lire);
  const otees = moins.map(lire);
  const ponderes = poids === undefined ? undefined : lire(poids);
  const filtre = si && { lus: lire(si.colonne), ...si };
  return (i) => {
    if (filtre) {
      const lu = filtre.lus[i]!;
      if ('dans' in filtre ? !filtre.dans.includes(lu) : !(lu < filtre.sous)) return 0;
    }
    let somme = 0;
    for (const colonne of sommees) somme += colonne[i]!;
    for (const colonne of otees) somme -= colonne[i]!;
    return ponderes ? somme * ponderes[i]! : somme;
  };
}
