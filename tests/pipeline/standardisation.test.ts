import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formulesDe } from '../../src/lib/catalogue/formule.ts';
import { seuils, type Manifeste } from '../../src/lib/catalogue/index.ts';
import { commune, construire } from './construire.ts';
import { PATHOLOGIES, pathologie, pathologies } from './depotRepertoires.ts';

const AGES = ['20-24', '60-64'] as const;
type Effectifs = readonly [patients: string, population: string];

/** One zone: its total, then its men and women of two classes, all the same number in each sex. */
function zone(groupe: string, dept: string, total: Effectifs, parAge: readonly Effectifs[], region = '84'): string[] {
  return [
    ...(dept === '999' ? [] : [pathologie(groupe, dept, ...total, { region })]),
    ...AGES.flatMap((age, rang) =>
      ['1', '2'].map((sexe) => pathologie(groupe, dept, ...(parAge[rang] ?? ['', '']), { age, sexe, region }))
    )
  ];
}

const FRANCE: readonly Effectifs[] = [
  ['100', '10000'],
  ['1000', '10000']
];
/** Young, as often ill as in France at each age; older, half as often. */
const AIN: readonly Effectifs[] = [
  ['30', '3000'],
  ['100', '1000']
];
const CORSE: readonly Effectifs[] = [
  ['', '500'],
  ['100', '2000']
];

describe('rapport standardisé', () => {
  let dossier: string;
  let manifeste: Manifeste;
  beforeAll(async () => {
    dossier = await construire(undefined, (depot) => {
      depot.csv[PATHOLOGIES] = pathologies(
        ...zone('Diabète', '999', ['', ''], FRANCE, '99'),
        ...zone('Diabète', '1', ['260', '8000'], AIN),
        ...zone('Diabète', '2A', ['210', '5000'], CORSE, '94'),
        // A département of which a class is not in the file, and a disease without a line of France by age.
        pathologie('Diabète', '2B', '50', '700', { region: '94' }),
        pathologie('Cancers', '01', '70', '8000')
      );
    });
    manifeste = JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
  });
  const rapportDe = async (codes: string[]) => {
    const lues = await Promise.all(codes.map((code) => commune(dossier, code)));
    const somme = (colonne: string) => lues.reduce((t, ligne) => t + Number(ligne[colonne]), 0);
    return somme('patients_diabete_2024') / somme('attendus_diabete_2024');
  };

  test('l’attendu est celui des taux de France, par âge et par sexe', async () => {
    // 2 × (3 000 × 1 % + 1 000 × 10 %) = 260: as many as counted; 2 × (500 × 1 % + 2 000 × 10 %) = 410 in Corse-du-Sud.
    expect(await rapportDe(['01001', '01010', '01011'])).toBeCloseTo(1, 9);
    expect(await rapportDe(['2A004'])).toBeCloseTo(210 / 410, 9);
  });

  test('deux départements : la somme des comptés sur celle des attendus, jamais la moyenne des rapports', async () => {
    expect(await rapportDe(['01001', '01010', '01011', '2A004'])).toBeCloseTo((260 + 210) / (260 + 410), 6);
  });

  test('un âge sans ligne : pas d’attendu, et la raison en est que le chiffre n’est pas disponible', async () => {
    expect(await commune(dossier, '2B033')).toMatchObject({
      attendus_diabete_2024: null,
      attendus_diabete_2024_absence: 2
    });
  });

  test('sans ligne de France par âge, la mesure n’est pas construite', () => {
    expect(manifeste.mesures.attendus_cancers).toBeUndefined();
    expect(formulesDe('standardise_cancers', manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut })).toEqual([]);
    expect(formulesDe('standardise_diabete', manifeste, { seuil_apl_mg: seuils.seuil_apl_mg.defaut })).toHaveLength(1);
  });

  test('le rapport dit l’écart au taux direct, là seulement où toutes les classes sont publiées', () => {
    // Ain alone: one class of Corse-du-Sud is secret. 2 × 130 patients, as in France at each age: no gap.
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toMatch(
      /limites de Dobson : 1\scouple .*écart médian 0,0\s%, au plus 0,0\s%.*0\sconclusion contraire/
    );
  });
});
