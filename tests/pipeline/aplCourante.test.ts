import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readAplCourante } from '../../scripts/read/aplCourante.ts';
import { commune, construire } from './construire.ts';
import { dossierEssai } from './dossierEssai.ts';

type Lignes = (string | number | null)[][];

/** Title rows, a header, a row of units, then the communes; the order of columns is the caller's. */
const feuille = (entete: string[], unites: string[], ...communes: Lignes): Lignes => [
  ['Indicateur d’accessibilité potentielle localisée'],
  ['Champ : France hors Mayotte'],
  [],
  entete,
  unites,
  ...communes
];
const INFIRMIERES = (annee: number) => [
  'Code commune INSEE',
  'Commune',
  `APL aux infirmières de 65 ans et moins `,
  `Population standardisée ${annee - 2} par la consommation de soins d’infirmières`,
  `Population totale ${annee - 2}`
];
const UNITES = ['', '', 'ETP pour 100 000 habitants', 'habitants', 'habitants'];
const PARAMETRES: Lignes = [['Paramètres'], ['Âge maximal', 65], [null, null], ['Rayon', '15 minutes']];

function classeur(feuilles: Record<string, Lignes>): Buffer {
  const livre = utils.book_new();
  for (const [nom, lignes] of Object.entries(feuilles)) utils.book_append_sheet(livre, utils.aoa_to_sheet(lignes), nom);
  return write(livre, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
const lire = (feuilles: Record<string, Lignes>) =>
  readAplCourante(dossierEssai({ 'drees/apl/APL_inf.xlsx': classeur(feuilles) }));

test('chaque feuille est un millésime ; la ligne d’unités n’est pas une commune', () => {
  const lectures = lire({
    Paramètres: PARAMETRES,
    'APL 2022': feuille(INFIRMIERES(2022), UNITES, ['01001', 'Alpha', 120.5, 900, 1000]),
    APL_2023: feuille(
      INFIRMIERES(2023),
      UNITES,
      ['01001', 'Alpha', 131, 910, 1010],
      ['97601', 'Acoua', null, null, null]
    )
  });
  const lues = lectures.map(({ codes, colonnes, geographie }) => [
    geographie,
    codes,
    colonnes.map((c) => [c.mesure, c.millesime, ...c.valeurs])
  ]);
  expect(lues).toEqual([
    [
      '2023-01-01',
      ['01001'],
      [
        ['standardisee_infirmiers', '2022', 900],
        ['apl_infirmiers', '2022', 120.5]
      ]
    ],
    [
      '2024-01-01',
      ['01001', '97601'],
      [
        ['standardisee_infirmiers', '2023', 910, Number.NaN],
        ['apl_infirmiers', '2023', 131, Number.NaN]
      ]
    ]
  ]);
  expect(lectures[1]?.colonnes[1]?.absences[1]).toBe(2);
});

test('les paramètres sont repris tels que publiés ; leur absence se dit', () => {
  const corps = { 'APL 2022': feuille(INFIRMIERES(2022), UNITES, ['01001', 'Alpha', 1, 2, 3]) };
  const [avec] = lire({ Paramètres: PARAMETRES, ...corps });
  expect(avec?.constats[0]?.elements).toEqual(['Paramètres', 'Âge maximal : 65', 'Rayon : 15 minutes']);
  const [sans] = lire(corps);
  expect(sans?.constats[0]).toMatchObject({ niveau: 'attention' });
});

test('deux colonnes qui portent le même libellé, ou aucune feuille d’année, arrêtent la lecture', () => {
  const double = [...INFIRMIERES(2022), 'APL aux infirmières de 62 ans et moins'];
  expect(() => lire({ 'APL 2022': feuille(double, UNITES, ['01001', 'Alpha', 1, 2, 3, 4]) })).toThrow(
    /2 colonnes portent ce libellé/
  );
  expect(() => lire({ Données: feuille(INFIRMIERES(2022), UNITES) })).toThrow(/aucune feuille « APL 2022 »/);
});

test('de bout en bout : l’édition de 2021 garde son année, les suivantes font une série', async () => {
  const dossier = await construire(undefined, (depot) => {
    const ligne = (code: string, apl: number) => [code, 'X', apl, 100, 110];
    depot.classeurs['drees/apl/APL_inf.xlsx'] = {
      Paramètres: PARAMETRES,
      'APL 2021': feuille(INFIRMIERES(2021), UNITES, ligne('01001', 999)),
      'APL 2023': feuille(INFIRMIERES(2023), UNITES, ligne('01001', 50), ligne('01003', 70), ligne('2A004', 40))
    };
  });
  const alpha = await commune(dossier, '01001');
  expect(alpha['apl_infirmiers_2023']).toBe(60);
  expect(alpha['apl_infirmiers_2021']).not.toBe(999);
  const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
  expect(rapport).toContain('année 2021 laissée à l’édition de cette année-là');
  expect(rapport).toContain('Rayon : 15 minutes');
});
