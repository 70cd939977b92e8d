import type { Manifeste, ProfessionScenario } from '../catalogue/index';
import type { Simulation } from '../queries/scenario';
import { LECTURE_SCENARIO, motEffet } from '../report/scenario';
import type { Communes } from '../territory/referentiel';
import { fichierCsv, simple, type Valeur } from './csv';
import { enteteDe, sourcesDe } from './entete';

/** What a scenario changes, commune by commune, as CSV for a spreadsheet set to French. */
export function csvScenario(
  { effets }: Simulation,
  { libelle, crans }: ProfessionScenario,
  { code, nom, departement }: Communes,
  dedans: ReadonlySet<number>,
  {
    manifeste,
    colonnes,
    adresse,
    scenario
  }: { manifeste: Manifeste; colonnes: ReadonlySet<string>; adresse: string; scenario: string }
): Blob {
  const ligne = (k: number): Valeur[] => {
    const effet = effets[k]!;
    const { commune, avant, delta, bas, haut } = effet;
    return [
      code[commune],
      nom[commune],
      departement[commune],
      dedans.has(commune) ? 'dedans' : 'voisine',
      ...[avant, delta, bas, haut, avant + delta].map(simple),
      motEffet(effet, { crans })
    ];
  };
  const tableau = {
    colonnes: [
      'Code',
      'Commune',
      'Département',
      'Territoire',
      'APL publiée',
      'Variation modélisée',
      'Variation, au moins',
      'Variation, au plus',
      'APL publiée + variation',
      'Sens'
    ],
    lignes: effets.length,
    ligne,
    entete: [
      ...enteteDe(manifeste, `scénario, ${libelle.toLowerCase()}`, sourcesDe(manifeste, colonnes)),
      `Scénario : ${scenario}`,
      LECTURE_SCENARIO,
      `Adresse : ${adresse}`
    ]
  };
  return fichierCsv(tableau);
}
