import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFinessJson } from '../../scripts/read/finess/json.ts';
import { dossierEssai, effacerLesDossiers } from './dossierEssai.ts';

effacerLesDossiers();

type Objet = Record<string, unknown>;

const WGS84 = ['2.3522', '48.8566'] as const;
const LAMBERT = ['652469.0', '6862035.3'] as const;

function coordonnees(
  [x, y]: readonly string[],
  [longitude, latitude]: readonly string[],
  cle = '75104_1234_00001'
): Objet {
  return {
    coordonneeX: x,
    coordonneeY: y,
    directionLongitude: longitude,
    directionLatitude: latitude,
    cleInInteropBAN: cle
  };
}

const adresse = (autres: Objet = {}): Objet => ({
  usageAdresse: '03',
  cogCommune: '75104',
  coordonneesGeographique: coordonnees(WGS84, LAMBERT),
  ...autres
});

const ege = (autres: Objet = {}, infos: Objet = {}): Objet => ({
  informationsGeneralesEGE: {
    numFinessEge: '750000001',
    nomEgeCourt: 'MSP',
    nomEgeLong: 'MAISON "DU {PARC}"',
    dateOuverture: '2015-06-01',
    dateFermeture: null,
    ...infos
  },
  categorieentiteGeographiqueExercice: '603',
  etatObjet: 'A',
  adresse: [adresse()],
  ...autres
});

const document = (...eges: Objet[]) => ({
  generatedAt: '2026-09-05',
  schemaVersion: 'v1.0.0',
  gco: [{ pmejDuGco: [{}] }],
  pmej: [{ informationsGeneralesPMEJ: { numFinessPm: '750000000' }, ege: eges }, { informationsGeneralesPMEJ: {} }],
  gcc: []
});

const lireOctets = (octets: Buffer) =>
  readFinessJson(dossierEssai({ 'f.json.gz': octets }), { fichier: 'f.json.gz', connue: (c) => c !== '01999' });
const lire = (...eges: Objet[]) => lireOctets(gzipSync(JSON.stringify(document(...eges))));

describe('FINESS en JSON', () => {
  test('un établissement, imbriqué dans son entité juridique', async () => {
    expect((await lire(ege())).etablissements).toEqual([
      {
        finess: '750000001',
        categorie: '603',
        commune: '75104',
        longitude: 2.3522,
        latitude: 48.8566,
        qualite: 'adresse',
        sansPosition: null,
        ouverture: '2015-06-01',
        nom: 'MAISON "DU {PARC}"'
      }
    ]);
  });

  test('les clés du schéma : Pmej, Ege, codes avec leur nomenclature', async () => {
    const { informationsGeneralesEGE, etatObjet, categorieentiteGeographiqueExercice, ...reste } = ege();
    const schema = {
      ...reste,
      informationsGeneralesEge: informationsGeneralesEGE,
      etatObjet: { code: etatObjet, system: 'r386' },
      categorieEntiteGeographiqueExercice: { code: categorieentiteGeographiqueExercice, system: 'r397' }
    };
    expect(await lire(schema)).toEqual(await lire(ege()));
  });

  test('fermé par son état ou par sa date : compté, pas gardé', async () => {
    const lu = await lire(ege({ etatObjet: 'I' }), ege({}, { dateFermeture: '2026-01-01' }), ege({ etatObjet: 'A' }));
    expect([lu.etablissements.length, lu.rapport.lus, lu.rapport.fermes]).toEqual([1, 3, 2]);
  });

  test('deux adresses : celle du lieu d’exercice, où qu’elle soit dans la liste', async () => {
    const accueil = adresse({ usageAdresse: '06', cogCommune: '01053' });
    const [etablissement] = (await lire(ege({ adresse: [accueil, adresse()] }))).etablissements;
    expect(etablissement?.commune).toBe('75104');
    const sans = await lire(ege({ adresse: [accueil] }));
    expect([sans.etablissements, sans.rapport.sansAdresse]).toEqual([[], ['750000001']]);
  });

  test.each([
    ['degrés d’abord', coordonnees(WGS84, LAMBERT)],
    ['Lambert-93 d’abord', coordonnees(LAMBERT, WGS84)],
    ['latitude d’abord', coordonnees(['48.8566', '2.3522'], LAMBERT)],
    ['Lambert-93 seul', coordonnees(LAMBERT, ['', ''])],
    ['Lambert-93 échangé, seul', coordonnees(['', ''], ['6862035,3', '652469,0'])]
  ])('les deux paires de coordonnées : %s', async (_, lues) => {
    const [lu] = (await lire(ege({ adresse: [adresse({ coordonneesGeographique: lues })] }))).etablissements;
    expect(Math.abs((lu?.longitude ?? 0) - 2.3522)).toBeLessThan(1e-3);
    expect(Math.abs((lu?.latitude ?? 0) - 48.8566)).toBeLessThan(1e-3);
  });

  test('outre-mer, les degrés sont ceux du territoire de la commune', async () => {
    const mamoudzou = adresse({
      cogCommune: '97611',
      coordonneesGeographique: coordonnees(['-12.78', '45.23'], ['0', '0'])
    });
    expect((await lire(ege({ adresse: [mamoudzou] }))).etablissements[0]).toMatchObject({
      longitude: 45.23,
      latitude: -12.78
    });
  });

  test('outre-mer, une paire projetée seule est dans la projection du territoire', async () => {
    const basseTerre = adresse({
      cogCommune: '97105',
      coordonneesGeographique: coordonnees(['642000', '1770000'], ['', ''])
    });
    const [lu] = (await lire(ege({ adresse: [basseTerre] }))).etablissements;
    expect(lu?.longitude).toBeCloseTo(-61.67, 1);
    expect(lu?.qualite).toBe('adresse');
  });

  test('l’archive entière est retenue au manifeste, et vérifiée contre l’index', async () => {
    const archive = gzipSync(JSON.stringify(document(ege())));
    const brut = dossierEssai({ 'f.json.gz': archive });
    await readFinessJson(brut, { fichier: 'f.json.gz', connue: () => true });
    expect(brut.lus.get('f.json.gz')?.octets).toBe(archive.length);
    const altere = dossierEssai({ 'f.json.gz': archive, 'INDEX.csv': 'file,bytes,sha256\nf.json.gz,10,abc\n' });
    const lecture = readFinessJson(altere, { fichier: 'f.json.gz', connue: () => true });
    await expect(lecture).rejects.toThrow(/f\.json\.gz : fichier altéré/);
  });

  test.each([
    [coordonnees(WGS84, LAMBERT, '75104'), 'commune', null],
    [{}, 'absente', 'non publiée'],
    [null, 'absente', 'non publiée'],
    [coordonnees(['', ''], ['', '']), 'absente', 'non publiée'],
    [coordonnees(['-61.5', '16.2'], ['', '']), 'absente', 'hors du territoire']
  ])('%j : %s, %s', async (lues, qualite, sansPosition) => {
    const [lu] = (await lire(ege({ adresse: [adresse({ coordonneesGeographique: lues })] }))).etablissements;
    expect(lu).toMatchObject({ qualite, sansPosition });
  });

  test('commune inconnue ou mal formée, état absent, établissement en double : arrêt', async () => {
    await expect(lire(ege({ adresse: [adresse({ cogCommune: '01999' })] }))).rejects.toThrow(
      /commune 01999 est inconnue/
    );
    await expect(lire(ege({ adresse: [adresse({ cogCommune: '1053' })] }))).rejects.toThrow(
      /« 1053 » n’est pas un code/
    );
    await expect(lire(ege({ etatObjet: undefined }))).rejects.toThrow(/750000001 sans « etatObjet »/);
    await expect(lire(ege(), ege())).rejects.toThrow(/750000001 en double/);
  });

  test('archive coupée, document vide de structures : arrêt qui nomme le fichier', async () => {
    const archive = gzipSync(JSON.stringify(document(ege())));
    await expect(lireOctets(archive.subarray(0, archive.length - 20))).rejects.toThrow(
      /f\.json\.gz : archive gzip tronquée/
    );
    await expect(lireOctets(gzipSync('{"pmej":[]}'))).rejects.toThrow(/f\.json\.gz : aucun établissement/);
  });
});
