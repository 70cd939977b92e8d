import { financementCpts, financementMsp, taillesAci } from '../catalogue/index';

/** What the agreement on CPTS gives a territory of this population. */
export interface SimulationCpts {
  habitants: number;
  taille: string;
  bornes: string;
  fonctionnement: number;
  maximum2019: number;
  /** Most that the missions may add to the running of the structure. */
  missions2019: number;
  /** Inhabitants short of the next class; null in the last. */
  manquent: number | null;
}

/** Null when the population is unknown or nobody lives there. */
export function simulerCpts(habitants: number): SimulationCpts | null {
  if (!(habitants > 0)) return null;
  const rang = taillesAci.findIndex((t) => habitants < t.sous);
  const taille = taillesAci[rang];
  const fonctionnement = financementCpts.fonctionnement[rang];
  const maximum2019 = financementCpts.maximum2019[rang];
  if (!taille || fonctionnement === undefined || maximum2019 === undefined) return null;
  return {
    habitants,
    taille: taille.libelle,
    bornes: taille.bornes,
    fonctionnement,
    maximum2019,
    missions2019: maximum2019 - fonctionnement,
    manquent: rang + 1 < taillesAci.length ? taille.sous - habitants : null
  };
}

/** What a maison de santé declares. */
export interface PointsMsp {
  /** Points that do not depend on its size. */
  fixes: number;
  /** Points written for the reference list of patients. */
  variables: number;
  /** Patients whose médecin traitant is an associate. */
  patientele: number;
  /** Among those above, points of the compulsory criteria: the advance stands on them. */
  fixesSocles: number;
  variablesSocles: number;
}

export interface SimulationMsp {
  points: number;
  euros: number;
  avance: number;
}

/** Points to euros; null when a number is missing, negative, or the compulsory part exceeds the whole. */
export function simulerMsp({
  fixes,
  variables,
  patientele,
  fixesSocles,
  variablesSocles
}: PointsMsp): SimulationMsp | null {
  if (![fixes, variables, patientele, fixesSocles, variablesSocles].every((n) => Number.isFinite(n) && n >= 0))
    return null;
  if (fixesSocles > fixes || variablesSocles > variables) return null;
  const { eurosParPoint, patienteleReference, partAvance, avanceMinimale } = financementMsp;
  const part = patientele / patienteleReference;
  const points = fixes + variables * part;
  const socles = fixesSocles + variablesSocles * part;
  if (points === 0) return null;
  return {
    points,
    euros: eurosParPoint * points,
    avance: Math.max(avanceMinimale, partAvance * eurosParPoint * socles)
  };
}
