import type { BrowserContext, Request } from '@playwright/test';

/** What a journey must never cause: errors in the console, lost requests, a word to another host, anything sent at all. */
export class Surveillance {
  readonly #fautes: string[] = [];
  readonly #tolerees: RegExp[] = [];
  readonly #hote: string;

  constructor(origine: string) {
    this.#hote = new URL(origine).hostname;
  }

  suivre(contexte: BrowserContext): void {
    contexte.on('console', (message) => {
      if (message.type() === 'error') this.#noter(`console : ${message.text()} (${message.location().url})`);
    });
    contexte.on('weberror', (faute) => {
      this.#noter(`erreur : ${String(faute.error())} (${faute.page()?.url() ?? 'hors page'})`);
    });
    contexte.on('request', (requete) => {
      if (this.#ailleurs(requete)) this.#noter(`autre hôte : ${requete.url()}`);
      const methode = requete.method();
      if ((methode !== 'GET' && methode !== 'HEAD') || requete.postData() !== null)
        this.#noter(`envoi : ${methode} ${requete.url()}`);
    });
    contexte.on('page', (page) => {
      page.on('websocket', (liaison) => this.#noter(`liaison ouverte : ${liaison.url()}`));
    });
    contexte.on('requestfailed', (requete) => {
      const raison = requete.failure()?.errorText ?? '';
      // Tiles and ranges no longer needed are given up; so is what a closing page still waits for.
      if (raison !== 'net::ERR_ABORTED') this.#noter(`requête perdue : ${requete.url()} (${raison})`);
    });
    contexte.on('response', (reponse) => {
      if (reponse.status() >= 400) this.#noter(`réponse ${reponse.status()} : ${reponse.url()}`);
    });
  }

  /** A fault the journey causes on purpose. */
  tolerer(motif: RegExp): void {
    this.#tolerees.push(motif);
  }

  get fautes(): string[] {
    return this.#fautes.filter((faute) => !this.#tolerees.some((motif) => motif.test(faute)));
  }

  #noter(faute: string): void {
    this.#fautes.push(faute);
  }

  #ailleurs(requete: Request): boolean {
    const { protocol, hostname } = new URL(requete.url());
    return protocol !== 'blob:' && protocol !== 'data:' && hostname !== this.#hote;
  }
}
