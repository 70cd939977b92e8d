import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { EchecDefinitif, EchecPassager } from './erreurs.ts';
import type { Hotes } from './hotes.ts';
import { identification, portDe, proxyPour, tunnel, type Environnement } from './proxy.ts';

export interface Reponse {
  statut: number;
  entetes: IncomingHttpHeaders;
  corps: IncomingMessage;
  /** Where the redirections led. */
  url: URL;
}

export interface Reseau {
  hotes: Hotes;
  env: Environnement;
  /** Silence after which a transfer is cut, to be resumed. */
  delaiMs: number;
  signal: AbortSignal;
}

const REDIRECTIONS = 10;
const COMMUNS = {
  'user-agent': 'maillage-data-fetch/1 (donnees publiques de sante)',
  accept: '*/*',
  // A range is counted in the bytes of the file itself.
  'accept-encoding': 'identity'
};

/** GET, through redirections and the proxy of the environment; the host's place is held until `lire` is done. */
export async function demander<T>(
  adresse: string,
  entetes: Record<string, string>,
  reseau: Reseau,
  lire: (reponse: Reponse) => Promise<T>
): Promise<T> {
  let url = new URL(adresse);
  for (let saut = 0; saut <= REDIRECTIONS; saut++) {
    const rendre = await reseau.hotes.prendre(url.host, reseau.signal);
    try {
      const corps = await ouvrir(url, { ...COMMUNS, ...entetes }, reseau);
      try {
        const suite = redirection(corps, url);
        if (suite === null) {
          return await lire({ statut: corps.statusCode ?? 0, entetes: corps.headers, corps, url });
        }
        url = suite;
      } finally {
        corps.destroy();
      }
    } finally {
      rendre();
    }
  }
  throw new EchecDefinitif(
    `plus de ${REDIRECTIONS} redirections`,
    'L’adresse tourne en rond : la vérifier sur la page du producteur.'
  );
}

function redirection(corps: IncomingMessage, url: URL): URL | null {
  const vers = corps.headers.location;
  if (vers === undefined || ![301, 302, 303, 307, 308].includes(corps.statusCode ?? 0)) return null;
  const suite = URL.canParse(vers, url.href) ? new URL(vers, url.href) : null;
  if (
    suite === null ||
    !/^https?:$/.test(suite.protocol) ||
    (url.protocol === 'https:' && suite.protocol === 'http:')
  ) {
    throw new EchecDefinitif(
      `redirection vers une adresse refusée (${vers})`,
      'Seule une adresse https (ou http depuis http) est suivie : vérifier la page du producteur.'
    );
  }
  return suite;
}

async function ouvrir(url: URL, headers: Record<string, string>, reseau: Reseau): Promise<IncomingMessage> {
  const { delaiMs, signal, env } = reseau;
  const proxy = proxyPour(url, env);
  const direct = { method: 'GET', headers, signal, timeout: delaiMs };
  const prise = proxy && url.protocol === 'https:' ? await tunnel(url, proxy, delaiMs, signal) : null;
  return new Promise((accepter, refuser) => {
    const demande = prise
      ? https.request(url, { ...direct, createConnection: () => prise })
      : proxy
        ? (proxy.protocol === 'https:' ? https : http).request({
            ...direct,
            agent: false,
            host: proxy.hostname.replace(/^\[|\]$/g, ''),
            port: portDe(proxy),
            path: url.href.replace(/#.*$/, ''),
            headers: { ...headers, host: url.host, ...identification(proxy) }
          })
        : (url.protocol === 'https:' ? https : http).request(url, direct);
    let reponse: IncomingMessage | null = null;
    demande.setTimeout(delaiMs, () => {
      const muet = new EchecPassager(`plus rien reçu depuis ${Math.round(delaiMs / 1000)} s`);
      (reponse ?? demande).destroy(muet);
    });
    demande.once('error', refuser);
    demande.once('response', (recue) => {
      reponse = recue;
      accepter(recue);
    });
    demande.end();
  });
}
