import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assembler } from '../../scripts/assemble.ts';
import { muet } from '../../scripts/progres.ts';
import { serie } from '../../scripts/series.ts';
import { commune, construire, lire, nouvelleDestination } from './construire.ts';

describe('un petit jeu officiel, de bout en bout', () => {
  let dossier = '';
  beforeAll(async () => {
    dossier = await construire();
  });

  test('une commune nouvelle réunit ses communes : les effectifs s’ajoutent', async () => {
    const alpha = await commune(dossier, '01001');
    expect(alpha).toMatchObject({
      population_2016: 480,
      medecins_generalistes_2013: 3,
      pharmacies_2020: 3,
      population_apl_2021: 390
    });
  });

  test('un indice se recompose avec son poids', async () => {
    expect((await commune(dossier, '01001'))['apl_mg_2021']).toBeCloseTo((2 * 310 + 4 * 100) / 410, 12);
  });

  test('une commune scindée se partage selon la population, sans perdre personne', async () => {
    const [beta, gamma] = [await commune(dossier, '01010'), await commune(dossier, '01011')];
    expect([beta['population_2016'], gamma['population_2016']]).toEqual([54, 36]);
    expect([beta['pharmacies_2020'], gamma['pharmacies_2020']]).toEqual([3, 2]);
    expect([beta['apl_mg_2021'], gamma['apl_mg_2021']]).toEqual([3, 3]);
  });

  test('la Corse garde ses lettres', async () => {
    expect(await commune(dossier, '2A004')).toMatchObject({
      departement: '2A',
      region: '94',
      population_2023: 700,
      revenu_median_2021: 19000
    });
  });

  test('Paris est une commune entière, recomposée de ses arrondissements', async () => {
    const paris = await commune(dossier, '75056');
    expect(paris).toMatchObject({
      population_2023: 350,
      pharmacies_2020: 7,
      medecins_generalistes_2013: 30,
      codes_postaux: '75001 75002'
    });
    expect(paris['apl_mg_2021']).toBeCloseTo((5 * 150 + 4 * 250) / 400, 12);
    expect(paris['zonage_medecins_2024']).toBe(2);
    expect(paris['revenu_median_2021']).toBe(30000);
  });

  test('les trois absences ne se confondent pas, ni avec zéro', async () => {
    const [alpha, acoua, pierre, bastia] = await Promise.all(
      ['01001', '97601', '97502', '2B033'].map((code) => commune(dossier, code))
    );
    expect(alpha).toMatchObject({ revenu_median_2021: null, revenu_median_2021_absence: 1 });
    expect(acoua).toMatchObject({
      apl_mg_2021: null,
      apl_mg_2021_absence: 2,
      zonage_medecins_2024_absence: 2,
      population_2016_absence: 3
    });
    expect(pierre).toMatchObject({ population_2023: null, population_2023_absence: 3 });
    expect(bastia).toMatchObject({
      pharmacies_2020: 0,
      medecins_generalistes_2013: 0,
      medecins_generalistes_2013_absence: null
    });
  });

  test('une mesure départementale se répartit selon la population et redonne son total', async () => {
    const lues = await Promise.all(['01001', '01010', '01011'].map((code) => commune(dossier, code)));
    expect(lues.reduce((total, c) => total + Number(c['age_total_2023']), 0)).toBeCloseTo(150, 4);
    // Single precision: seven digits.
    expect(lues[0]?.['age_75_plus_2023']).toBeCloseTo((50 * 500) / 600, 5);
    expect(await commune(dossier, '97601')).toMatchObject({
      age_total_2013: null,
      age_total_2013_absence: 2,
      age_total_2018: 25
    });
  });

  test('deux constructions donnent les mêmes octets', async () => {
    const autre = await construire();
    const noms = readdirSync(dossier, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    expect(noms.length).toBeGreaterThan(10);
    for (const { parentPath, name } of noms) {
      const relatif = join(parentPath, name).slice(dossier.length);
      expect(readFileSync(join(autre, relatif)).equals(readFileSync(join(dossier, relatif))), relatif).toBe(true);
    }
  });

  test('le rapport dit les scissions, les fusions et les absences en français', () => {
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toContain('01010 (2024-01-01) → 01010 Bêta 60,0 %, 01011 Gamma 40,0 %');
    expect(rapport).toContain('01010, Pharmacies 2020 : 01010 Bêta 3, 01011 Gamma 2 ; ou 01010 Bêta 5');
    expect(rapport).toContain('01001 Alpha ← 01001, 01002, 01003');
    expect(rapport).not.toMatch(/undefined|NaN|\[object/);
  });
});

test('une construction qui échoue laisse les données précédentes et aucun reste', async () => {
  const destination = nouvelleDestination();
  await construire(destination);
  const avant = readFileSync(join(destination, 'manifest.json'));
  const panne = (texte: string) => {
    if (texte.startsWith('Classes')) throw new Error('coupure');
  };
  await expect(assembler(await lire(), destination, panne, 'partiel')).rejects.toThrow('coupure');
  expect(readFileSync(join(destination, 'manifest.json')).equals(avant)).toBe(true);
  expect(existsSync(join(destination, 'mesures.parquet'))).toBe(true);
  expect(readdirSync(dirname(destination))).toEqual(['data']);
});

test('une valeur d’une commune inconnue arrête l’assemblage', async () => {
  const entrees = await lire();
  entrees.series.push(serie('population', '2023', ['99999'], [1]));
  await expect(assembler(entrees, nouvelleDestination(), muet, 'partiel')).rejects.toThrow(/commune inconnue : 99999/);
});
