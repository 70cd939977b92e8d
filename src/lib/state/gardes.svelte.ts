/** What the visitor keeps in this browser: in localStorage and nowhere else. */
export abstract class Gardes<T> {
  liste = $state.raw<readonly T[]>([]);
  /** False when the browser refuses to keep anything (private window, policy): what is written lasts as long as the page. */
  possible = $state(true);
  readonly #cle: string;
  readonly #comprendre: (lu: unknown) => readonly T[];

  /** @param comprendre what of a parsed value has the shape expected: another version of the page may have written it */
  constructor(cle: string, comprendre: (lu: unknown) => readonly T[]) {
    this.#cle = cle;
    this.#comprendre = comprendre;
  }

  lire(): void {
    try {
      this.liste = this.#comprendre(JSON.parse(localStorage.getItem(this.#cle) ?? '[]'));
    } catch {
      this.liste = [];
    }
  }

  protected ecrire(liste: readonly T[]): void {
    this.liste = liste;
    try {
      localStorage.setItem(this.#cle, JSON.stringify(liste));
    } catch {
      this.possible = false;
    }
  }
}

/** A name beside another: « Nom (2) », or the first number that is free, within a length. */
export function nomLibre(nom: string, longueur: number, pris: (nom: string) => boolean): string {
  for (let n = 2; ; n++) {
    const suffixe = ` (${n})`;
    const libre = `${nom.slice(0, longueur - suffixe.length)}${suffixe}`;
    if (!pris(libre)) return libre;
  }
}
