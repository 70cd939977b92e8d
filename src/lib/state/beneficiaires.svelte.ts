import type { Feuilles } from '../data/fichierListe';
import type { BeneficiairesLus } from '../network/fichier/beneficiaires';
import { corriger, type Corrections } from '../network/fichier/corrections';
import type { Role } from '../network/fichier/roles';
import { lireFichierBeneficiaires } from './calculReseau';
import type { Seance } from './seance.svelte';
import { Tache } from './tache.svelte';

/** Those to be served, counted by commune in a file that lives in this tab and nowhere else. */
export class Beneficiaires {
  readonly #seance: Seance;
  fichier = $state.raw<File | null>(null);
  lu = $state.raw<BeneficiairesLus | null>(null);
  empreinte = $state<string | null>(null);
  feuilles = $state.raw<Feuilles | null>(null);
  /** By rank of the line. */
  corrections = $state.raw<Corrections>(new Map());
  readonly lecture = new Tache();

  constructor(seance: Seance) {
    this.#seance = seance;
  }

  /** People of each commune, lines mended by hand among them; null when the inhabitants are those to be served. */
  readonly servis: Float64Array | null = $derived.by(() => {
    const { lu, corrections } = this;
    if (!lu || !lu.colonnes.some((c) => c.role === 'nombre')) return null;
    const servis = lu.parCommune.slice();
    for (const [rang, commune] of corrections) servis[commune]! += lu.nombres[rang] ?? 0;
    return servis;
  });

  /** Share of them that no commune was found for, 0–1. */
  get partNonSituee(): number {
    const { lu, corrections } = this;
    if (!lu || !(lu.comptes.personnes > 0)) return 0;
    let restent = lu.comptes.personnesNonSituees;
    for (const rang of corrections.keys()) restent -= lu.nombres[rang] ?? 0;
    return Math.max(0, restent) / lu.comptes.personnes;
  }

  /** @param commune null leaves the line out again */
  corriger(rang: number, commune: number | null): void {
    this.corrections = corriger(this.corrections, rang, commune);
  }

  oublier(): void {
    this.lecture.annuler();
    this.fichier = null;
    this.lu = null;
    this.empreinte = null;
    this.feuilles = null;
    this.corrections = new Map();
    this.#seance.adresse.modifier({ empreinteBeneficiaires: null });
  }

  /** @param roles part of each column; null lets them be guessed */
  async charger(fichier: File, roles: readonly (Role | null)[] | null = null): Promise<void> {
    const { jeu } = this.#seance;
    if (!jeu) return;
    await this.lecture.mener(async (avancer, signal) => {
      const { lu, empreinte, feuilles } = await lireFichierBeneficiaires(
        { racine: jeu.racine, moteur: { ...jeu.moteur }, fichier, roles },
        avancer,
        signal
      );
      this.corrections = new Map();
      this.fichier = fichier;
      this.lu = lu;
      this.empreinte = empreinte;
      this.feuilles = feuilles;
      this.#seance.adresse.modifier({ empreinteBeneficiaires: empreinte });
    });
  }
}
