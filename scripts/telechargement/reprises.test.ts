import { expect, test } from 'vitest';
import { commande, CSV, DEBUT, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';
import { attenteDe } from './transfert.ts';

test('429 : attend ce que l’hôte demande', async () => {
  const { origine } = await hote((d, r, rang) =>
    rang === 0 ? void r.writeHead(429, { 'retry-after': '37' }).end() : servir(d, r, CSV)
  );
  const { code, sommeils, dits } = await commande([voulu(origine)], dossierNeuf());
  expect([code, sommeils]).toEqual([0, [37_000]]);
  expect(dits[0]).toContain('nouvel essai dans 37 s');
});

test('500 : recule de plus en plus, puis réussit', async () => {
  const { origine } = await hote((d, r, rang) => (rang < 3 ? void r.writeHead(500).end() : servir(d, r, CSV)));
  const { code, sommeils } = await commande([voulu(origine)], dossierNeuf());
  expect([code, sommeils]).toEqual([0, [1500, 3000, 6000]]);
});

test('renonce après six essais vains, et le dit', async () => {
  const { origine, demandes } = await hote((_d, r) => void r.writeHead(502).end());
  const { code, ecrits } = await commande([voulu(origine)], dossierNeuf());
  expect([code, demandes.length]).toEqual([1, 6]);
  expect(ecrits[0]).toMatch(/essai\/table\.csv.*réponse 502.*après 6 essais/);
});

test.each([403, 404, 410])('%i : ne redemande pas', async (statut) => {
  const { origine, demandes } = await hote((_d, r) => void r.writeHead(statut).end());
  expect((await commande([voulu(origine)], dossierNeuf())).code).toBe(1);
  expect(demandes).toHaveLength(1);
});

test('une attente trop longue est un échec qui la dit', async () => {
  const { origine, demandes } = await hote((_d, r) => void r.writeHead(503, { 'retry-after': '7200' }).end());
  const { ecrits } = await commande([voulu(origine)], dossierNeuf());
  expect([demandes.length, ecrits[0]]).toEqual([1, expect.stringContaining('à ne pas redemander avant 2 h 00')]);
});

test('l’attente demandée vaut pour tout l’hôte', async () => {
  // A clock that stands still: the file's own wait does not run out the host's.
  const sommeils: number[] = [];
  const horloge = { maintenant: () => DEBUT, dormir: async (ms: number) => void sommeils.push(ms), hasard: () => 0 };
  const { origine } = await hote((d, r, rang) =>
    rang === 0 ? void r.writeHead(429, { 'retry-after': '60' }).end() : servir(d, r, CSV)
  );
  await commande([voulu(origine)], dossierNeuf(), [], { horloge });
  expect(sommeils).toEqual([60_000, 60_000]);
});

test('Retry-After est un nombre de secondes ou une date', () => {
  expect(attenteDe('12', DEBUT)).toBe(12_000);
  expect(attenteDe(new Date(DEBUT + 90_000).toUTCString(), DEBUT)).toBe(90_000);
  expect(attenteDe(new Date(DEBUT - 90_000).toUTCString(), DEBUT)).toBe(0);
  expect(attenteDe('bientôt', DEBUT)).toBe(0);
  expect(attenteDe(undefined, DEBUT)).toBe(0);
});
