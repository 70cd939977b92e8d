import { afterEach, expect, it, vi } from 'vitest';
import { lirePlages } from './plages';

const fichier = Uint8Array.from({ length: 100 }, (_, i) => i);

function partie(debut: number, fin: number, envoyes = fin - debut): Response {
  const headers = { 'content-range': `bytes ${debut}-${fin - 1}/${fichier.length}` };
  return new Response(fichier.slice(debut, debut + envoyes), { status: 206, headers });
}

function hote(...reponses: Response[]) {
  const appels = vi.fn<typeof fetch>();
  for (const reponse of reponses) appels.mockResolvedValueOnce(reponse);
  vi.stubGlobal('fetch', appels);
  return appels;
}

const lus = async (lecture: Promise<ArrayBuffer>) => [...new Uint8Array(await lecture)];

afterEach(() => vi.unstubAllGlobals());

it('reads a range', async () => {
  const appels = hote(partie(10, 14));
  expect(await lus(lirePlages('f')(10, 14))).toEqual([10, 11, 12, 13]);
  expect(appels.mock.calls[0]?.[1]?.headers).toEqual({ Range: 'bytes=10-13' });
});

it('takes the end of the file for the end of a range that goes beyond', async () => {
  hote(partie(98, 100));
  expect(await lus(lirePlages('f')(98, 120))).toEqual([98, 99]);
});

it('asks the host again, past the cache, for a range cut short', async () => {
  const appels = hote(partie(10, 14, 2), partie(10, 14));
  expect(await lus(lirePlages('f')(10, 14))).toEqual([10, 11, 12, 13]);
  expect(appels.mock.calls.map(([, options]) => options?.cache)).toEqual(['default', 'no-store']);
});

it('says so when a range stays cut short', async () => {
  hote(partie(10, 14, 2), partie(10, 14, 2));
  await expect(lirePlages('f')(10, 14)).rejects.toThrow('Les données sont arrivées incomplètes');
});

it('reads once a file that comes whole, and slices it', async () => {
  const appels = hote(new Response(fichier));
  const lire = lirePlages('f');
  expect(await lus(lire(10, 12))).toEqual([10, 11]);
  expect(await lus(lire(97, 100))).toEqual([97, 98, 99]);
  expect(appels).toHaveBeenCalledTimes(1);
});

it('tells a missing file and a dead line in plain French', async () => {
  hote(new Response('', { status: 404 }));
  await expect(lirePlages('f')(0, 4)).rejects.toThrow('Les données manquent (réponse 404)');
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('Failed to fetch')));
  await expect(lirePlages('f')(0, 4)).rejects.toThrow('Les données sont injoignables');
});
