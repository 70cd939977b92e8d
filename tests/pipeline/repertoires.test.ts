import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifeste } from '../../src/lib/catalogue/index.ts';
import { entreesOfficielles } from '../../scripts/officiel/entrees.ts';
import { muet } from '../../scripts/progres.ts';
import { lignesDe } from '../../scripts/series.ts';
import { DossierBrut } from '../../scripts/read/dossier.ts';
import { commune, construire, lire } from './construire.ts';
import { Depot } from './depot.ts';
import {
  ameli,
  AMELI,
  bpe,
  BPE,
  CAPACITES,
  CENTRES,
  centres,
  capacites,
  FINESS,
  finess,
  pathologie,
  PATHOLOGIES,
  pathologies,
  praticien,
  RPPS,
  rpps
} from './depotRepertoires.ts';

const INTERNAT = 'Hébergement Complet Internat';
const ACCUEIL = 'Accueil pour Personnes Âgées';

function deposer(depot: Depot): void {
  Object.assign(depot.csv, {
    [RPPS]: rpps(
      praticien('1', '10', 'A', '01002'),
      praticien('2', '10', 'B', '01001'),
      praticien('2', '10', 'C', '2A004'),
      praticien('3', '60', 'D', '75101'),
      praticien('4', '60', 'E', '75102'),
      praticien('5', '60', 'F', '75056'),
      praticien('6', '10', 'G', '01011', 'S'),
      praticien('7', '93', 'H', '01999'),
      // Half in the maison de santé of 01010, whose number lost its zero; the other half alone.
      praticien('8', '10', 'I', '01010', 'L', '10000003'),
      praticien('8', '10', 'J', '01010'),
      // A salaried nurse of a centre de santé, one of a hospital, a physiotherapist of a place that nobody knows.
      praticien('9', '60', 'K', '75101', 'S', '75 000 0001'),
      praticien('10', '60', 'L', '01001', 'S', '010000004'),
      praticien('11', '70', 'M', '01010', 'L', '019999999')
    ),
    [FINESS]: finess(
      ['010000001', '620', '01003'],
      ['010000002', '620', '01001'],
      ['010000003', '603', '01010'],
      ['010000004', '355', '01001'],
      ['010000005', '101', '01001'],
      ['010000006', '999', '01001'],
      ['750000001', '124', '75101'],
      ['750000002', '124', '75102']
    ),
    [CAPACITES]: capacites(
      ['01001', ACCUEIL, INTERNAT, '80'],
      ['01001', 'Section Cure Médicale (dont)', INTERNAT, '40'],
      ['01001', ACCUEIL, 'Accueil de Jour', '6'],
      ['01010', ACCUEIL, INTERNAT, '']
    ),
    [AMELI]: ameli(
      ['A', '01', '1', '01400'],
      ['B', '01', '3', '01400'],
      ['C', '03', '1', '75001'],
      ['D', '03', '2', '75002'],
      ['E', '24', '', '01400'],
      ['F', '01', '1', '13999']
    ),
    // Known to FINESS in Paris, then by its address alone, then nowhere.
    [CENTRES]: centres(
      ['750000001', '24', '13999'],
      ['750000001', '01', '13999'],
      ['010000099', '36', '01400'],
      ['010000098', '01', '13999']
    ),
    [PATHOLOGIES]: pathologies(
      pathologie('Diabète', '01', '60', '600'),
      pathologie('Diabète', '1', '30', '600', { sexe: '1' }),
      pathologie('Diabète', '01', '10', '100', { age: '40-44' }),
      pathologie('Diabète', '01', '20', '600', { niveaux: 'Diabète;Diabète de type 1' }),
      pathologie('Diabète', '999', '9000', '90000'),
      pathologie('Cancers', '01', '', '600'),
      pathologie('Cancers', '2A', '50', '700'),
      pathologie('Total consommants tous régimes', '01', '590', '600')
    )
  });
  depot.csv[BPE] = [];
  depot.octets[BPE] = bpe(
    ['01003', 'D265'],
    ['01001', 'D265'],
    ['75101', 'D281'],
    ['75056', 'D281'],
    ['01001', 'D266']
  );
}

describe('les répertoires, de bout en bout', () => {
  let dossier = '';
  let manifeste: Manifeste;
  const lues = new Map<string, Awaited<ReturnType<typeof commune>>>();
  beforeAll(async () => {
    dossier = await construire(undefined, deposer);
    manifeste = JSON.parse(readFileSync(join(dossier, 'manifest.json'), 'utf8')) as Manifeste;
    for (const code of ['01001', '01010', '01011', '2A004', '2B033', '75056', '97502', '97601']) {
      lues.set(code, await commune(dossier, code));
    }
  });
  const lue = (code: string, colonne: string) => lues.get(code)?.[colonne];

  test('RPPS : un praticien compte une fois, partagé entre ses lieux ; une commune absorbée rejoint la sienne', () => {
    expect(lue('01001', 'rpps_generalistes_2026')).toBe(1.5);
    expect(lue('2A004', 'rpps_generalistes_2026')).toBe(0.5);
    expect(lue('01011', 'rpps_generalistes_salaries_2026')).toBe(1);
    expect(lue('01011', 'rpps_generalistes_2026')).toBe(0);
  });

  test('RPPS et FINESS : ceux d’une maison ou d’un centre de santé, un plancher, et seulement où FINESS est lu', () => {
    expect([lue('01010', 'rpps_generalistes_2026'), lue('01010', 'rpps_generalistes_coordonnes_2026')]).toEqual([
      1, 0.5
    ]);
    expect([lue('75056', 'rpps_soignants_2026'), lue('75056', 'rpps_soignants_coordonnes_2026')]).toEqual([4, 1]);
    // The salaried of a hospital are no part of it; a number that FINESS does not know makes nobody coordinated.
    expect([lue('01001', 'rpps_soignants_2026'), lue('01010', 'rpps_soignants_coordonnes_2026')]).toEqual([0, 0]);
    expect(lue('01010', 'rpps_soignants_2026')).toBe(1);
    expect(lue('2A004', 'rpps_generalistes_coordonnes_2026_absence')).toBe(3);
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toMatch(/numéro FINESS de leur lieu : 4\./);
  });

  test('RPPS : Paris réunit ses arrondissements et les lignes qui disent « Paris »', () =>
    expect(lue('75056', 'rpps_infirmiers_2026')).toBe(3));

  test('RPPS : une commune sans ligne n’a personne, une collectivité est hors champ', () => {
    expect([lue('2B033', 'rpps_generalistes_2026'), lue('97601', 'rpps_generalistes_2026')]).toEqual([0, 0]);
    expect(lue('97502', 'rpps_generalistes_2026_absence')).toBe(3);
  });

  test('RPPS : un code inconnu n’arrête pas, il se dit', () => {
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toContain('Codes de commune inconnus à toute date');
    expect(rapport).toContain('01999 : 1');
  });

  test('FINESS : zéro dans les départements que le fichier couvre, hors champ ailleurs', () => {
    expect([lue('01001', 'finess_pharmacies_2026'), lue('01011', 'finess_pharmacies_2026')]).toEqual([2, 0]);
    expect(lue('01010', 'finess_maisons_sante_2026')).toBe(1);
    expect(lue('01001', 'finess_hopitaux_2026')).toBe(2);
    expect(lue('75056', 'finess_centres_sante_2026')).toBe(2);
    expect(lue('2A004', 'finess_pharmacies_2026')).toBeNull();
    expect(lue('2A004', 'finess_pharmacies_2026_absence')).toBe(3);
    expect(manifeste.mesures.finess_pharmacies?.millesimes[0]?.absents).toEqual({ 1: 0, 2: 0, 3: 4 });
  });

  test('EHPAD : les places d’hébergement, sans celles comptées deux fois ; une case vide n’est pas zéro', () => {
    expect(lue('01001', 'finess_places_ehpad_2026')).toBe(80);
    expect([lue('01010', 'finess_places_ehpad_2026'), lue('01010', 'finess_places_ehpad_2026_absence')]).toEqual([
      null,
      2
    ]);
    expect(lue('01011', 'finess_places_ehpad_2026')).toBe(0);
    expect(lue('75056', 'finess_places_ehpad_2026_absence')).toBe(3);
  });

  test('BPE 2025, lue dans son archive : un second millésime, d’une autre source', () => {
    expect([lue('01001', 'medecins_generalistes_2013'), lue('01001', 'medecins_generalistes_2025')]).toEqual([3, 2]);
    expect([lue('75056', 'infirmiers_2025'), lue('2B033', 'infirmiers_2025')]).toEqual([2, 0]);
    const { source, millesimes } = manifeste.mesures.medecins_generalistes ?? {};
    expect([source, millesimes?.at(-1)?.source]).toEqual(['insee_bpe_2013', 'insee_bpe_2025']);
    expect(manifeste.sources.find(({ id }) => id === 'insee_bpe_2025')?.fichiers[0]?.octets).toBe(
      bpe(['01003', 'D265'], ['01001', 'D265'], ['75101', 'D281'], ['75056', 'D281'], ['01001', 'D266']).byteLength
    );
  });

  test('Ameli : tous les lieux, et ceux de secteur 1', () => {
    expect([lue('01001', 'ameli_generalistes_2026'), lue('01001', 'ameli_generalistes_secteur_1_2026')]).toEqual([
      2, 1
    ]);
    expect([lue('75056', 'ameli_cardiologues_2026'), lue('75056', 'ameli_cardiologues_secteur_1_2026')]).toEqual([
      2, 1
    ]);
    expect(readFileSync(join(dossier, 'rapport.html'), 'utf8')).toContain('13999 X : 1');
  });

  test('centres d’Ameli : un par numéro, placé par FINESS avant son adresse ; celui que rien ne place se dit', () => {
    expect([lue('75056', 'ameli_centres_sante_2026'), lue('75056', 'ameli_centres_generalistes_2026')]).toEqual([1, 1]);
    expect([lue('01001', 'ameli_centres_sante_2026'), lue('01001', 'ameli_centres_generalistes_2026')]).toEqual([1, 0]);
    const rapport = readFileSync(join(dossier, 'rapport.html'), 'utf8');
    expect(rapport).toMatch(/2\scentres situés sur 3\scentres, dont 1\ssitué par son numéro FINESS/);
  });

  test('pathologies : seules les lignes de total, réparties sur le département ; une case vide est secrète', () => {
    const ain = ['01001', '01010', '01011'];
    const total = (colonne: string) => ain.reduce((somme, code) => somme + Number(lue(code, colonne)), 0);
    expect(total('patients_diabete_2024')).toBeCloseTo(60, 4);
    expect(total('population_cnam_2024')).toBeCloseTo(600, 4);
    expect(ain.map((code) => lue(code, 'patients_cancers_2024_absence'))).toEqual([1, 1, 1]);
    expect(lue('2A004', 'patients_cancers_2024')).toBe(50);
    expect([lue('2A004', 'patients_diabete_2024_absence'), lue('75056', 'patients_cancers_2024_absence')]).toEqual([
      2, 2
    ]);
  });
});

test('sans aucun répertoire la construction se fait, et dit ce qui manque', async () => {
  const entrees = await lire();
  const absents = entrees.constats
    .filter(({ texte }) => texte.includes('fichier absent du dossier'))
    .map(({ source }) => source);
  expect(absents).toEqual(
    expect.arrayContaining(['ans_rpps', 'ans_finess', 'insee_bpe_2025', 'ameli_annuaire', 'cnam_effectifs'])
  );
  expect(entrees.sources.some(({ id }) => id === 'ans_rpps')).toBe(false);
});

test('le premier fichier FINESS présent est le seul lu', async () => {
  const entrees = await lire((depot) => {
    deposer(depot);
    depot.csv['ans/finess/occitanie_2026/etablissements_occitanie.csv'] = ['illisible'];
  });
  expect(entrees.sources.find(({ id }) => id === 'ans_finess')?.fichiers.map(({ nom }) => nom)).toEqual([FINESS]);
});

test('le millésime d’un répertoire est l’année où son fichier a été récupéré', async () => {
  const depot = new Depot();
  deposer(depot);
  const racine = depot.ecrire();
  const contenu = readFileSync(join(racine, RPPS));
  const sha256 = createHash('sha256').update(contenu).digest('hex');
  writeFileSync(
    join(racine, 'INDEX.csv'),
    `file,bytes,sha256,recupere\n${RPPS},${contenu.byteLength},${sha256},2027-03-02\n`
  );
  const entrees = await entreesOfficielles(new DossierBrut(racine), muet);
  const millesimes = new Set(
    [...lignesDe(entrees.series)].filter(({ mesure }) => mesure === 'rpps_infirmiers').map((v) => v.millesime)
  );
  expect([...millesimes]).toEqual(['2027']);
  expect(entrees.sources.find(({ id }) => id === 'ans_rpps')).toMatchObject({
    millesime: '2027',
    recupere: '2027-03-02'
  });
});

test('un département hors du code officiel, un effectif illisible ou un doublon arrêtent la lecture', async () => {
  const avec = (...lignes: string[]) =>
    lire((depot) => Object.assign(depot.csv, { [PATHOLOGIES]: pathologies(...lignes) }));
  await expect(avec(pathologie('Diabète', 'XX', '1', '1'))).rejects.toThrow(/« XX » n’est pas un département/);
  await expect(avec(pathologie('Diabète', '01', '1,5', '10'))).rejects.toThrow(/« 1,5 » n’est pas un effectif/);
  const deux = pathologie('Diabète', '01', '10', '10');
  await expect(avec(deux, deux)).rejects.toThrow(/donné deux fois pour 01 en 2024/);
});

test('une archive sans la base, ou coupée, se refuse', async () => {
  const avec = (octets: Buffer) =>
    lire((depot) => {
      depot.csv[BPE] = [];
      depot.octets[BPE] = octets;
    });
  await expect(avec(Buffer.from('PK, puis autre chose, assez long pour un en-tête'))).rejects.toThrow(/aucune entrée/);
  await expect(avec(bpe(['01001', 'D265']).subarray(0, -12))).rejects.toThrow(/tronquée/);
});

test('BPE : sans le fichier détail, le tableau par commune sert, dans les mêmes types', async () => {
  const types = ['D265', 'D277', 'D278', 'D279', 'D280', 'D281', 'D307'].map((type) => `NB_${type}`);
  const dossier = await construire(undefined, (depot) => {
    depot.classeurs['insee/bpe/BPE25_communes.xlsx'] = {
      COM: [
        ['CODGEO', 'LIBGEO', ...types],
        ['01001', 'X', 4, 0, 0, 0, 0, 0, 1],
        ['75056', 'Paris', 0, 0, 0, 0, 0, 9, 0]
      ]
    };
  });
  const ain = await commune(dossier, '01001');
  expect([ain['medecins_generalistes_2025'], ain['pharmacies_2025'], ain['infirmiers_2025']]).toEqual([4, 1, 0]);
  expect((await commune(dossier, '75056'))['infirmiers_2025']).toBe(9);
});
