import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commande, CSV, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';
import { lireOptions } from './options.ts';

const manuel = voulu('', {
  source: 'main',
  fichier: 'main/ald.xlsx',
  forme: 'xlsx',
  voie: { par: 'manuel', page: 'https://exemple.fr/ald', pourquoi: 'CAPTCHA.' }
});
const trois = (origine: string) => [
  voulu(`${origine}/a`, { source: 'a', fichier: 'a.csv' }),
  voulu(`${origine}/b`, { source: 'b', fichier: 'b.csv' }),
  manuel
];

test('--only ne demande que ce qui est nommé', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => servir(d, r, CSV));
  const { code, ecrits } = await commande(trois(origine), racine, ['--only', 'b']);
  expect([code, demandes.map((d) => d.url), readdirSync(racine).sort()]).toEqual([0, ['/b'], ['INDEX.csv', 'b.csv']]);
  expect(ecrits[0]).toContain('1 fichier reçu');
  expect(ecrits[0]).not.toContain('à la main');
});

test('--dry-run, --list et --manuel ne demandent rien et n’écrivent rien', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => servir(d, r, CSV));
  const dit = async (option: string) => (await commande(trois(origine), racine, [option])).ecrits.join('\n');
  const essai = await dit('--dry-run');
  expect(essai).toContain(`${join(racine, 'a.csv')}\n    ${origine}/a`);
  expect(essai).toContain('2 fichiers seraient demandés, 1 à récupérer à la main');
  expect(await dit('--manuel')).toContain(
    `page   https://exemple.fr/ald\n    sous   ${join(racine, 'main/ald.xlsx')}\n`
  );
  expect((await dit('--list')).split('\n')).toHaveLength(4);
  expect([demandes.length, readdirSync(racine)]).toEqual([0, []]);
});

test('--list dit ce qui est là, sa taille et son jour', async () => {
  const racine = dossierNeuf();
  const { origine } = await hote((d, r) => servir(d, r, CSV));
  await commande(trois(origine), racine, ['--only=a']);
  const [, a, b, main] = (await commande(trois(origine), racine, ['--list'])).ecrits[0]!.split('\n');
  expect(a).toMatch(/^a {2,}adresse {2,}a\.csv {2,}présent {2,}3,5 Kio {2,}2026-10-05$/);
  expect(b).toMatch(/absent/);
  expect(main).toMatch(/à la main/);
});

test('un fichier inchangé n’est pas redemandé en entier (304)', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => {
    if (d.headers['if-none-match'] === '"un"') r.writeHead(304, { etag: '"un"' }).end();
    else servir(d, r, CSV);
  });
  await commande([voulu(origine)], racine);
  const avant = readFileSync(join(racine, 'INDEX.csv'), 'utf8');
  const seconde = await commande([voulu(origine)], racine);
  expect([seconde.code, seconde.ecrits[0]]).toEqual([0, '0 fichier reçu (0 o), 1 inchangé, 0 échec.']);
  expect(readFileSync(join(racine, 'INDEX.csv'), 'utf8')).toBe(avant);
  // The host says "unchanged" of its file: one altered here, or asked with --force, is fetched anew.
  writeFileSync(join(racine, 'essai/table.csv'), 'x'.repeat(CSV.length));
  expect((await commande([voulu(origine)], racine)).ecrits[0]).toContain('1 fichier reçu');
  expect(readFileSync(join(racine, 'essai/table.csv')).equals(CSV)).toBe(true);
  await commande([voulu(origine)], racine, ['--force']);
  expect(demandes.map((d) => d.headers['if-none-match'])).toEqual([undefined, '"un"', undefined, undefined]);
});

test('un échec n’arrête pas les autres, et se lit à la fin', async () => {
  const racine = dossierNeuf();
  const { origine } = await hote((d, r) => (d.url === '/a' ? void r.writeHead(404).end() : servir(d, r, CSV)));
  const { code, ecrits } = await commande(trois(origine), racine);
  expect([code, existsSync(join(racine, 'b.csv'))]).toEqual([1, true]);
  expect(ecrits[0]?.split('\n')).toEqual([
    expect.stringContaining('1 fichier reçu (3,5 Kio), 0 inchangé, 1 échec.'),
    expect.stringMatching(/a\.csv \(a\) : réponse 404 de .*data\/catalogue\/telechargements/),
    expect.stringContaining('1 fichier absent est à récupérer à la main')
  ]);
});

test('un dossier à la place du fichier est un échec qui le dit', async () => {
  const racine = dossierNeuf();
  writeFileSync(join(racine, 'essai'), '');
  const { origine } = await hote((d, r) => servir(d, r, CSV));
  const { code, ecrits } = await commande([voulu(origine)], racine);
  expect([code, ecrits[0]]).toEqual([1, expect.stringContaining('écriture impossible')]);
});

test.each([
  [['--toto'], 'Option inconnue : --toto'],
  [['data/raw'], 'Option inconnue : data/raw'],
  [['--only'], '--only attend une valeur'],
  [['--only', '--list'], '--only attend une valeur'],
  [['--only', 'a,zz'], 'Source inconnue : zz. Les sources sont : a, b, main.'],
  [['--only', ','], 'Source inconnue'],
  [['--vers'], '--vers attend une valeur'],
  [['--list', '--manuel'], 'un à la fois']
])('%s est refusé', (args, message) => {
  expect(() => lireOptions(args, {}, trois(''))).toThrow(message);
});

test('le dossier : --vers, sinon MAILLAGE_RAW_CIBLE, sinon data/raw', () => {
  const env = { MAILLAGE_RAW_CIBLE: '/la' };
  expect(lireOptions(['--vers=/ici'], env, []).racine).toBe('/ici');
  expect(lireOptions([], env, []).racine).toBe('/la');
  expect(lireOptions([], {}, []).racine).toBe(join(process.cwd(), 'data/raw'));
});
