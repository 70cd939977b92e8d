import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Telechargement } from '../../data/catalogue/telechargements.ts';
import { commande, CSV, dossierNeuf, hote, voulu } from '../../tests/fixtures/hote.ts';

const PAGE = '<!DOCTYPE html><html><body>Le service est en maintenance, merci de revenir.</body></html>';

type Offre = { type?: string; corps: string | Buffer; encodage?: string; voulu?: Partial<Telechargement> };

/** A folder that holds a good file, then a host that offers something else. */
async function remplacement(offre: Offre, args: string[] = []) {
  const racine = dossierNeuf();
  const place = join(racine, 'essai/table.csv');
  mkdirSync(join(racine, 'essai'));
  writeFileSync(place, CSV);
  const { origine, demandes } = await hote((_d, r) => {
    r.writeHead(200, {
      ...(offre.type === undefined ? {} : { 'content-type': offre.type }),
      ...(offre.encodage === undefined ? {} : { 'content-encoding': offre.encodage })
    });
    r.end(offre.corps);
  });
  const { code, ecrits } = await commande([voulu(origine, offre.voulu)], racine, args);
  const garde = readFileSync(place).equals(CSV);
  return { code, garde, texte: ecrits[0] ?? '', essais: demandes.length, contenu: readFileSync(place), place };
}

const ligne = (n: number) => `code;valeur\n${'01001;1\n'.repeat(n)}`;

test.each<[string, Offre, RegExp]>([
  ['une page annoncée comme telle', { type: 'text/html; charset=utf-8', corps: PAGE }, /page HTML/],
  ['une page sous le type d’un CSV', { type: 'text/csv', corps: `\uFEFF\n ${PAGE.repeat(40)}` }, /page HTML/],
  ['une erreur en JSON', { type: 'text/csv', corps: `{"error": "${'x'.repeat(4000)}"}` }, /premiers octets/],
  ['un autre type', { type: 'application/pdf', corps: CSV }, /application\/pdf/],
  ['des octets nuls', { type: 'text/csv', corps: Buffer.concat([Buffer.alloc(8), CSV]) }, /premiers octets/],
  ['rien', { type: 'text/csv', corps: '' }, /fichier vide/],
  ['moins que le minimum', { type: 'text/csv', corps: CSV, voulu: { minimum: 1e6 } }, /au moins 1000000 attendus/],
  ['moins de la moitié', { type: 'text/csv', corps: ligne(100) }, /moins de la moitié.*--force/],
  [
    'un classeur qui n’en est pas un',
    { type: 'application/octet-stream', corps: CSV, voulu: { forme: 'xlsx' } },
    /xlsx/
  ],
  ['une archive gzip qui n’en est pas une', { corps: CSV, voulu: { forme: 'gzip' } }, /gzip/],
  ['une compression illisible', { corps: CSV, encodage: 'gzip' }, /illisible/]
])('%s ne remplace pas le bon fichier, et n’est pas redemandé', async (_nom, offre, raison) => {
  const { code, garde, texte, essais, place } = await remplacement(offre);
  expect([code, garde, essais]).toEqual([1, true, 1]);
  expect(texte).toMatch(raison);
  expect([existsSync(`${place}.partiel`), existsSync(`${place}.partiel.json`)]).toEqual([false, false]);
});

test('--force accepte un fichier bien plus petit', async () => {
  const { code, contenu } = await remplacement({ type: 'text/csv', corps: ligne(100) }, ['--force']);
  expect([code, contenu.toString()]).toEqual([0, ligne(100)]);
});

test.each<[string, Offre]>([
  ['sans type', { corps: ligne(500) }],
  ['sous un type neutre', { type: 'application/octet-stream', corps: ligne(500) }],
  ['compressé par l’hôte', { type: 'text/csv', corps: gzipSync(ligne(500)), encodage: 'gzip' }]
])('un bon fichier %s remplace l’ancien', async (_nom, offre) => {
  const { code, contenu } = await remplacement(offre);
  expect([code, contenu.toString()]).toEqual([0, ligne(500)]);
});

test('une archive attendue compressée est gardée telle', async () => {
  const archive = gzipSync(ligne(90_000), { level: 0 });
  const { contenu } = await remplacement({ corps: archive, encodage: 'gzip', voulu: { forme: 'gzip' } });
  expect(contenu.equals(archive)).toBe(true);
});
