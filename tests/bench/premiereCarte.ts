import type { Browser, Request } from '@playwright/test';
import { sequentielle } from '../../src/lib/map/palette';
import { espionner } from './espion';
import { face, mediane, note, PASSES, titre } from './mesure';

interface Ouverture {
  /** Navigation to the colours waited for, ms. */
  coloree: number;
  /** Bytes of the answers asked for before the names, which the page fetches once its first map is drawn. */
  octets: number;
}

const FOND = '#f4f6f7';
/** 20 Mbit/s and 20 ms each way: a home line. */
const LIGNE = { offline: false, latency: 20, downloadThroughput: 20e6 / 8, uploadThroughput: 5e6 / 8 };

async function ouvrir(navigateur: Browser, url: string, teintes: readonly string[], ligne = false): Promise<Ouverture> {
  const contexte = await navigateur.newContext({ viewport: { width: 1440, height: 900 } });
  await espionner(contexte, teintes);
  const page = await contexte.newPage();
  const avant: Request[] = [];
  let carte = false;
  page.on('request', (requete) => {
    carte ||= requete.url().includes('communes.parquet');
    if (!carte) avant.push(requete);
  });
  if (ligne) {
    const protocole = await contexte.newCDPSession(page);
    await protocole.send('Network.enable');
    await protocole.send('Network.emulateNetworkConditions', LIGNE);
  }
  await page.goto(url);
  await page.waitForFunction(() => window.coloree !== undefined);
  const coloree = await page.evaluate(() => window.coloree ?? NaN);
  const tailles = await Promise.all(avant.map((requete) => requete.sizes().catch(() => null)));
  const octets = tailles.reduce((n, t) => n + (t ? t.responseBodySize + t.responseHeadersSize : 0), 0);
  await contexte.close();
  return { coloree, octets };
}

/** Opens a page several times, each with nothing kept from before; the first time is not counted. */
async function repeter(faire: () => Promise<Ouverture>): Promise<Ouverture> {
  await faire();
  const passes: Ouverture[] = [];
  for (let passe = 0; passe < PASSES; passe++) passes.push(await faire());
  return { coloree: mediane(passes.map((p) => p.coloree)), octets: mediane(passes.map((p) => p.octets)) };
}

export async function mesurerPremiereCarte(
  navigateur: Browser,
  { brut, compresse, pages }: { brut: string; compresse: string; pages: string }
): Promise<void> {
  const teintes = sequentielle(5);
  const [tel, gzip] = [
    await repeter(() => ouvrir(navigateur, `${brut}/`, teintes)),
    await repeter(() => ouvrir(navigateur, `${compresse}/`, teintes))
  ];

  titre('Octets avant la première carte (sans DuckDB)');
  face('servi avec gzip pour les textes, comme la plupart des hôtes', gzip.octets / 1e6, 2.5, 'Mo', 2);
  face('servi tel quel, sans compression', tel.octets / 1e6, 2.5, 'Mo', 2);

  titre('Navigation → carte nationale colorée');
  const vide = await repeter(() => ouvrir(navigateur, `${pages}/vide.html`, [FOND]));
  note('carte MapLibre vide, même taille', vide.coloree, 'ms', 0);
  note('carte nationale', tel.coloree, 'ms', 0);
  face('rapport à la carte vide', tel.coloree / vide.coloree, 3, '×', 2);

  const ligne = await repeter(() => ouvrir(navigateur, `${compresse}/`, teintes, true));
  const ligneBrute = await repeter(() => ouvrir(navigateur, `${brut}/`, teintes, true));
  face('à 20 Mbit/s, gzip', ligne.coloree / 1000, 2, 's', 2);
  face('à 20 Mbit/s, sans compression', ligneBrute.coloree / 1000, 2, 's', 2);
}
