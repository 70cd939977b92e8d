import { describe, expect, test } from 'vitest';
import { readTemps } from '../../scripts/read/temps.ts';
import { Base } from '../../scripts/tables/base.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierEssai, effacerLesDossiers } from './dossierEssai.ts';

effacerLesDossiers();

const FICHIER = 'temps-trajet/temps.csv';
const lire = (lignes: string[]) => readTemps(dossierEssai({ [FICHIER]: lignes.join('\n') }), FICHIER);
/** Enough rows for a distribution to speak. */
const beaucoup = (duree: (rang: number) => number) =>
  Array.from({ length: 120 }, (_, rang) => `01001,0100${1 + (rang % 9)},${duree(rang)}`);

describe('l’unité est dite par le nom de la colonne', () => {
  test('minutes', async () => {
    const lu = await lire(['commune_depart;commune_arrivee;minutes', '01001;2A004;12,5']);
    expect(lu).toMatchObject({ departs: ['01001'], arrivees: ['2A004'], unite: 'minutes', zerosRendus: 0 });
    expect([...lu.minutes]).toEqual([12.5]);
  });

  test('secondes, ramenées à des minutes', async () => {
    const lu = await lire(['commune_depart,commune_arrivee,secondes', '01001,01002,750']);
    expect([lu.unite, ...lu.minutes]).toEqual(['secondes', 12.5]);
  });

  test('un nom que les valeurs démentent est refusé, dans les deux sens', async () => {
    await expect(lire(['commune_depart,commune_arrivee,minutes', ...beaucoup((rang) => 600 + rang)])).rejects.toThrow(
      /annonce des minutes, les valeurs sont des secondes/
    );
    await expect(
      lire(['commune_depart,commune_arrivee,secondes', ...beaucoup((rang) => 1 + (rang % 40))])
    ).rejects.toThrow(/annonce des secondes, les valeurs sont des minutes/);
  });
});

describe('sans unité dans le nom, les valeurs décident, ou rien', () => {
  test('une médiane de dix heures n’est pas en minutes', async () => {
    const lu = await lire(['IRIS1,IRIS2,TIME', ...beaucoup((rang) => 600 + rang)]);
    expect([lu.unite, lu.dite, lu.minutes[0]]).toEqual(['secondes', 'par la distribution', 10]);
  });

  test('cent trajets d’au plus quatre heures sont en minutes', async () =>
    expect((await lire(['IRIS1,IRIS2,TIME', ...beaucoup((rang) => 1 + rang)])).unite).toBe('minutes'));

  test('trop peu de lignes, ou des valeurs entre les deux : refusé', async () => {
    await expect(lire(['IRIS1,IRIS2,TIME', '01001,01002,12'])).rejects.toThrow(/minutes ou secondes, rien ne le dit/);
    await expect(lire(['IRIS1,IRIS2,TIME', ...beaucoup((rang) => 200 + rang)])).rejects.toThrow(/rien ne le dit/);
  });
});

describe('les lieux', () => {
  test('le zéro perdu d’une commune ou d’un IRIS est rendu et compté', async () => {
    const lu = await lire(['IRIS1,IRIS2,minutes', '60880101,6001,3', '060880102,2A0040101,4']);
    expect(lu.departs).toEqual(['060880101', '060880102']);
    expect(lu.arrivees).toEqual(['06001', '2A0040101']);
    expect(lu.zerosRendus).toBe(2);
  });

  test.each([
    ['un lieu qui n’en est pas un', '123,01002,4', /« 123 » n’est ni une commune ni un IRIS/],
    ['une durée négative', '01001,01002,-1', /durée négative/],
    ['une durée vide', '01001,01002,', /case vide/]
  ])('%s arrête la lecture', async (_, ligne, message) => {
    await expect(lire(['commune_depart,commune_arrivee,minutes', ligne])).rejects.toThrow(message);
  });

  test('sans colonne de départ, l’erreur dit les colonnes lues', async () =>
    await expect(lire(['a,b,minutes', '01001,01002,3'])).rejects.toThrow(/commune_depart.*a, b, minutes/s));
});

test('Parquet se lit comme le CSV', async () => {
  const brut = dossierEssai({ 'temps-trajet/vide.csv': '' });
  const chemin = join(brut.racine, 'temps-trajet/temps.parquet');
  const base = await Base.ouvrir();
  try {
    await base.connexion.run(
      `COPY (SELECT * FROM (VALUES ('01001', '2A004', 750), ('01002', '01001', 60)) AS t(commune_depart, commune_arrivee, secondes)) TO '${chemin}' (FORMAT parquet, COMPRESSION zstd)`
    );
  } finally {
    base.fermer();
  }
  const lu = await readTemps(brut, 'temps-trajet/temps.parquet');
  expect([lu.departs, lu.arrivees, [...lu.minutes]]).toEqual([
    ['01001', '01002'],
    ['2A004', '01001'],
    [12.5, 1]
  ]);
  expect(brut.lus.get('temps-trajet/temps.parquet')?.octets).toBe(readFileSync(chemin).byteLength);
});
