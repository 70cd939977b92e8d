import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commande, CSV, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';
import { Partiel } from './partiel.ts';

const AUTRE = Buffer.from(`code;valeur\n${'13055;99\n'.repeat(400)}`);
const lu = (racine: string) => readFileSync(join(racine, 'essai/table.csv'), 'utf8');
const partiel = (racine: string) => join(racine, 'essai/table.csv.partiel');

/** What a killed run leaves of `contenu`, served at `adresse` under the ETag of `servir`. */
async function poserPartiel(racine: string, adresse: string, contenu: Buffer): Promise<void> {
  const depose = new Partiel(join(racine, 'essai/table.csv'));
  mkdirSync(join(racine, 'essai'));
  const { origin, pathname } = new URL(adresse);
  const signes = { etag: '"un"', modifie: null, total: CSV.length, encodage: null, type: 'text/csv' };
  await depose.commencer({ adresse, origine: origin + pathname, ...signes });
  writeFileSync(depose.chemin, contenu);
}

test('une liaison coupée reprend où elle en était', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r, rang) => servir(d, r, CSV, { coupe: rang === 0 ? 1000 : Infinity }));
  const { code, dits } = await commande([voulu(origine)], racine);
  expect([code, lu(racine)]).toEqual([0, CSV.toString()]);
  expect(demandes.map((d) => [d.headers.range, d.headers['if-range']])).toEqual([
    [undefined, undefined],
    ['bytes=1000-', '"un"']
  ]);
  expect(dits.join('\n')).toContain('reprise à');
  expect([existsSync(partiel(racine)), existsSync(`${partiel(racine)}.json`)]).toEqual([false, false]);
});

test('un fichier qui change en route est repris du début, même plus court que ce qui était là', async () => {
  const racine = dossierNeuf();
  const court = AUTRE.subarray(0, 600);
  const { origine, demandes } = await hote((d, r, rang) =>
    rang === 0 ? servir(d, r, CSV, { coupe: 1000 }) : servir(d, r, court, { etag: '"deux"' })
  );
  await commande([voulu(origine)], racine);
  expect([lu(racine), demandes.length]).toEqual([court.toString(), 2]);
});

test.each([
  ['un autre ETag', { etag: '"deux"' }, 0],
  ['une autre longueur', {}, 5],
  ['une autre date', { 'last-modified': 'Mon, 05 Oct 2026 08:00:00 GMT' }, 0],
  ['un autre début', { 'content-range': `bytes 0-${AUTRE.length - 1}/${AUTRE.length}` }, 0]
])('une plage donnée sous %s ne se colle pas à l’ancien début', async (_nom, entetes, plus) => {
  const racine = dossierNeuf();
  const total = AUTRE.length + plus;
  const { origine, demandes } = await hote((d, r, rang) => {
    if (rang === 0) {
      servir(d, r, CSV, { coupe: 1000, 'last-modified': 'Sun, 04 Oct 2026 08:00:00 GMT' });
      return;
    }
    if (d.headers.range === undefined) {
      servir(d, r, AUTRE, { etag: '"deux"' });
      return;
    }
    const plage = { 'content-range': `bytes 1000-${total - 1}/${total}`, etag: '"un"', ...entetes };
    r.writeHead(206, { 'content-type': 'text/csv', ...plage });
    r.end(Buffer.concat([AUTRE.subarray(1000), Buffer.alloc(plus, '1')]));
  });
  await commande([voulu(origine)], racine);
  expect([lu(racine), demandes.length]).toEqual([AUTRE.toString(), 3]);
});

test('le début d’une autre demande ne se continue pas', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => servir(d, r, d.url === '/?annee=2024' ? AUTRE : CSV));
  await poserPartiel(racine, `${origine}/?annee=2023`, CSV.subarray(0, 1000));
  await commande([voulu(`${origine}/?annee=2024`)], racine);
  expect([lu(racine), demandes.map((d) => d.headers.range)]).toEqual([AUTRE.toString(), [undefined]]);
});

test('un fichier partiel déjà entier est redemandé, pas continué', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => servir(d, r, CSV));
  await poserPartiel(racine, `${origine}/`, CSV);
  await commande([voulu(`${origine}/`)], racine);
  expect([lu(racine), demandes.map((d) => d.headers.range)]).toEqual([CSV.toString(), [undefined]]);
});

test('sans ETag ni date, une coupure repart de zéro', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((_d, r, rang) => {
    r.writeHead(200, { 'content-type': 'text/csv', 'content-length': CSV.length });
    if (rang > 0) r.end(CSV);
    else r.write(CSV.subarray(0, 500), () => setTimeout(() => r.destroy(), 20));
  });
  await commande([voulu(origine)], racine);
  expect([lu(racine), demandes.map((d) => d.headers.range)]).toEqual([CSV.toString(), [undefined, undefined]]);
});

test('une plage refusée (416) repart de zéro', async () => {
  const racine = dossierNeuf();
  const { origine } = await hote((d, r, rang) => {
    if (d.headers.range === undefined) servir(d, r, CSV, { coupe: rang === 0 ? 1000 : Infinity });
    else r.writeHead(416).end();
  });
  expect((await commande([voulu(origine)], racine)).code).toBe(0);
  expect(lu(racine)).toBe(CSV.toString());
});

test('une longueur annoncée jamais atteinte finit en échec, sans fichier', async () => {
  const racine = dossierNeuf();
  const { origine } = await hote((d, r) =>
    servir(d, r, CSV, { 'content-length': CSV.length + 10, etag: 'W/"faible"' })
  );
  const sansFin = await commande([voulu(origine)], racine, [], { delaiMs: 60 });
  expect([sansFin.code, existsSync(join(racine, 'essai/table.csv'))]).toEqual([1, false]);
  expect(sansFin.ecrits[0]).toMatch(/après 6 essais.*Relancer plus tard/);
});

test('un transfert muet est coupé puis repris', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r, rang) => {
    if (rang === 0) return;
    if (rang > 1) {
      servir(d, r, CSV);
      return;
    }
    r.writeHead(200, { 'content-type': 'text/csv', etag: '"un"', 'content-length': CSV.length });
    r.write(CSV.subarray(0, 700));
  });
  const { dits } = await commande([voulu(origine)], racine, [], { delaiMs: 80 });
  expect([lu(racine), demandes.map((d) => d.headers.range)]).toEqual([
    CSV.toString(),
    [undefined, undefined, 'bytes=700-']
  ]);
  expect(dits.filter((texte) => texte.includes('plus rien reçu'))).toHaveLength(2);
});

test('Ctrl-C laisse de quoi reprendre', async () => {
  const racine = dossierNeuf();
  const arret = new AbortController();
  const { origine, demandes } = await hote((d, r, rang) => {
    if (rang > 0) {
      servir(d, r, CSV);
      return;
    }
    r.writeHead(200, { 'content-type': 'text/csv', etag: '"un"', 'content-length': CSV.length });
    r.write(CSV.subarray(0, 700), () => setTimeout(() => arret.abort(), 60));
  });
  const premiere = await commande([voulu(origine)], racine, [], { signal: arret.signal });
  expect([premiere.code, readFileSync(partiel(racine), 'utf8')]).toEqual([130, CSV.subarray(0, 700).toString()]);
  expect(premiere.ecrits[0]).toContain('relancer la même commande');
  expect((await commande([voulu(origine)], racine)).code).toBe(0);
  expect([lu(racine), demandes[1]?.headers.range]).toEqual([CSV.toString(), 'bytes=700-']);
});
