import { financementCpts, financementMsp } from '../catalogue/index';
import { nombre } from '../format/nombres';
import type { SimulationCpts, SimulationMsp } from '../territory/financement';

/** Said wherever an amount is. */
export const SANS_VALEUR = 'Simulation, sans valeur juridique';

/** A line of the simulation: an amount or a number, and what it comes from. */
export interface LigneFinancement {
  cadre: 'CPTS' | 'Maison de santé';
  quoi: string;
  valeur: number;
  unite: string;
  lecture: string;
}

export function lignesFinancement(cpts: SimulationCpts | null, msp: SimulationMsp | null): LigneFinancement[] {
  return [...(cpts ? lignesCpts(cpts) : []), ...(msp ? lignesMsp(msp) : [])];
}

function lignesCpts(s: SimulationCpts): LigneFinancement[] {
  const ligne = (quoi: string, valeur: number, unite: string, lecture: string): LigneFinancement => ({
    cadre: 'CPTS',
    quoi,
    valeur,
    unite,
    lecture
  });
  const taille = `Taille ${s.taille} : ${s.bornes}`;
  return [
    ligne('Population du territoire', s.habitants, 'habitants', taille),
    ...(s.manquent === null
      ? []
      : [ligne('Habitants qui manquent pour la taille suivante', s.manquent, 'habitants', taille)]),
    ligne('Fonctionnement de la communauté', s.fonctionnement, '€ par an', `${taille}, versé avant toute mission`),
    ligne('Missions et résultats, au plus', s.missions2019, '€ par an', 'Maximum de 2019 moins le fonctionnement'),
    ligne('Total, au plus', s.maximum2019, '€ par an', 'Maximum de 2019, soins non programmés compris')
  ];
}

function lignesMsp(s: SimulationMsp): LigneFinancement[] {
  const { eurosParPoint, partAvance, avanceMinimale } = financementMsp;
  const ligne = (quoi: string, valeur: number, unite: string, lecture: string): LigneFinancement => ({
    cadre: 'Maison de santé',
    quoi,
    valeur,
    unite,
    lecture
  });
  return [
    ligne('Points', s.points, 'points', 'Points fixes, et variables au prorata de la patientèle'),
    ligne('Rémunération d’une année', s.euros, '€ par an', `${eurosParPoint} € le point`),
    ligne(
      'Avance',
      s.avance,
      '€',
      `${nombre(100 * partAvance)} % des points socles, au moins ${nombre(avanceMinimale)} €`
    )
  ];
}

/** The texts, with their days, then what is not simulated. */
export function textesFinancement(): string[] {
  const textes = [...financementCpts.references, ...financementMsp.references].map(
    (r) => `${r.texte} (${r.date})${'url' in r ? ` : ${r.url}` : ''}`
  );
  return [...textes, financementCpts.manque, financementMsp.manque];
}
