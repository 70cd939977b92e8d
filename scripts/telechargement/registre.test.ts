import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commande, CSV, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';
import { DossierBrut } from '../read/dossier.ts';
import { lignesCsv } from '../read/csv.ts';

const index = (racine: string) => readFileSync(join(racine, 'INDEX.csv'), 'utf8');

test('l’index date et vérifie ce que la construction lit', async () => {
  const racine = dossierNeuf();
  const { origine } = await hote((d, r) => servir(d, r, CSV));
  await commande([voulu(`${origine}/a?b=1,2`)], racine);
  const brut = new DossierBrut(racine);
  expect([brut.octets('essai/table.csv').equals(CSV), brut.recupere('essai/table.csv')]).toEqual([true, '2026-10-05']);
  const [entete = [], ligne = []] = lignesCsv(Buffer.from(index(racine)), 'INDEX.csv', ',');
  expect(Object.fromEntries(entete.map((nom, rang) => [nom, ligne[rang]]))).toMatchObject({
    url: `${origine}/a?b=1,2`,
    licence: 'Licence Ouverte 2.0',
    producteur: 'Producteur, « essai »',
    type: 'text/csv'
  });
  writeFileSync(join(racine, 'essai/table.csv'), 'autre chose');
  expect(() => new DossierBrut(racine).octets('essai/table.csv')).toThrow('altéré');
});

test('garde les lignes et les colonnes tenues à la main, guillemets compris', async () => {
  const racine = dossierNeuf();
  const note = 'dit « oui », puis\n"non"';
  const main = `file,bytes,sha256,note\nz.csv,3,abc,"${note.replaceAll('"', '""')}"\na.csv,1,def,une, deux\n`;
  writeFileSync(join(racine, 'INDEX.csv'), main);
  const { origine } = await hote((d, r) => servir(d, r, CSV));
  await commande([voulu(origine, { fichier: 'm.csv' })], racine);
  const lignes = lignesCsv(Buffer.from(index(racine)), 'INDEX.csv', ',');
  expect(lignes.map((l) => l[0])).toEqual(['file', 'a.csv', 'm.csv', 'z.csv']);
  expect(lignes.map((l) => l[3])).toEqual(['note', 'une, deux', '', note]);
  expect(readdirSync(racine).sort()).toEqual(['INDEX.csv', 'm.csv']);
});

test('deux passages donnent le même index, et la date reste celle des octets', async () => {
  const racine = dossierNeuf();
  const { origine } = await hote((d, r) => servir(d, r, CSV));
  const catalogue = ['c', 'a', 'b'].map((n) => voulu(`${origine}/${n}`, { fichier: `${n}.csv` }));
  await commande(catalogue, racine);
  const avant = index(racine).replaceAll('2026-10-05', '2026-01-01');
  writeFileSync(join(racine, 'INDEX.csv'), avant);
  await commande(catalogue, racine, ['--force']);
  expect(index(racine)).toBe(avant);
});

test('un INDEX.csv qui n’en est pas un n’est pas écrasé', async () => {
  const racine = dossierNeuf();
  writeFileSync(join(racine, 'INDEX.csv'), 'nom;taille\n');
  await expect(commande([], racine)).rejects.toThrow('sans colonne « file »');
  expect(index(racine)).toBe('nom;taille\n');
});
