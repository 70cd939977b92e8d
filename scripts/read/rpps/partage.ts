import { detacher } from '../encodage.ts';
import type { ModeRpps, ProfessionRpps } from './champ.ts';

export interface EffectifRpps {
  /** Code as published: Paris, Lyon and Marseille come by arrondissement. */
  commune: string;
  profession: ProfessionRpps;
  mode: ModeRpps;
  /** At a maison de santé or a centre de santé, as FINESS says. */
  coordonne: boolean;
  /** Heads; a practitioner of n places counts 1/n in each. */
  tetes: number;
}

const MODES: readonly ModeRpps[] = ['liberal', 'salarie'];
/** What tells the heads of a commune apart, by rank: a mode, alone or in coordinated practice. */
const SORTES = MODES.flatMap((mode) => [
  { mode, coordonne: false },
  { mode, coordonne: true }
]);

/** Numbers for texts, in order of arrival; the texts are kept apart from the block they were read in. */
class Registre {
  readonly textes: string[] = [];
  readonly #rangs = new Map<string, number>();

  rang(texte: string): number {
    const deja = this.#rangs.get(texte);
    if (deja !== undefined) return deja;
    const propre = detacher(texte);
    this.#rangs.set(propre, this.textes.length);
    return this.textes.push(propre) - 1;
  }
}

/**
 * Shares each practitioner among the places of practice. A place comes again with each skill of the practitioner: it is
 * one place. Two million lines stay small because places are chained in flat arrays; identifiers go no further.
 */
export class Partage {
  readonly #professions = new Registre();
  readonly #communes = new Registre();
  readonly #sites = new Registre();
  readonly #praticiens = new Map<number | string, number>();
  readonly #professionDe: number[] = [];
  readonly #premier: number[] = [];
  readonly #suivant: number[] = [];
  readonly #site: number[] = [];
  /** As many per commune as `SORTES`; -1 when the place has no commune. */
  readonly #lieu: number[] = [];

  noter(
    identifiant: string,
    profession: ProfessionRpps,
    { mode, coordonne, site, commune }: { mode: ModeRpps; coordonne: boolean; site: string; commune: string | null }
  ): void {
    const rangProfession = this.#professions.rang(profession);
    const tete = this.#tete(identifiant, rangProfession);
    const rangMode = MODES.indexOf(mode);
    const rangSite = this.#sites.rang(site) * MODES.length + rangMode;
    let lien = this.#premier[tete] ?? -1;
    for (; lien >= 0; lien = this.#suivant[lien] ?? -1) if (this.#site[lien] === rangSite) return;
    this.#suivant.push(this.#premier[tete] ?? -1);
    this.#site.push(rangSite);
    this.#lieu.push(
      commune === null ? -1 : this.#communes.rang(commune) * SORTES.length + 2 * rangMode + Number(coordonne)
    );
    this.#premier[tete] = this.#site.length - 1;
  }

  #tete(identifiant: string, profession: number): number {
    // An identifier of digits makes a number, five times lighter than a text.
    const cle = /^\d{1,14}$/.test(identifiant)
      ? Number(identifiant) * 16 + profession
      : detacher(`${identifiant} ${profession}`);
    const deja = this.#praticiens.get(cle);
    if (deja !== undefined) return deja;
    this.#praticiens.set(cle, this.#premier.length);
    this.#professionDe.push(profession);
    return this.#premier.push(-1) - 1;
  }

  /** One head a practitioner and profession, shared among the places that have a commune. */
  bilan(): { effectifs: EffectifRpps[]; praticiens: Compte; sansCommune: Compte } {
    const largeur = this.#communes.textes.length * SORTES.length;
    const tetes = this.#professions.textes.map(() => new Float64Array(largeur));
    const [praticiens, sansCommune]: [Compte, Compte] = [{}, {}];
    for (const [tete, rangProfession] of this.#professionDe.entries()) {
      const profession = this.#professions.textes[rangProfession] as ProfessionRpps;
      praticiens[profession] = (praticiens[profession] ?? 0) + 1;
      const lieux = this.#lieux(tete);
      if (lieux.length === 0) sansCommune[profession] = (sansCommune[profession] ?? 0) + 1;
      const colonne = tetes[rangProfession];
      for (const lieu of lieux) if (colonne) colonne[lieu] = (colonne[lieu] ?? 0) + 1 / lieux.length;
    }
    return { effectifs: this.#effectifs(tetes), praticiens, sansCommune };
  }

  /** By commune, profession, mode and kind of place. */
  #effectifs(tetes: readonly Float64Array[]): EffectifRpps[] {
    const professions = enOrdre(this.#professions.textes);
    const effectifs: EffectifRpps[] = [];
    for (const [rangCommune, commune] of enOrdre(this.#communes.textes)) {
      for (const [rangProfession, profession] of professions) {
        for (const [rang, sorte] of SORTES.entries()) {
          const n = tetes[rangProfession]?.[rangCommune * SORTES.length + rang] ?? 0;
          if (n > 0) effectifs.push({ commune, profession: profession as ProfessionRpps, ...sorte, tetes: n });
        }
      }
    }
    return effectifs;
  }

  #lieux(tete: number): number[] {
    const lieux: number[] = [];
    for (let lien = this.#premier[tete] ?? -1; lien >= 0; lien = this.#suivant[lien] ?? -1) {
      const lieu = this.#lieu[lien] ?? -1;
      if (lieu >= 0) lieux.push(lieu);
    }
    return lieux;
  }
}

export type Compte = Partial<Record<ProfessionRpps, number>>;

function enOrdre(textes: readonly string[]): [number, string][] {
  return [...textes.entries()].sort(([, a], [, b]) => (a < b ? -1 : 1));
}
