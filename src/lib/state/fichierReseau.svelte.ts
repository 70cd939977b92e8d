import type { Feuilles } from '../data/fichierListe';
import type { Jeu } from '../data/jeu';
import { professionReseauIds, type ProfessionReseauId } from '../catalogue/index';
import { comptesCorriges, corriger, type Corrections } from '../network/fichier/corrections';
import { lieuxDe, type LieuxLus } from '../network/fichier/lieux';
import { SANS_REGLAGES, type Comptes, type Reglages, type ReseauLu } from '../network/fichier/lire';
import { LecteurReseau, type Preparation } from './calculReseau';
import type { Seance } from './seance.svelte';
import { Tache } from './tache.svelte';

/** One profession of the network, ready to be judged. */
export interface ProfessionLue {
  profession: ProfessionReseauId;
  lieux: LieuxLus;
  lignes: { lues: number; nonSituees: number };
}

/** A file of professionals that the visitor gave: it lives in this tab, and nowhere else. */
export class FichierReseau {
  readonly #seance: Seance;
  readonly #lecteur = new LecteurReseau();
  fichier = $state.raw<File | null>(null);
  lu = $state.raw<ReseauLu | null>(null);
  empreinte = $state<string | null>(null);
  feuilles = $state.raw<Feuilles | null>(null);
  reglages = $state.raw<Reglages>(SANS_REGLAGES);
  /** By line of the file: another reading of its columns keeps them. */
  corrections = $state.raw<Corrections>(new Map());
  readonly lecture = new Tache();
  /** Another file than the one that the link spoke of. */
  autreFichier = $state(false);

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

  /** What was counted in the file, lines placed by hand among them. */
  readonly comptes: Comptes | null = $derived(this.lu && comptesCorriges(this.lu, this.corrections));

  /** Has the communes read before a file comes. */
  preparer(): void {
    const { jeu } = this.#seance;
    if (jeu) this.#lecteur.preparer(preparationDe(jeu));
  }

  relacher(): void {
    this.#lecteur.relacher();
  }

  /** Reads a file anew; the one before stays until it is read. */
  charger(fichier: File): Promise<void> {
    return this.#lire(fichier, SANS_REGLAGES);
  }

  /** Reads the same file with what the visitor settled. */
  async regler(reglages: Partial<Reglages>): Promise<void> {
    if (this.fichier) await this.#lire(this.fichier, { ...this.reglages, ...reglages });
  }

  /** Reads another sheet of the workbook: what was settled about the first one does not speak of it. */
  async lireFeuille(feuille: string): Promise<void> {
    if (!this.fichier) return;
    await this.#lire(this.fichier, { ...SANS_REGLAGES, feuille });
  }

  /** @param commune null gives the line back to what was read */
  corriger(numero: number, commune: number | null): void {
    this.corrections = corriger(this.corrections, numero, commune);
  }

  oublier(): void {
    this.lecture.annuler();
    this.fichier = null;
    this.autreFichier = false;
    this.lu = null;
    this.empreinte = null;
    this.feuilles = null;
    this.corrections = new Map();
    this.reglages = SANS_REGLAGES;
    this.#seance.adresse.modifier({ [this.champ]: null });
  }

  async #lire(fichier: File, reglages: Reglages): Promise<void> {
    const { jeu } = this.#seance;
    if (!jeu) return;
    await this.lecture.mener(async (avancer, signal) => {
      const { lu, empreinte, feuilles } = await this.#lecteur.lire(
        { ...preparationDe(jeu), fichier, reglages, annee: new Date().getFullYear() },
        avancer,
        signal
      );
      if (fichier !== this.fichier || reglages.feuille !== this.reglages.feuille) this.corrections = new Map();
      const dite = this.#seance.adresse.etat[this.champ];
      if (this.fichier === null) this.autreFichier = dite !== null && dite !== empreinte;
      this.fichier = fichier;
      this.reglages = reglages;
      this.lu = lu;
      this.empreinte = empreinte;
      this.feuilles = feuilles;
      this.#seance.adresse.modifier({ [this.champ]: empreinte });
    });
  }
}

const preparationDe = ({ racine, moteur }: Jeu): Preparation => ({ racine, moteur: { ...moteur } });
