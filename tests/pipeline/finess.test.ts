import { describe, expect, test } from 'vitest';
import { readFinessActivites } from '../../scripts/read/finess/activites.ts';
import { readFinessAncien } from '../../scripts/read/finess/ancien.ts';
import { readFinessCapacites } from '../../scripts/read/finess/capacites.ts';
import { readFinessMateriels } from '../../scripts/read/finess/materiels.ts';
import { PROJECTIONS } from '../../scripts/read/finess/projections.ts';
import { readFinessReexposition } from '../../scripts/read/finess/reexposition.ts';
import { communeDe } from '../../scripts/read/finess/territoire.ts';
import { dossierEssai, effacerLesDossiers, windows1252 } from './dossierEssai.ts';

effacerLesDossiers();

const LAMBERT = '1,ATLASANTE,96,BAN,EPSG:2154 RGF93 / Lambert-93 (Métropole)';
/** Notre-Dame de Paris. */
const NOTRE_DAME = { x: '652469.0', y: '6862035.3', longitude: 2.3522, latitude: 48.8566 };

describe('les projections', () => {
  test('Lambert-93 : Notre-Dame, et l’origine de la projection', () => {
    const notreDame = PROJECTIONS['2154']?.(Number(NOTRE_DAME.x), Number(NOTRE_DAME.y));
    expect(Math.abs((notreDame?.longitude ?? 0) - NOTRE_DAME.longitude)).toBeLessThan(1e-3);
    expect(Math.abs((notreDame?.latitude ?? 0) - NOTRE_DAME.latitude)).toBeLessThan(1e-3);
    const origine = PROJECTIONS['2154']?.(700_000, 6_600_000);
    expect(origine?.longitude).toBeCloseTo(3, 12);
    expect(origine?.latitude).toBeCloseTo(46.5, 10);
  });

  // The arc of meridian from the equator to 45° is 4 984 944.378 m; the scale on the central meridian 0.9996.
  const ARC_45 = 4_984_944.378 * 0.9996;
  test.each([
    ['5490', -63, ARC_45, 45],
    ['2972', -51, ARC_45, 45],
    ['4467', -57, ARC_45, 45],
    ['2975', 57, 10_000_000 - ARC_45, -45],
    ['4471', 45, 10_000_000 - ARC_45, -45]
  ])('EPSG:%s sur son méridien', (epsg, longitude, y, latitude) => {
    const point = PROJECTIONS[epsg]?.(500_000, y);
    expect(point?.longitude).toBeCloseTo(longitude, 10);
    expect(point?.latitude).toBeCloseTo(latitude, 7);
  });

  test('un degré à l’est du méridien, sur l’équateur', () => {
    // Arc of one degree of the equator, transverse Mercator: k0·a·atanh(sin λ) corrected for the ellipsoid.
    expect(PROJECTIONS['2972']?.(500_000 + 111_281.36, 0).longitude).toBeCloseTo(-50, 4);
  });
});

test.each([
  ['01', '451', '01451'],
  ['2A', '004', '2A004'],
  ['9A', '105', '97105'],
  ['9B', '209', '97209'],
  ['9C', '302', '97302'],
  ['9D', '409', '97409'],
  ['9F', '611', '97611'],
  ['974', '409', '97409']
])('département %s, commune %s : %s', (departement, commune, code) => {
  expect(communeDe(departement, commune)).toBe(code);
});

const CHAMPS = (
  'nofinesset;nofinessej;rs;rslongue;complrs;compldistrib;numvoie;typvoie;voie;compvoie;lieuditbp;commune;departement;' +
  'libdepartement;ligneacheminement;telephone;telecopie;categetab;libcategetab;categagretab;libcategagretab;siret;codeape;' +
  'codemft;libmft;codesph;libsph;dateouv;dateautor;datemaj;numuai'
).split(';');

const structure = (champs: Record<string, string>) => {
  const valeurs = { rs: 'PHARMACIE', categetab: '620', departement: '75', commune: '104', ...champs } as typeof champs;
  return CHAMPS.map((nom) => valeurs[nom] ?? '');
};
const connue = (commune: string) => commune !== '01999';

const reexposition = (...lignes: Record<string, string>[]) => {
  const titres = [...CHAMPS, 'coordxet', 'coordyet', 'sourcecoordet', 'datemaj_geoloc'];
  const corps = lignes.map((l) => [...structure(l), l['x'] ?? '', l['y'] ?? '', l['source'] ?? '', ''].join(';'));
  const brut = dossierEssai({ 'f.csv': [titres.join(';'), ...corps, ''].join('\n') });
  return readFinessReexposition(brut, { fichier: 'f.csv', connue });
};
const PARIS = { nofinesset: '750000001', x: NOTRE_DAME.x, y: NOTRE_DAME.y, source: LAMBERT };

describe('FINESS réexposé', () => {
  test('une ligne, avec sa position et sa date', async () => {
    const lu = await reexposition({ ...PARIS, rslongue: 'PHARMACIE DU PARVIS', dateouv: '2001-02-03' });
    expect(lu.etablissements[0]).toMatchObject({
      finess: '750000001',
      categorie: '620',
      commune: '75104',
      qualite: 'adresse',
      sansPosition: null,
      ouverture: '2001-02-03',
      nom: 'PHARMACIE DU PARVIS'
    });
    expect(lu.etablissements[0]?.longitude).toBeCloseTo(NOTRE_DAME.longitude, 3);
  });

  test('abscisse et ordonnée échangées se reconnaissent', async () => {
    const { etablissements } = await reexposition({ ...PARIS, x: NOTRE_DAME.y, y: NOTRE_DAME.x });
    expect(etablissements[0]?.latitude).toBeCloseTo(NOTRE_DAME.latitude, 3);
  });

  test('la projection suit le territoire : 9A est la Guadeloupe, pas le Lambert-93', async () => {
    const source = '1,ATLASANTE,97,BAN,EPSG:5490 RGAF09 / UTM zone 20N';
    const ici = { nofinesset: '970100001', departement: '9A', commune: '105', x: '642000', y: '1770000', source };
    const [basseTerre] = (await reexposition(ici)).etablissements;
    expect(basseTerre).toMatchObject({ commune: '97105', qualite: 'adresse' });
    expect(basseTerre?.longitude).toBeCloseTo(-61.67, 1);
    expect(basseTerre?.latitude).toBeCloseTo(16, 1);
  });

  test.each([
    [{ source: '4,ATLASANTE,.,ADMIN-EXPRESS-2023,EPSG:2154' }, 'commune', null],
    [{ x: '', y: '', source: '' }, 'absente', 'non publiée'],
    [{ source: '1,ATLASANTE,96,BAN,EPSG:27572' }, 'absente', 'système inconnu'],
    [{ source: '' }, 'adresse', null],
    [{ x: '0', y: '0' }, 'absente', 'hors du territoire'],
    [{ source: '1,ATLASANTE,97,BAN,EPSG:2975' }, 'absente', 'hors du territoire']
  ])('%j : %s, %s', async (champs, qualite, sansPosition) => {
    expect((await reexposition({ ...PARIS, ...champs })).etablissements[0]).toMatchObject({ qualite, sansPosition });
  });

  test('les catégories demandées seules, les autres sont comptées', async () => {
    const lu = await reexposition(PARIS, { nofinesset: '750000002', categetab: '242' });
    expect([lu.etablissements.length, lu.rapport.lus, lu.rapport.horsCategories]).toEqual([1, 2, 1]);
  });

  test.each([
    [{ departement: '01', commune: '999' }, /ligne 2 : établissement 750000001 : la commune 01999 est inconnue/],
    [{ departement: '01', commune: '51' }, /« 0151 » n’est pas un code de commune/],
    [{ nofinesset: '50000001' }, /« 50000001 » n’est pas un numéro FINESS/],
    [{ voie: 'RUE ; A' }, /ligne 2 : 36 champs, l’en-tête en annonce 35/]
  ])('%j arrête la lecture', async (champs, message) => {
    await expect(reexposition({ ...PARIS, ...champs })).rejects.toThrow(message);
  });

  test('un établissement en double et une colonne absente arrêtent', async () => {
    await expect(reexposition(PARIS, PARIS)).rejects.toThrow(/ligne 3 : établissement 750000001 en double/);
    const brut = dossierEssai({ 'f.csv': 'nofinesset;rs\n750000001;A\n' });
    await expect(readFinessReexposition(brut, { fichier: 'f.csv', connue })).rejects.toThrow(/colonne absente/);
  });
});

describe('l’ancien FINESS, sans en-tête', () => {
  const lire = (lignes: string[], encoder: (texte: string) => Buffer = Buffer.from) => {
    const brut = dossierEssai({ 'f.csv': encoder(['finess;etalab;93;2020-12-31', ...lignes, ''].join('\n')) });
    return readFinessAncien(brut, { fichier: 'f.csv', connue });
  };
  const structureet = (champs: Record<string, string>) => ['structureet', ...structure(champs)].join(';');

  test('l’établissement et sa position, dans deux enregistrements du même fichier', async () => {
    const lu = await lire([
      structureet({ nofinesset: '750000001', rslongue: 'CENTRE DE SANTÉ', categetab: '124', dateouv: '1999-01-01' }),
      structureet({ nofinesset: '980500001', departement: '9F', commune: '611' }),
      `geolocalisation;980500001;523000;8587000;1,ATLASANTE,97,BAN,EPSG:4471;2020-12-31`,
      `geolocalisation;750000001;${NOTRE_DAME.x};${NOTRE_DAME.y};1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2020-12-31`
    ]);
    expect(lu.etablissements).toMatchObject([
      { finess: '750000001', categorie: '124', ouverture: '1999-01-01', nom: 'CENTRE DE SANTÉ', qualite: 'adresse' },
      { finess: '980500001', commune: '97611', qualite: 'adresse' }
    ]);
    expect(lu.etablissements[1]?.longitude).toBeCloseTo(45.2, 1);
    expect(lu.rapport.lus).toBe(2);
  });

  test('le fichier sans géolocalisation, et en windows-1252', async () => {
    const lu = await lire(
      [structureet({ nofinesset: '750000001', rs: 'SŒURS DE L’HÔPITAL'.replace('Œ', 'œ') })],
      windows1252
    );
    expect(lu.etablissements[0]).toMatchObject({
      nom: 'SœURS DE L’HÔPITAL',
      qualite: 'absente',
      sansPosition: 'non publiée'
    });
  });

  test('un autre fichier, un champ de trop, un enregistrement inconnu arrêtent', async () => {
    const autre = dossierEssai({ 'f.csv': `${CHAMPS.join(';')}\n` });
    await expect(readFinessAncien(autre, { fichier: 'f.csv', connue })).rejects.toThrow(
      /au lieu de « finess;etalab;… »/
    );
    const decale = structureet({ nofinesset: '750000001', voie: 'RUE;A' });
    await expect(lire([decale])).rejects.toThrow(/ligne 2 : 33 champs dans un enregistrement structureet, qui en a 32/);
    await expect(lire(['geolocalisation;750000001;1;2;s;d'])).rejects.toThrow(/ligne 2 : positions avant/);
    await expect(lire(['equipement;750000001'])).rejects.toThrow(/enregistrement « equipement » inconnu/);
  });
});

describe('ce qui dépend de FINESS', () => {
  test('les activités de soins', async () => {
    const titre =
      'nofinessej;rsej;activite;libactivite;modalite;libmodalite;forme;libforme;noautor;dateautor;nofinesset;rset;datemeo;datefin';
    const brut = dossierEssai({
      'a.txt': `${titre}\n750000000;X;04;Psychiatrie;06;;03;;1;;750000001;"DIT ""LE PARC""";;2029-01-01\n`
    });
    expect(await readFinessActivites(brut, 'a.txt')).toEqual({
      autorisations: [
        { finess: '750000001', activite: '04', modalite: '06', forme: '03', miseEnOeuvre: null, fin: '2029-01-01' }
      ],
      libelles: { '04': 'Psychiatrie' }
    });
  });

  const TITRE = 'nofinessej;rsej;eml;libeml;noautor;noautorarhgos;noimplarhgos;dateautor;nofinesset;datemeo';
  test('les matériels lourds, dont l’en-tête est décalé', async () => {
    const brut = dossierEssai({ 'm.txt': `${TITRE}\nSAS X;06201;IRM;1;a;b;2019-01-16;750000001;2020-10-05;\n` });
    expect(await readFinessMateriels(brut, 'm.txt')).toEqual([
      { finess: '750000001', materiel: '06201', libelle: 'IRM', autorisation: '2019-01-16', miseEnOeuvre: '2020-10-05' }
    ]);
  });

  test('un fichier de matériels remis d’aplomb se remarque', async () => {
    const droit = dossierEssai({ 'm.txt': `${TITRE}\n750000000;SAS X;06201;IRM;1;a;b;2019-01-16;750000001;\n` });
    await expect(readFinessMateriels(droit, 'm.txt')).rejects.toThrow(/m\.txt, ligne 2/);
    const autre = dossierEssai({ 'm.txt': `${TITRE};x\nSAS X;06201;IRM;1;a;b;;750000001;;\n` });
    await expect(readFinessMateriels(autre, 'm.txt')).rejects.toThrow(/en-tête inattendu/);
  });

  test('les capacités : une case vide n’est pas zéro place', async () => {
    const titre =
      'nofinesset;libde_equipement;libta_equipement;lib_categorie_etablissement;client;capinstot;commune;departement';
    const brut = dossierEssai({
      'c.csv': `${titre}\n090000001;Hébergement;Internat;EHPAD;Personnes âgées;14;225;09\n090000002;Accueil;Jour;EHPAD;X;;225;09\n`
    });
    expect((await readFinessCapacites(brut, 'c.csv')).map((c) => [c.commune, c.places])).toEqual([
      ['09225', 14],
      ['09225', null]
    ]);
    const faux = dossierEssai({ 'c.csv': `${titre}\n090000001;A;T;B;C;douze;225;09\n` });
    await expect(readFinessCapacites(faux, 'c.csv')).rejects.toThrow(/« douze » n’est pas un nombre de places/);
  });
});
