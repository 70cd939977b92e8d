import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readUrgences } from '../../scripts/read/urgences.ts';
import { commune, construire } from './construire.ts';
import { dossierEssai } from './dossierEssai.ts';

const FICHIER = 'drees/urgences/diagnostic_acces_soins_urgents_2019.xlsx';
type Lignes = (string | number | null)[][];

/** The published sheet: five title rows, then the header, whose columns come in any order. */
const feuille = (...communes: Lignes): Lignes => [
  ['Diagnostic d’accès aux soins urgents au 31 décembre 2019'],
  ['Source : DREES'],
  ['Champ : France'],
  [],
  ['Temps en minutes'],
  ['Code commune Insee', 'Nom', 'tps_SU_SMUR_MCS', 'tps_SU_SMUR'],
  ...communes
];
const lire = (...communes: Lignes) => {
  const livre = utils.book_new();
  utils.book_append_sheet(livre, utils.aoa_to_sheet([['Lisez-moi']]), 'Présentation');
  utils.book_append_sheet(livre, utils.aoa_to_sheet(feuille(...communes)), 'BASECOM_URGENCES_2019');
  return readUrgences(dossierEssai({ [FICHIER]: write(livre, { type: 'buffer', bookType: 'xlsx' }) as Buffer }));
};

test('les deux temps se lisent par leur titre, jamais par leur place', () => {
  const { codes, colonnes, constats } = lire(['01001', 'Alpha', 12, 34.5], ['2A004', 'Ajaccio', null, null]);
  expect(codes).toEqual(['01001', '2A004']);
  expect(colonnes.map((c) => [c.mesure, ...c.valeurs, ...c.absences])).toEqual([
    ['temps_urgences', 34.5, Number.NaN, 0, 2],
    ['temps_urgences_mcs', 12, Number.NaN, 0, 2]
  ]);
  expect(constats).toHaveLength(1);
});

test('un code devenu nombre arrête la lecture ; un temps plus long avec plus de médecins se dit', () => {
  expect(() => lire([1001, 'Alpha', 12, 34])).toThrow(/« 1001 » n’est pas un code/);
  expect(lire(['01001', 'Alpha', 40, 34]).constats[1]).toMatchObject({ niveau: 'attention', elements: ['01001'] });
});

test('des communes réunies depuis se pondèrent par leur population, jamais par leur nombre', async () => {
  const dossier = await construire(undefined, (depot) => {
    depot.classeurs[FICHIER] = {
      BASECOM_URGENCES_2019: feuille(['01001', 'Alpha', 10, 10], ['01003', 'Kappa', 60, 60], ['2B033', 'Bastia', 5, 9])
    };
  });
  const temps = Number((await commune(dossier, '01001'))['temps_urgences_2019']);
  expect(temps).toBeGreaterThan(10);
  expect(temps).toBeLessThan(35);
  expect(await commune(dossier, '2B033')).toMatchObject({ temps_urgences_2019: 9, temps_urgences_mcs_2019: 5 });
});
