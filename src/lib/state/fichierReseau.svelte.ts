import { professionReseauIds, type ProfessionReseauId } from '../catalogue/index';
import { phraseErreur } from '../data/erreurs';
import { lieuxDe, type LieuxLus } from '../network/fichier/lieux';
import { SANS_REGLAGES, type Reglages, type ReseauLu } from '../network/fichier/lire';
import { lireFichierReseau } from './calculReseau';
import type { Seance } from './seance.svelte';

/** One profession of the network, ready to be judged. */
export interface ProfessionLue {
  profession: ProfessionReseauId;
  lieux: LieuxLus;
  lignes: { lues: number; nonSituees: number };
}

/** A file of professionals that the visitor gave: it lives in this tab, and nowhere else. */
export class FichierReseau {
  readonly #seance: Seance;
  fichier = $state.raw<File | null>(null);
  lu = $state.raw<ReseauLu | null>(null);
  empreinte = $state<string | null>(null);
  reglages = $state.raw<Reglages>(SANS_REGLAGES);
  /** Communes given by hand to lines, by line of the file. */
  corrections = $state.raw<ReadonlyMap<number, number>>(new Map());
  /** Share of the lines read, while it is read. */
  avancement = $state<number | null>(null);
  erreur = $state('');
  /** Another file than the one that the link spoke of. */
  autreFichier = $state(false);
  #arret: AbortController | null = null;

  /** @param champ where the address holds its print */
  constructor(
    seance: Seance,
    private readonly champ: 'empreinte' | 'empreinte2'
  ) {
    this.#seance = seance;
  }

  /** Professions of the file, with their places. */
  readonly professions: readonly ProfessionLue[] = $derived.by(() => {
    const { lu, corrections } = this;
    const { referentiel } = this.#seance;
    if (!lu || !referentiel) return [];
    const { longitude, latitude } = referentiel.communes;
    const bourg = (i: number) => ({ longitude: longitude[i] ?? NaN, latitude: latitude[i] ?? NaN });
    return professionReseauIds
      .filter((p) => lu.professions.includes(p))
      .map((profession) => ({ profession, ...lieuxDe(lu, profession, corrections, bourg) }));
  });

  /** Reads a file anew; the one before stays until it is read. */
  charger(fichier: File): Promise<void> {
    return this.#lire(fichier, SANS_REGLAGES);
  }

  /** Reads the same file with what the visitor settled. */
  async regler(reglages: Partial<Reglages>): Promise<void> {
    if (this.fichier) await this.#lire(this.fichier, { ...this.reglages, ...reglages });
  }

  /** @param commune null gives the line back to what was read */
  corriger(numero: number, commune: number | null): void {
    const corrections = new Map(this.corrections);
    if (commune === null) corrections.delete(numero);
    else corrections.set(numero, commune);
    this.corrections = corrections;
  }

  annuler(): void {
    this.#arret?.abort(new DOMException('Lecture annulée', 'AbortError'));
  }

  oublier(): void {
    this.annuler();
    this.fichier = null;
    this.autreFichier = false;
    this.lu = null;
    this.empreinte = null;
    this.corrections = new Map();
    this.reglages = SANS_REGLAGES;
    this.#seance.adresse.modifier({ [this.champ]: null });
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
      if (fichier !== this.fichier) this.corrections = new Map();
      const dite = this.#seance.adresse.etat[this.champ];
      if (this.fichier === null) this.autreFichier = dite !== null && dite !== empreinte;
      this.fichier = fichier;
      this.reglages = reglages;
      this.lu = lu;
      this.empreinte = empreinte;
      this.#seance.adresse.modifier({ [this.champ]: empreinte });
    } catch (erreur) {
      if (!arret.signal.aborted) this.erreur = phraseErreur(erreur);
    } finally {
      if (this.#arret === arret) this.avancement = null;
    }
  }
}
