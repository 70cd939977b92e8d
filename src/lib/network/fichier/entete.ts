/** Lines above the titles that a file may carry: its name, its date, its perimeter. */
const PREAMBULE = 10;

export interface Tableau {
  titres: string[];
  lignes: string[][];
  /** Line of the file, from 1, of the first of `lignes`. */
  premiere: number;
  /** What is written above the titles, or above the table where there are none: one text a line that holds something. */
  dessus: string[];
}

/**
 * Titles and lines of a table of cells: the titles are the first of the ten top lines as wide as the file and without a
 * number; a file without titles gets « Colonne 1 », « Colonne 2 »…
 */
export function trouverEntete(cellules: readonly (readonly string[])[]): Tableau {
  const largeurs = cellules.slice(0, 200).map(pleines);
  const largeur = mediane(largeurs.filter((n) => n > 0));
  const rang = cellules
    .slice(0, PREAMBULE)
    .findIndex((l) => pleines(l) >= Math.max(1, Math.min(largeur, 2)) && pleines(l) >= 0.6 * largeur);
  const candidate = cellules[rang];
  const titree = candidate !== undefined && candidate.every((c) => !/\d{3,}|^[\d.,+-]+$/.test(c.trim()));
  const colonnes = cellules.slice(0, 200).reduce((n, l) => Math.max(n, l.length), 0);
  const debut = titree ? rang + 1 : Math.max(0, rang);
  const titres = Array.from({ length: colonnes }, (_, k) => {
    const titre = titree ? (candidate[k]?.trim() ?? '') : '';
    return titre === '' ? `Colonne ${k + 1}` : titre;
  });
  return {
    titres,
    lignes: cellules.slice(debut).map((l) => [...l]),
    premiere: debut + 1,
    dessus: cellules
      .slice(0, titree ? rang : debut)
      .map(texteLigne)
      .filter((texte) => texte !== '')
  };
}

/** What is written on a line, to show it and to know it again. */
export const texteLigne = (ligne: readonly string[]): string =>
  ligne
    .filter((c) => c.trim() !== '')
    .join(' ; ')
    .slice(0, 300);

const pleines = (ligne: readonly string[]): number => ligne.filter((c) => c.trim() !== '').length;

function mediane(nombres: number[]): number {
  nombres.sort((a, b) => a - b);
  return nombres[Math.floor(nombres.length / 2)] ?? 0;
}
