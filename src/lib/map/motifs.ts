import { couleurs } from './palette';

/** A square image repeated by MapLibre: 45° hatch for statistical secrecy, dots for a small denominator. */
export interface Motif {
  width: number;
  height: number;
  data: Uint8Array;
}

export function hachure(cote = 8): Motif {
  return dessiner(cote, (x, y) => (x + y) % cote < 2, couleurs.hachure);
}

export function points(cote = 8): Motif {
  return dessiner(cote, (x, y) => (x - cote / 2) ** 2 + (y - cote / 2) ** 2 < 2, '#ffffff');
}

function dessiner(cote: number, plein: (x: number, y: number) => boolean, couleur: string): Motif {
  const [r, g, b] = [1, 3, 5].map((k) => parseInt(couleur.slice(k, k + 2), 16));
  const data = new Uint8Array(cote * cote * 4);
  for (let y = 0; y < cote; y++) {
    for (let x = 0; x < cote; x++) if (plein(x, y)) data.set([r!, g!, b!, 255], (y * cote + x) * 4);
  }
  return { width: cote, height: cote, data };
}
