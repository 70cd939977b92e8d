import { SvelteSet } from 'svelte/reactivity';
import { indicateurs, themeIds, type IndicateurId, type Theme } from '../catalogue/index';

const themeOuvert = (id: string): Theme | undefined =>
  themeIds.find((t) => t === id) ?? indicateurs[id as IndicateurId]?.theme;

/** Which sections are open, and which have their content in the page: a folded one costs nothing until it is asked for. */
export class Sections {
  readonly ouvertes = new SvelteSet<Theme>();
  /** Written once, they stay: folding again keeps what was open inside. */
  readonly ecrites = new SvelteSet<Theme>();
  /** Being printed: what only paper has is written then. */
  papier = $state(false);
  #avantImpression: Theme[] | null = null;

  ouvrir(...themes: readonly Theme[]): void {
    for (const theme of themes) {
      this.ecrites.add(theme);
      this.ouvertes.add(theme);
    }
  }

  fermer(...themes: readonly Theme[]): void {
    for (const theme of themes) this.ouvertes.delete(theme);
  }

  /** Opens the section an anchor is in; false when the anchor is of another part of the page. */
  atteindre(ancre: string): boolean {
    const theme = themeOuvert(ancre.replace(/^#/, ''));
    if (theme) this.ouvrir(theme);
    return theme !== undefined;
  }

  /** All written though folded, so that the browser's own search finds their words and opens them. */
  ecrire(themes: readonly Theme[]): void {
    for (const theme of themes) this.ecrites.add(theme);
  }

  /** Paper shows everything. */
  imprimer(themes: readonly Theme[]): void {
    this.papier = true;
    this.#avantImpression ??= [...this.ouvertes];
    this.ouvrir(...themes);
  }

  finirImpression(): void {
    this.papier = false;
    if (!this.#avantImpression) return;
    const gardees = new Set(this.#avantImpression);
    this.#avantImpression = null;
    this.fermer(...[...this.ouvertes].filter((t) => !gardees.has(t)));
  }
}
