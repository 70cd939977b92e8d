export interface Coupe {
  /** The wanted fields, in the order asked for; '' where the record is shorter. */
  champs: string[];
  /** Number of fields of the record; -1 when a quoted field is still open at the end of the line. */
  nombre: number;
}

const GUILLEMET = 34;

/** Cuts the records of one file; only the wanted fields become strings (a national file has up to 95 a line). */
export class Coupeur {
  readonly #separateur: string;
  readonly #guillemets: boolean;
  /** Slot of each rank in the result, -1 when it is not wanted. */
  readonly #places: Int16Array;
  readonly #taille: number;

  /** `rangs` null: every field. */
  constructor(separateur: string, guillemets: boolean, rangs: readonly number[] | null) {
    this.#separateur = separateur;
    this.#guillemets = guillemets;
    this.#taille = rangs?.length ?? 0;
    this.#places = new Int16Array(rangs ? Math.max(-1, ...rangs) + 1 : 512).fill(-1);
    if (rangs) for (const [place, rang] of rangs.entries()) if (rang >= 0) this.#places[rang] = place;
    if (!rangs) for (const rang of this.#places.keys()) this.#places[rang] = rang;
  }

  couper(ligne: string): Coupe {
    const champs: string[] = new Array<string>(this.#taille).fill('');
    const separateur = this.#separateur;
    let nombre = 0;
    let debut = 0;
    for (;;) {
      const place = this.#places[nombre] ?? -1;
      let fin = -1;
      if (this.#guillemets && ligne.charCodeAt(debut) === GUILLEMET) {
        fin = finEntreGuillemets(ligne, debut, separateur);
        if (fin < 0) return { champs, nombre: -1 };
        if (fin > 0 && place >= 0) champs[place] = sansGuillemets(ligne.slice(debut, fin));
      }
      // 0: the quote belongs to the text of a field that is not quoted.
      if (fin <= 0) {
        fin = ligne.indexOf(separateur, debut);
        if (fin < 0) fin = ligne.length;
        if (place >= 0) champs[place] = ligne.slice(debut, fin);
      }
      nombre++;
      if (fin >= ligne.length) return { champs, nombre };
      debut = fin + 1;
    }
  }
}

/** Rank just after the closing quote; 0 when text follows a quote, which then quotes nothing; -1 when never closed. */
function finEntreGuillemets(ligne: string, debut: number, separateur: string): number {
  let rang = ligne.indexOf('"', debut + 1);
  while (rang >= 0) {
    if (ligne.charCodeAt(rang + 1) === GUILLEMET) {
      rang = ligne.indexOf('"', rang + 2);
      continue;
    }
    return rang + 1 === ligne.length || ligne[rang + 1] === separateur ? rang + 1 : 0;
  }
  return -1;
}

function sansGuillemets(champ: string): string {
  const dedans = champ.slice(1, -1);
  return dedans.includes('"') ? dedans.replaceAll('""', '"') : dedans;
}
