import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { codesBpe } from '../../scripts/read/bpeCodes.ts';
import { readBpeDetail } from '../../scripts/read/bpeDetail.ts';
import { readBpeLarge } from '../../scripts/read/bpeLarge.ts';
import { dossierEssai, effacerLesDossiers } from './dossierEssai.ts';

effacerLesDossiers();

const lire = (...lignes: string[]) =>
  readBpeDetail(dossierEssai({ 'bpe.csv': `${lignes.join('\r\n')}\r\n` }), { fichier: 'bpe.csv' });

describe('la BPE en détail', () => {
  const TITRE = '"AN";"NOMRS";"DEPCOM";"TYPEQU";"CAPACITE";"QUALITE_GEOLOC"';

  test('depuis 2024 : comptes par commune et type, jamais un nom, part placée au hasard', async () => {
    const lu = await lire(
      TITRE,
      '"2025";"NOM; ""MASQUÉ""";"75101";"D265";;"11"',
      '"2025";"NOM MASQUÉ";"75101";"D265";;"33"',
      '"2025";"ÉCOLE";"75101";"C108";12;"11"',
      '"2025";"PHARMACIE";"2A004";"D307";;"21"'
    );
    expect(lu.effectifs).toEqual([
      { commune: '2A004', type: 'D307', nombre: 1 },
      { commune: '75101', type: 'D265', nombre: 2 }
    ]);
    expect(lu.rapport).toEqual({
      lignes: 4,
      millesime: '2025',
      types: { D265: 2, D307: 1 },
      partAleatoire: { D265: 0.5, D307: 0 },
      sansCodeActuel: {}
    });
    expect(JSON.stringify(lu)).not.toContain('MASQU');
  });

  test('avant 2024 : une ligne compte plusieurs équipements, deux anciens codes n’en font qu’un', async () => {
    const lu = await lire(
      'REG;DEP;DEPCOM;DCIRIS;AN;TYPEQU;NB_EQUIP',
      '84;01;01053;010530101;2013;D201;12',
      '84;01;01053;010530102;2013;D201;3',
      '84;01;01053;010530101;2013;D204;1',
      '84;01;01053;010530101;2013;D205;2',
      '84;01;01053;010530101;2013;D235;4',
      '84;01;01053;010530101;2013;A101;1'
    );
    expect(lu.effectifs).toEqual([
      { commune: '01053', type: 'D235', nombre: 4 },
      { commune: '01053', type: 'D265', nombre: 15 },
      { commune: '01053', type: 'D276', nombre: 3 }
    ]);
    expect(lu.rapport.sansCodeActuel).toEqual({ D235: 4 });
    expect(lu.rapport.partAleatoire).toEqual({});
  });

  test('un code de santé inconnu garde son nom et se voit au rapport', async () => {
    expect((await lire(TITRE, '"2025";"X";"75101";"D299";;"11"')).rapport.sansCodeActuel).toEqual({ D299: 1 });
  });

  test.each([
    [['"2025";"X";"1053";"D265";;"11"'], /bpe\.csv, ligne 2, colonne « DEPCOM » : « 1053 »/],
    [
      ['"2025";"X";"01053";"D265";;"11"', '"2024";"X";"01053";"D265";;"11"'],
      /ligne 3, colonne « AN » : 2024 après 2025/
    ],
    [['"2025";"X";"01053";"D265"'], /ligne 2 : 4 champs, l’en-tête en annonce 6/]
  ])('%j est refusé', async (lignes, message) => {
    await expect(lire(TITRE, ...lignes)).rejects.toThrow(message);
  });

  test('une colonne absente, un nombre qui n’en est pas un', async () => {
    await expect(lire('AN;TYPEQU', '2025;D265')).rejects.toThrow(/colonne « DEPCOM » : colonne absente/);
    await expect(lire('AN;DEPCOM;TYPEQU;NB_EQUIP', '2013;01053;D201;1,5')).rejects.toThrow(
      /« 1,5 » n’est pas un nombre/
    );
  });
});

test('le passage des anciens codes aux actuels n’échange pas infirmier et kinésithérapeute', () => {
  const codes = codesBpe();
  const actuel = (ancien: string) => codes.get(codes.get(ancien)?.actuel ?? '')?.libelle;
  expect(['D201', 'D232', 'D233', 'D221', 'D231', 'D237', 'D301'].map(actuel)).toEqual([
    'Médecin généraliste',
    'Infirmier',
    'Masseur kinésithérapeute',
    'Chirurgien dentiste',
    'Sage-femme',
    'Pédicure-podologue',
    'Pharmacie'
  ]);
  for (const [code, { actuel: vers }] of codes) {
    expect(vers === '' || codes.get(vers)?.actuel === vers, code).toBe(true);
  }
});

describe('le tableau communal large', () => {
  const ecrire = (lignes: (string | number)[][]) => {
    const livre = utils.book_new();
    utils.book_append_sheet(livre, utils.aoa_to_sheet(lignes), 'COM');
    return dossierEssai({ 'bpe.xlsx': write(livre, { type: 'buffer', bookType: 'xlsx' }) as Buffer });
  };

  test('dans les codes de 2024 comme dans les anciens ; un type absent arrête', () => {
    const brut = ecrire([
      ['Titre'],
      [],
      ['CODGEO', 'Libellé', 'Médecin généraliste'],
      ['CODGEO', 'LIBGEO', 'NB_D265'],
      ['01053', 'X', 7],
      ['2A004', 'Y', 0]
    ]);
    const lu = readBpeLarge(brut, 'bpe.xlsx', ['D265']);
    expect([lu.communes, [...(lu.nombres.get('D265') ?? [])]]).toEqual([
      ['01053', '2A004'],
      [7, 0]
    ]);
    expect(() => readBpeLarge(brut, 'bpe.xlsx', ['D201'])).toThrow(/bpe\.xlsx, colonne « CODGEO, NB_D201 »/);
  });
});
