import { ajouter, fermerSansRepeter, type Chemin } from './grille.ts';

/** West, north, east, south of a tile with its margin, in steps. */
export type Cadre = readonly [number, number, number, number];

const BORDS = [0, 1, 2, 3] as const;
type Bord = (typeof BORDS)[number];

const dedans = (bord: Bord, cadre: Cadre, x: number, y: number): boolean =>
  bord === 0 ? x >= cadre[0] : bord === 1 ? y >= cadre[1] : bord === 2 ? x <= cadre[2] : y <= cadre[3];

function croisement(bord: Bord, cadre: Cadre, x0: number, y0: number, x1: number, y1: number): [number, number] {
  const limite = cadre[bord];
  // Always from the same end, so that both neighbours of a limit round to the same point.
  if (x0 > x1 || (x0 === x1 && y0 > y1)) return croisement(bord, cadre, x1, y1, x0, y0);
  return bord % 2 === 0
    ? [limite, Math.round(y0 + ((y1 - y0) * (limite - x0)) / (x1 - x0))]
    : [Math.round(x0 + ((x1 - x0) * (limite - y0)) / (y1 - y0)), limite];
}

/** Sutherland–Hodgman: the part of a ring inside a frame. Runs along the frame are left in, outlines are another layer. */
export function rognerAnneau(anneau: Chemin, cadre: Cadre): Chemin {
  let entree = anneau;
  for (const bord of BORDS) {
    const sortie: Chemin = [];
    const n = entree.length;
    for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
      const [x0 = 0, y0 = 0] = [entree[j], entree[j + 1]];
      const [x1 = 0, y1 = 0] = [entree[i], entree[i + 1]];
      const ici = dedans(bord, cadre, x1, y1);
      if (ici !== dedans(bord, cadre, x0, y0)) ajouter(sortie, ...croisement(bord, cadre, x0, y0, x1, y1));
      if (ici) ajouter(sortie, x1, y1);
    }
    entree = fermerSansRepeter(sortie);
    if (entree.length === 0) break;
  }
  return entree;
}

/** The pieces of a line inside a frame. */
export function rognerLigne(ligne: Chemin, cadre: Cadre): Chemin[] {
  let morceaux = [ligne];
  for (const bord of BORDS) morceaux = morceaux.flatMap((morceau) => couper(morceau, bord, cadre));
  return morceaux;
}

function couper(ligne: Chemin, bord: Bord, cadre: Cadre): Chemin[] {
  const sorties: Chemin[] = [];
  let courante: Chemin = [];
  const finir = (): void => {
    if (courante.length >= 4) sorties.push(courante);
    courante = [];
  };
  for (let i = 0; i < ligne.length; i += 2) {
    const [x1 = 0, y1 = 0] = [ligne[i], ligne[i + 1]];
    const ici = dedans(bord, cadre, x1, y1);
    if (i > 0) {
      const [x0 = 0, y0 = 0] = [ligne[i - 2], ligne[i - 1]];
      if (ici !== dedans(bord, cadre, x0, y0)) ajouter(courante, ...croisement(bord, cadre, x0, y0, x1, y1));
    }
    if (ici) ajouter(courante, x1, y1);
    else finir();
  }
  finir();
  return sorties;
}

/** Box of a path: west, north, east, south. */
export function boite(chemin: Chemin): Cadre {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < chemin.length; i += 2) {
    const [x = 0, y = 0] = [chemin[i], chemin[i + 1]];
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return [x0, y0, x1, y1];
}
