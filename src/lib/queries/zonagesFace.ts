import {
  indicateurIds,
  indicateurs,
  mesures,
  type IndicateurId,
  type MesureId,
  type Modalite
} from '../catalogue/index';
import type { Manifeste } from '../catalogue/manifest';

/** A zoning of a profession, commune by commune. */
export interface Zonage {
  indicateur: IndicateurId;
  modalites: readonly Modalite[];
  /** Code of the class of each commune; NaN where the ARS gave none. */
  classes: Float64Array;
}

export interface Compte {
  communes: number;
  habitants: number;
}

/** One zoning says that a profession lacks where another says that its own abounds. */
export interface Contradiction {
  manque: IndicateurId;
  exces: IndicateurId;
  /** The most populous first. */
  communes: number[];
  habitants: number;
}

/** Where criteria and a zoning meet, and where they part, over the communes that have a class. */
export interface FaceCriteres {
  indicateur: IndicateurId;
  ensemble: Compte;
  /** Kept by the criteria, and not said to lack. */
  criteresSeuls: Compte & { lesquelles: number[] };
  /** Said to lack, and left out by the criteria. */
  zonageSeul: Compte & { lesquelles: number[] };
  sansClasse: Compte;
}

/** Zonings of professions that a data set holds, and the measure of each. */
export function zonagesConnus(manifeste: Manifeste): { indicateur: IndicateurId; classe: MesureId }[] {
  return indicateurIds.flatMap((indicateur) => {
    const { recette } = indicateurs[indicateur];
    if (recette.nature !== 'zonage' || !manifeste.mesures[recette.classe]) return [];
    const tendu = mesures[recette.classe].modalites?.some((m) => m.tension !== undefined);
    return tendu ? [{ indicateur, classe: recette.classe }] : [];
  });
}

/** People and communes in each class, and in none. */
export function parClasse(
  { modalites, classes }: Zonage,
  dedans: readonly number[],
  population: Float64Array
): (Compte & { modalite: Modalite | null })[] {
  const lignes = [...modalites, null].map((modalite) => {
    const membres = dedans.filter((i) =>
      modalite ? classes[i] === modalite.code : !modalites.some((m) => m.code === classes[i])
    );
    return { modalite, ...compter(membres, population) };
  });
  return lignes.filter(({ modalite, communes }) => modalite !== null || communes > 0);
}

/** Every pair of zonings that contradict each other somewhere, the most people first. */
export function contradictions(
  zonages: readonly Zonage[],
  dedans: readonly number[],
  population: Float64Array
): Contradiction[] {
  return zonages
    .flatMap((manque) =>
      zonages.flatMap((exces) => {
        const communes = dedans.filter((i) => tension(manque, i) === 'manque' && tension(exces, i) === 'exces');
        const { habitants } = compter(communes, population);
        return { manque: manque.indicateur, exces: exces.indicateur, communes: trier(communes, population), habitants };
      })
    )
    .filter(({ communes }) => communes.length > 0)
    .sort((a, b) => b.habitants - a.habitants);
}

/** @param gardee whether the criteria keep a commune */
export function faceAuxCriteres(
  zonage: Zonage,
  dedans: readonly number[],
  gardee: (commune: number) => boolean,
  population: Float64Array
): FaceCriteres {
  const classees = dedans.filter((i) => zonage.modalites.some((m) => m.code === zonage.classes[i]));
  const connues = new Set(classees);
  const manque = (i: number) => tension(zonage, i) === 'manque';
  const lire = (lesquelles: number[]) => ({
    lesquelles: trier(lesquelles, population),
    ...compter(lesquelles, population)
  });
  return {
    indicateur: zonage.indicateur,
    ensemble: compter(
      classees.filter((i) => manque(i) && gardee(i)),
      population
    ),
    criteresSeuls: lire(classees.filter((i) => !manque(i) && gardee(i))),
    zonageSeul: lire(classees.filter((i) => manque(i) && !gardee(i))),
    sansClasse: compter(
      dedans.filter((i) => !connues.has(i)),
      population
    )
  };
}

const tension = ({ modalites, classes }: Zonage, i: number) => modalites.find((m) => m.code === classes[i])?.tension;

const trier = (communes: readonly number[], population: Float64Array) =>
  [...communes].sort((a, b) => (population[b] || 0) - (population[a] || 0) || a - b);

function compter(communes: readonly number[], population: Float64Array): Compte {
  return { communes: communes.length, habitants: communes.reduce((s, i) => s + (population[i] || 0), 0) };
}
