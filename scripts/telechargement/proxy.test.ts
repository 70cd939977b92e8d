import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as serveurHttp } from 'node:http';
import { createServer as serveurHttps } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { commande, CSV, dossierNeuf, hote, servir, voulu } from '../../tests/fixtures/hote.ts';
import { proxyPour } from './proxy.ts';

async function ecouter(serveur: Server): Promise<number> {
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  onTestFinished(() => void serveur.close());
  return (serveur.address() as AddressInfo).port;
}

test('l’environnement choisit le serveur mandataire, NO_PROXY l’écarte', () => {
  const env = {
    HTTPS_PROXY: 'http://un:8080',
    http_proxy: 'deux:3128',
    NO_PROXY: 'insee.fr, .ameli.fr,10.0.0.1,x.fr:8443'
  };
  const par = (adresse: string) => proxyPour(new URL(adresse), env)?.host ?? null;
  expect(par('https://www.data.gouv.fr/a')).toBe('un:8080');
  expect(par('http://www.data.gouv.fr/a')).toBe('deux:3128');
  expect(['https://insee.fr', 'https://www.insee.fr', 'https://data.ameli.fr', 'http://10.0.0.1'].map(par)).toEqual(
    Array(4).fill(null)
  );
  expect([par('https://x.fr'), par('https://x.fr:8443'), par('https://pasinsee.fr')]).toEqual([
    'un:8080',
    null,
    'un:8080'
  ]);
  expect(proxyPour(new URL('https://a.fr'), { ...env, no_proxy: '*' })).toBeNull();
  expect(proxyPour(new URL('https://a.fr'), {})).toBeNull();
  expect(proxyPour(new URL('https://a.fr'), { ALL_PROXY: 'trois:1080' })?.host).toBe('trois:1080');
  expect(() => proxyPour(new URL('https://a.fr'), { ALL_PROXY: 'socks5://trois:1080' })).toThrow('illisible');
});

test('http passe par le mandataire, en adresse entière, avec son mot de passe', async () => {
  const racine = dossierNeuf();
  const { origine, demandes } = await hote((d, r) => servir(d, r, CSV));
  const env = { HTTP_PROXY: origine.replace('//', '//moi:p%40sse@') };
  const { code } = await commande([voulu('http://producteur.invalid/f.csv?a=b')], racine, [], { env });
  expect([code, demandes[0]?.url, demandes[0]?.headers.host]).toEqual([
    0,
    'http://producteur.invalid/f.csv?a=b',
    'producteur.invalid'
  ]);
  expect(demandes[0]?.headers['proxy-authorization']).toBe(`Basic ${Buffer.from('moi:p@sse').toString('base64')}`);
});

test('un mandataire qui refuse le tunnel le dit, et n’est pas redemandé', async () => {
  const vus: string[] = [];
  const mandataire = serveurHttp().on('connect', (demande, prise) => {
    vus.push(demande.url ?? '');
    prise.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  });
  const env = { HTTPS_PROXY: `http://127.0.0.1:${await ecouter(mandataire)}` };
  const { code, ecrits } = await commande([voulu('https://producteur.invalid/f.csv')], dossierNeuf(), [], { env });
  expect([code, vus]).toEqual([1, ['producteur.invalid:443']]);
  expect(ecrits[0]).toMatch(/refuse le passage \(407\).*HTTPS_PROXY/);
});

const openssl = (args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });
const sansOpenssl = (() => {
  try {
    return openssl(['version']).length === 0;
  } catch {
    return true;
  }
})();

test.skipIf(sansOpenssl)('https passe par un tunnel, chiffré de bout en bout', async () => {
  const racine = dossierNeuf();
  const [cle, certificat] = [join(racine, 'cle.pem'), join(racine, 'certificat.pem')];
  openssl([
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=producteur.invalid',
    '-keyout',
    cle,
    '-out',
    certificat
  ]);
  const sur = serveurHttps({ key: readFileSync(cle), cert: readFileSync(certificat) }, (d, r) => servir(d, r, CSV));
  const port = await ecouter(sur);
  const mandataire = serveurHttp().on('connect', (_demande, prise, tete) => {
    const but = connect(port, '127.0.0.1', () => {
      prise.write('HTTP/1.1 200 Connection established\r\n\r\n');
      but.write(tete);
      but.pipe(prise).pipe(but);
    });
    but.on('error', () => prise.destroy());
    prise.on('error', () => but.destroy());
  });
  const env = { HTTPS_PROXY: `http://127.0.0.1:${await ecouter(mandataire)}` };
  const catalogue = [voulu('https://producteur.invalid/f.csv')];
  const mefiant = await commande(catalogue, racine, [], { env });
  expect(mefiant.ecrits[0]).toContain('certificat refusé');
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  onTestFinished(() => void delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']);
  expect((await commande(catalogue, racine, [], { env })).code).toBe(0);
  expect(readFileSync(join(racine, 'essai/table.csv')).equals(CSV)).toBe(true);
});
