import { indicateurs, mailles, type Manifeste } from '../catalogue/index';
import { periode } from '../catalogue/formule';
import { unites } from '../format/nombres';
import { classeEnMots, motsAbsence } from '../queries/coucheEnMots';
import type { Matiere } from '../state/reperage';
import { blocs, simple, type Valeur } from './csv';
import { enteteDe, sourcesDe } from './entete';

/** The zones found, as CSV for a spreadsheet set to French: a value and, where there is none, why. */
export function csvZones(
  matiere: Matiere,
  rangs: readonly number[],
  nom: (groupe: number) => string,
  { manifeste, adresse, recherche }: { manifeste: Manifeste; adresse: string; recherche: string }
): Blob {
  const couches = matiere.colonnes.map(({ couche }) => couche);
  const lues = new Set(couches.flatMap((c) => c.formule.requis));
  const colonnes = couches.map((c) => {
    const { libelle, unite } = indicateurs[c.indicateur];
    return `${libelle} (${unites[unite].titre}, ${periode(c.formule)})`;
  });
  const ligne = (i: number): Valeur[] => {
    const g = rangs[i]!;
    return [
      matiere.codes[g],
      nom(g),
      matiere.population[g],
      ...couches.map((c): Valeur => {
        const valeur = c.valeurs[g]!;
        if (Number.isNaN(valeur)) return motsAbsence[c.absences[g] || 2];
        return c.classes.type === 'modalites' ? classeEnMots(c, g) : simple(valeur);
      })
    ];
  };
  const tableau = {
    colonnes: ['Code', mailles[matiere.maille].libelle, 'Population', ...colonnes],
    lignes: rangs.length,
    ligne,
    entete: [
      ...enteteDe(manifeste, `zones repérées, par ${mailles[matiere.maille].libelle}`, sourcesDe(manifeste, lues)),
      `Recherche : ${recherche}`,
      `Adresse : ${adresse}`
    ]
  };
  const textes = [...blocs(tableau, { separateur: ';', virgule: true })].map((bloc) => bloc.texte);
  return new Blob(textes, { type: 'text/csv;charset=utf-8' });
}
