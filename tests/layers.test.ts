import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house, from the ground up: a folder may import its own floor's folder and the floors below. */
const ETAGES = [
  ['catalogue'],
  ['stats', 'access', 'siting', 'network', 'territory', 'format'],
  ['data'],
  ['queries'],
  ['state'],
  ['ui', 'styles'],
  ['map', 'charts', 'table', 'report', 'export']
];
/** Neighbours on a floor that may lean on one another, with the reason. */
const VOISINS = new Set([
  // Folding a name for search and writing a count are words, not territory.
  'territory>format',
  // A circle is drawn on the same sphere as travel times are estimated on.
  'territory>access',
  // A network is within reach by the same times as an accessibility.
  'network>access',
  // What a post brings is what its accessibility gains.
  'siting>access',
  // Its professionals live in the same communes, found by the same names.
  'network>territory',
  'network>format',
  // Whom to recruit is where a site covers most.
  'network>siting',
  // Zones without cover are grouped by the same neighbours.
  'network>stats',
  // A figure's page shows charts and the colours of the map's classes.
  'report>charts',
  'report>map',
  // The legend of a network says what its report says.
  'map>report',
  // A document holds the charts of the page, as images.
  'export>charts',
  // An export says what the page says, in the same words.
  'export>report'
]);
const SCRIPTS = ['catalogue', 'stats', 'access', 'format'];

const racine = resolve(import.meta.dirname, '..');
const lib = join(racine, 'src/lib');

function fichiers(dossier: string): string[] {
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(ts|svelte)$/.test(e.name))
    .map((e) => join(e.parentPath, e.name));
}

/** Folders of src/lib that a file imports. */
function importes(fichier: string): string[] {
  const texte = readFileSync(fichier, 'utf8');
  return [...texte.matchAll(/(?:from|import\(?)\s*['"]([^'"]+)['"]/g)].flatMap(([, cible = '']) => {
    const chemin = cible.startsWith('$lib/')
      ? join(lib, cible.slice(5))
      : cible.startsWith('.')
        ? resolve(dirname(fichier), cible)
        : '';
    return chemin.startsWith(`${lib}/`) ? [relative(lib, chemin).split('/')[0]!.replace(/\.ts$/, '')] : [];
  });
}

const etage = (dossier: string) => ETAGES.findIndex((noms) => noms.includes(dossier));

describe('imports go down only', () => {
  it.each(fichiers(lib).map((f) => [relative(lib, f)]))('%s', (nom) => {
    const ici = nom.split('/')[0]!;
    expect(etage(ici), `${ici} is on no floor`).toBeGreaterThanOrEqual(0);
    const interdits = importes(join(lib, nom)).filter(
      (la) => la !== ici && etage(la) >= etage(ici) && !VOISINS.has(`${ici}>${la}`)
    );
    expect(interdits).toEqual([]);
  });

  it('scripts see the catalogue, pure formulas and words only', () => {
    const fautes = fichiers(join(racine, 'scripts')).flatMap((f) =>
      importes(f)
        .filter((la) => !SCRIPTS.includes(la))
        .map((la) => `${relative(racine, f)} → ${la}`)
    );
    expect(fautes).toEqual([]);
  });

  it('the catalogue declares and computes nothing', () => {
    const fautes = fichiers(join(racine, 'data/catalogue'))
      .filter((f) => !f.endsWith('.test.ts'))
      .filter((f) => /\b(if|for|while|switch|function)\b\s*\(/.test(readFileSync(f, 'utf8')));
    expect(fautes).toEqual([]);
  });

  it('no code outside the catalogue branches on an indicator or a measure', async () => {
    const { indicateurIds, mesureIds } = await import('../src/lib/catalogue/index');
    const ids = new Set<string>([...indicateurIds, ...mesureIds]);
    const fautes = fichiers(join(racine, 'src'))
      .filter((f) => !f.endsWith('.test.ts'))
      .flatMap((f) =>
        [...readFileSync(f, 'utf8').matchAll(/[!=]==\s*'([a-z0-9_]+)'|case '([a-z0-9_]+)'/g)].flatMap(
          ([texte, a, b]) => (ids.has(a ?? b ?? '') ? [`${relative(racine, f)} : ${texte}`] : [])
        )
      );
    expect(fautes).toEqual([]);
  });
});

describe('small files', () => {
  const sources = [
    ...fichiers(join(racine, 'src')),
    ...fichiers(join(racine, 'scripts')),
    ...fichiers(join(racine, 'data/catalogue'))
  ];
  const tailles = sources.map((f) => ({ f: relative(racine, f), lignes: readFileSync(f, 'utf8').split('\n').length }));

  it('none over 250 lines', () => {
    expect(
      tailles
        .filter(({ f, lignes }) => lignes > 250 && !f.startsWith('data/catalogue'))
        .map(({ f, lignes }) => `${f} ${lignes}`)
    ).toEqual([]);
  });

  it('median at most 80 lines', () => {
    const triees = tailles.map((t) => t.lignes).sort((a, b) => a - b);
    expect(triees[Math.floor(triees.length / 2)]).toBeLessThanOrEqual(80);
  });
});
