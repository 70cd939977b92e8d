import { goto, replaceState } from '$app/navigation';
import { page } from '$app/state';
import { SANS_SCORE } from './score';
import { conserver, ecrireUrl, lireUrl, mailleLisible, type EtatUrl, type Rejet, type Vue } from './url';

/** Browsers refuse an address rewritten at each pixel, ms. */
const REPOS = 250;

/** A search of zones and what is computed of them stay on their page. */
const SANS_RECHERCHE = {
  criteres: [],
  champ: [],
  analyse: null,
  score: SANS_SCORE,
  brut: false,
  croisement: null,
  changements: [],
  structures: [],
  fondement: null,
  essai: null,
  depuis: null,
  nomVue: null,
  cadre: false
} satisfies Partial<EtatUrl>;

/** The address owns what matters; this mirrors it, and writes it. */
export class Adresse {
  etat = $state.raw<EtatUrl>(lireUrl(new URLSearchParams()).etat);
  rejets = $state.raw<readonly Rejet[]>([]);
  /** False until the address has been read: pages are prerendered without one. */
  lue = $state(false);
  #repos: ReturnType<typeof setTimeout> | undefined;

  /** Reads the address of the page; called after each navigation. */
  lire(recherche: URLSearchParams): void {
    const { etat, rejets } = lireUrl(recherche);
    this.etat = conserver(this.etat, etat);
    if (rejets.length > 0 || !this.lue) this.rejets = rejets;
    this.lue = true;
  }

  /** Leaves aside a vintage the data set does not have, and says so. */
  refuserMillesime(raison: string): void {
    this.rejets = [...this.rejets, { cle: 'millesime', texte: this.etat.millesime ?? '', raison }];
    this.modifier({ millesime: null });
  }

  /** Leaves aside a level the data set does not have, and says so. */
  refuserMaille(raison: string): void {
    this.rejets = [...this.rejets, { cle: 'maille', texte: this.etat.maille, raison }];
    this.modifier({ maille: 'commune' });
  }

  oublierRejets(): void {
    this.rejets = [];
  }

  /** Changes what is looked at. The page answers at once, the address follows. */
  modifier(changement: Partial<EtatUrl>): void {
    const etat = { ...this.etat, ...changement };
    this.etat = { ...etat, maille: mailleLisible(etat.maille, etat.indicateur) };
    void goto(this.#lien(), { replaceState: true, noScroll: true, keepFocus: true });
  }

  /** Notes where the map rests, without a navigation. */
  noterVue(vue: Vue): void {
    this.etat = { ...this.etat, vue };
    replaceState(this.#lien(), page.state);
  }

  /** As `modifier`, while a hand still moves: the page follows at once, the address when the hand rests. */
  noter(changement: Partial<EtatUrl>): void {
    this.etat = { ...this.etat, ...changement };
    clearTimeout(this.#repos);
    this.#repos = setTimeout(() => replaceState(this.#lien(), page.state), REPOS);
  }

  /** Query part of a link that keeps the territory and changes something; a view, a search of zones and a query stay where they were made. */
  vers(changement: Partial<EtatUrl> = {}): string {
    return ecrireUrl({ ...this.etat, vue: null, requete: null, ...SANS_RECHERCHE, ...changement });
  }

  /** The whole address of this very view, in a frame or not. */
  complete(cadre: boolean): string {
    return `${location.origin}${location.pathname}${ecrireUrl({ ...this.etat, cadre })}`;
  }

  #lien(): string {
    return `${location.pathname}${ecrireUrl(this.etat)}${location.hash}`;
  }
}
