import { phraseErreur } from '../data/erreurs';
import { SANS_REGLAGES, type Reglages, type ReseauLu } from '../network/fichier/lire';
import { lireFichierReseau } from './calculReseau';
import type { Seance } from './seance.svelte';

/** A network that the visitor gave: it lives in this tab, and nowhere else. */
export class Reseau {
  readonly #seance: Seance;
  fichier = $state.raw<File | null>(null);
  lu = $state.raw<ReseauLu | null>(null);
  empreinte = $state<string | null>(null);
  reglages = $state.raw<Reglages>(SANS_REGLAGES);
  /** Communes given by hand to lines, by rank; null leaves the line out. */
  corrections = $state.raw<ReadonlyMap<number, number | null>>(new Map());
  /** Share of the lines read, while it is read. */
  avancement = $state<number | null>(null);
  erreur = $state('');
  #arret: AbortController | null = null;

  constructor(seance: Seance) {
    this.#seance = seance;
  }

  /** Another file than the one that the link speaks of. */
  readonly autreFichier = $derived.by(() => {
    const dite = this.#seance.adresse.etat.empreinte;
    return dite !== null && this.empreinte !== null && dite !== this.empreinte;
  });

  /** Reads a file anew; the one before stays until it is read. */
  charger(fichier: File): Promise<void> {
    return this.#lire(fichier, SANS_REGLAGES);
  }

  /** Reads the same file with what the visitor settled. */
  async regler(reglages: Partial<Reglages>): Promise<void> {
    if (this.fichier) await this.#lire(this.fichier, { ...this.reglages, ...reglages });
  }

  corriger(rang: number, commune: number | null): void {
    this.corrections = new Map(this.corrections).set(rang, commune);
  }

  annuler(): void {
    this.#arret?.abort(new DOMException('Lecture annulée', 'AbortError'));
  }

  oublier(): void {
    this.annuler();
    this.fichier = null;
    this.lu = null;
    this.empreinte = null;
    this.corrections = new Map();
    this.reglages = SANS_REGLAGES;
    this.#seance.adresse.modifier({ empreinte: null });
  }

  async #lire(fichier: File, reglages: Reglages): Promise<void> {
    const { jeu } = this.#seance;
    if (!jeu) return;
    this.annuler();
    const arret = (this.#arret = new AbortController());
    this.erreur = '';
    this.avancement = 0;
    try {
      const { lu, empreinte } = await lireFichierReseau(
        { racine: jeu.racine, moteur: { ...jeu.moteur }, fichier, reglages, annee: new Date().getFullYear() },
        (part) => (this.avancement = part),
        arret.signal
      );
      // Ranks name lines of one file read one way: corrections of another reading would name other lines.
      if (fichier !== this.fichier || reglages !== this.reglages) this.corrections = new Map();
      this.fichier = fichier;
      this.reglages = reglages;
      this.lu = lu;
      this.empreinte = empreinte;
    } catch (erreur) {
      if (!arret.signal.aborted) this.erreur = phraseErreur(erreur);
    } finally {
      if (this.#arret === arret) this.avancement = null;
    }
  }
}

const ouverts = new WeakMap<Seance, Reseau>();

/** The network of a visit: it stays while the visitor goes from page to page. */
export function reseauDe(seance: Seance): Reseau {
  const connu = ouverts.get(seance);
  if (connu) return connu;
  const reseau = new Reseau(seance);
  ouverts.set(seance, reseau);
  return reseau;
}
