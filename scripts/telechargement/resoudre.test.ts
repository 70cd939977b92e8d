import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commande, CSV, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';
import { adresseDirecte } from './resoudre.ts';

test('export Opendatasoft : libellés, point-virgule, filtre', () => {
  const voie = { par: 'opendatasoft', hote: 'data.ameli.fr', jeu: 'effectifs', format: 'csv' } as const;
  const url = new URL(adresseDirecte({ ...voie, refine: 'annee:2024', where: 'dept="83" and top is not null' }) ?? '');
  expect(url.origin + url.pathname).toBe(
    'https://data.ameli.fr/api/explore/v2.1/catalog/datasets/effectifs/exports/csv'
  );
  expect(Object.fromEntries(url.searchParams)).toEqual({
    lang: 'fr',
    timezone: 'Europe/Paris',
    use_labels: 'true',
    delimiter: ';',
    refine: 'annee:2024',
    where: 'dept="83" and top is not null'
  });
  expect(adresseDirecte({ ...voie, format: 'json' })).not.toMatch(/delimiter|where|refine/);
});

test('pièce jointe et ressource stable', () => {
  expect(adresseDirecte({ par: 'piece', hote: 'data.drees.fr', jeu: '530_apl', piece: 'apl_xlsx' })).toBe(
    'https://data.drees.fr/api/datasets/1.0/530_apl/attachments/apl_xlsx/'
  );
  expect(adresseDirecte({ par: 'ressource', id: 'abc-1' })).toBe('https://www.data.gouv.fr/api/1/datasets/r/abc-1');
});

const RESSOURCES = (origine: string) => [
  { title: 'Notice', url: `${origine}/notice.pdf`, last_modified: '2026-10-01T00:00:00' },
  { title: 'Stock journalier', url: `${origine}/vieux-journalier.csv`, last_modified: '2026-09-01T00:00:00' },
  { title: 'stock', url: `${origine}/depot/20261002/journalier.csv`, last_modified: '2026-10-02T00:00:00' },
  { title: 'sans adresse journalier', url: null }
];

test('data.gouv.fr : la ressource la plus récente qui répond au motif, le jeu lu une fois', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => {
    if (!d.url?.startsWith('/api/1/')) servir(d, r, CSV);
    else
      r.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({ resources: RESSOURCES(`http://${d.headers.host}`) })
      );
  });
  const voie = { par: 'datagouv', jeu: 'finess-activites-1', ressource: /journalier/i } as const;
  const catalogue = [voulu('', { voie }), voulu('', { voie: { ...voie, ressource: /vieux/ }, fichier: 'vieux.csv' })];
  const { code } = await commande(catalogue, racine, [], { datagouv: origine });
  expect([code, demandes.map((d) => d.url).sort()]).toEqual([
    0,
    ['/api/1/datasets/finess-activites-1/', '/depot/20261002/journalier.csv', '/vieux-journalier.csv']
  ]);
  expect(readFileSync(join(racine, 'INDEX.csv'), 'utf8')).toContain('/depot/20261002/journalier.csv');
});

test.each([
  ['aucune ressource ne répond', { resources: [{ title: 'Notice', url: 'https://a.fr/n.pdf' }] }, /« Notice ».*motif/],
  ['le jeu n’a plus de ressources', { message: 'Not found' }, /sans ressources/]
])('data.gouv.fr : %s, et ce qu’il faut faire est dit', async (_nom, reponse, attendu) => {
  const { origine } = await hote((_d, r) => void r.end(JSON.stringify(reponse)));
  const voie = { par: 'datagouv', jeu: 'x', ressource: /journalier/ } as const;
  const { code, ecrits } = await commande([voulu('', { voie })], dossierNeuf(), [], { datagouv: origine });
  expect(code).toBe(1);
  expect(ecrits[0]).toMatch(attendu);
});
