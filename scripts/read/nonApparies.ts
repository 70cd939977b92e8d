import { detacher } from './encodage.ts';

export interface NonApparie {
  codePostal: string;
  ville: string;
  lignes: number;
}

/** Addresses that no commune could be found for, each with how many rows bear it. */
export class NonApparies {
  readonly #lignes = new Map<string, number>();

  noter(codePostal: string, ville: string): void {
    const cle = `${codePostal}\t${ville}`;
    const deja = this.#lignes.get(cle);
    this.#lignes.set(deja === undefined ? detacher(cle) : cle, (deja ?? 0) + 1);
  }

  /** The most frequent first. */
  liste(): NonApparie[] {
    return [...this.#lignes]
      .map(([cle, lignes]) => {
        const [codePostal = '', ville = ''] = cle.split('\t');
        return { codePostal, ville, lignes };
      })
      .sort((a, b) => b.lignes - a.lignes || (a.codePostal + a.ville < b.codePostal + b.ville ? -1 : 1));
  }
}
