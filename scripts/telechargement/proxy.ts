import http from 'node:http';
import https from 'node:https';
import { isIP, type Socket } from 'node:net';
import tls from 'node:tls';
import { EchecDefinitif, EchecPassager } from './erreurs.ts';

export type Environnement = Readonly<Record<string, string | undefined>>;

/** The proxy the environment gives for this address, or null; NO_PROXY is honoured. */
export function proxyPour(url: URL, env: Environnement): URL | null {
  const lire = (nom: string) => env[nom.toLowerCase()] || env[nom] || '';
  if (exempte(url, lire('NO_PROXY'))) return null;
  const valeur = lire(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || lire('ALL_PROXY');
  if (valeur === '') return null;
  const complet = /^[a-z][a-z0-9+.-]*:\/\//i.test(valeur) ? valeur : `http://${valeur}`;
  const proxy = URL.canParse(complet) ? new URL(complet) : null;
  if (proxy === null || !/^https?:$/.test(proxy.protocol)) {
    throw new EchecDefinitif(
      'serveur mandataire illisible dans l’environnement',
      'Donner HTTP_PROXY et HTTPS_PROXY sous la forme http://machine:port.'
    );
  }
  return proxy;
}

function exempte(url: URL, liste: string): boolean {
  const hote = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = portDe(url);
  return liste
    .split(/[\s,]+/)
    .filter((motif) => motif !== '')
    .some((motif) => {
      if (motif === '*') return true;
      const [, nom = '', portVoulu] = /^\[?(.*?)\]?(?::(\d+))?$/.exec(isIP(motif) === 6 ? `[${motif}]` : motif) ?? [];
      if (portVoulu !== undefined && Number(portVoulu) !== port) return false;
      const suffixe = nom.toLowerCase().replace(/^\*?\./, '');
      return hote === suffixe || (isIP(hote) === 0 && hote.endsWith(`.${suffixe}`));
    });
}

export const portDe = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

export function identification(proxy: URL): Record<string, string> {
  if (proxy.username === '') return {};
  const mot = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(mot).toString('base64')}` };
}

/** A TLS connection to the target through CONNECT. */
export function tunnel(url: URL, proxy: URL, delaiMs: number, signal: AbortSignal): Promise<Socket> {
  const cible = `${url.hostname}:${portDe(url)}`;
  return new Promise((accepter, refuser) => {
    const demande = (proxy.protocol === 'https:' ? https : http).request({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: portDe(proxy),
      method: 'CONNECT',
      path: cible,
      headers: { host: cible, ...identification(proxy) },
      agent: false,
      timeout: delaiMs,
      signal
    });
    demande.setTimeout(delaiMs, () => demande.destroy(new EchecPassager('serveur mandataire muet')));
    demande.once('error', refuser);
    demande.once('connect', (reponse, prise: Socket) => {
      if (reponse.statusCode !== 200) {
        prise.destroy();
        refuser(
          new EchecDefinitif(
            `le serveur mandataire refuse le passage (${reponse.statusCode})`,
            'Vérifier HTTPS_PROXY, son mot de passe, et NO_PROXY.'
          )
        );
        return;
      }
      prise.setTimeout(0);
      const hote = url.hostname.replace(/^\[|\]$/g, '');
      const chiffree = tls.connect({ socket: prise, ...(isIP(hote) === 0 ? { servername: hote } : { host: hote }) });
      chiffree.setTimeout(delaiMs, () => chiffree.destroy(new EchecPassager('chiffrement sans réponse')));
      chiffree.once('error', refuser);
      chiffree.once('secureConnect', () => {
        chiffree.setTimeout(0);
        accepter(chiffree);
      });
    });
    demande.end();
  });
}
