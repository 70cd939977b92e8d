import { mailles, type Manifeste } from '../catalogue/index';
import type { ColonneZone } from '../state/colonnesZones';
import type { Matiere } from '../state/reperage';
import { fichierCsv, simple, type Valeur } from './csv';
import { enteteDe, sourcesDe } from './entete';

/** The zones found, as CSV for a spreadsheet set to French: a value and, where there is none, why. */
export function csvZones(
  { maille, codes, population }: Pick<Matiere, 'maille' | 'codes' | 'population'>,
  colonnes: readonly ColonneZone[],
  rangs: readonly number[],
  nom: (groupe: number) => string,
  { manifeste, adresse, recherche }: { manifeste: Manifeste; adresse: string; recherche: readonly string[] }
): Blob {
  const ecrites = colonnes.flatMap((c) => c.fichier);
  const lues = new Set(colonnes.flatMap((c) => c.requis));
  const ligne = (i: number): Valeur[] => {
    const g = rangs[i]!;
    const valeurs = ecrites.map((c): Valeur => {
      const valeur = c.valeur(g);
      return typeof valeur === 'number' ? simple(valeur) : valeur;
    });
    return [codes[g], nom(g), population[g], ...valeurs];
  };
  const tableau = {
    colonnes: ['Code', mailles[maille].libelle, 'Population', ...ecrites.map((c) => c.titre)],
    lignes: rangs.length,
    ligne,
    entete: [
      ...enteteDe(manifeste, `zones repérées, par ${mailles[maille].libelle}`, sourcesDe(manifeste, lues)),
      ...recherche,
      `Adresse : ${adresse}`
    ]
  };
  return fichierCsv(tableau);
}
