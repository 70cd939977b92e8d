import { flushSync, mount, unmount, type Component } from 'svelte';
import { couper, echapper, encres, LARGEUR_DESSIN, type Dessin, type Planche } from './planche';

/** What the sheets of style say of a mark, and a file alone must say itself. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'stroke-linejoin'
] as const;

/** Draws a chart of the page out of sight, in ink, and takes it with its styles in place. */
export function dessiner<P extends Record<string, unknown>>(graphique: Component<P>, props: P): Dessin {
  const hote = document.createElement('div');
  // Laid out, but neither seen, read nor reached.
  hote.inert = true;
  Object.assign(hote.style, { position: 'fixed', left: '-10000px', top: '0', width: `${LARGEUR_DESSIN}px` });
  for (const [jeton, couleur] of Object.entries(encres)) hote.style.setProperty(jeton, couleur);
  document.body.append(hote);
  const monte = mount(graphique, { target: hote, props });
  try {
    flushSync();
    const panneaux = [...hote.querySelectorAll('svg')];
    const [seul, ...autres] = panneaux;
    if (!seul) throw new Error('Ce graphique ne dessine rien.');
    return autres.length === 0 ? figer(seul) : assembler(hote, panneaux);
  } finally {
    void unmount(monte);
    hote.remove();
  }
}

/** Small multiples as one drawing: each panel where the page laid it, under its name. */
function assembler(hote: HTMLElement, panneaux: readonly SVGSVGElement[]): Dessin {
  const cadre = hote.getBoundingClientRect();
  const place = (element: Element) => {
    const { left, top, bottom } = element.getBoundingClientRect();
    return { x: left - cadre.left, y: top - cadre.top, bas: bottom - cadre.top };
  };
  const noms = [...hote.querySelectorAll('figcaption')].map((nom, k) => {
    const { x, bas } = place(nom);
    const { color, fontSize, fontWeight } = getComputedStyle(nom);
    // One line above its own panel: a long name is cut, the title of the sheet has it whole.
    const [ligne = '', ...suite] = couper(
      nom.textContent,
      panneaux[k]?.viewBox.baseVal.width ?? 0,
      parseFloat(fontSize)
    );
    return `<text x="${x}" y="${bas - 4}" font-size="${fontSize}" font-weight="${fontWeight}" fill="${color}">${echapper(suite.length > 0 ? `${ligne}…` : ligne)}</text>`;
  });
  const traces = panneaux.map((panneau) => {
    const { x, y } = place(panneau);
    return `<g transform="translate(${x} ${y})">${figer(panneau).contenu}</g>`;
  });
  return {
    contenu: [...noms, ...traces].join(''),
    largeur: LARGEUR_DESSIN,
    hauteur: Math.max(...panneaux.map((panneau) => place(panneau).bas))
  };
}

/** A live drawing as text: every mark bears its computed style, nothing refers to the page any more. */
function figer(svg: SVGSVGElement): Dessin {
  const copie = svg.cloneNode(true) as SVGSVGElement;
  const vivants = svg.querySelectorAll<SVGElement>('*');
  copie.querySelectorAll<SVGElement>('*').forEach((marque, k) => {
    const calcule = getComputedStyle(vivants[k]!);
    marque.removeAttribute('class');
    for (const style of STYLES) {
      const valeur = calcule.getPropertyValue(style);
      if (valeur !== '' && valeur !== INITIALES[style]) marque.setAttribute(style, valeur);
    }
  });
  const ecrivain = new XMLSerializer();
  return {
    contenu: [...copie.children].map((enfant) => ecrivain.serializeToString(enfant)).join(''),
    largeur: svg.viewBox.baseVal.width,
    hauteur: svg.viewBox.baseVal.height
  };
}

/** What a mark is without a word: not worth writing. */
const INITIALES: Partial<Record<(typeof STYLES)[number], string>> = {
  'fill-opacity': '1',
  'stroke-dasharray': 'none',
  opacity: '1',
  'font-weight': '400',
  'stroke-linejoin': 'miter'
};

/** Dots of a PNG for one of the drawing: sharp on paper. */
const FINESSE = 2;

/** A figure as PNG. The drawing is an image of the page itself: nothing is asked of anyone. */
export async function enPng({ svg, largeur, hauteur }: Planche, finesse = FINESSE): Promise<Blob> {
  const image = new Image(largeur, hauteur);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const toile = document.createElement('canvas');
  toile.width = Math.round(largeur * finesse);
  toile.height = Math.round(hauteur * finesse);
  // Drawn to be read at once: kept out of the graphics card, whence reading back is slow. Paper is opaque.
  const contexte = toile.getContext('2d', { willReadFrequently: true, alpha: false });
  contexte?.drawImage(image, 0, 0, toile.width, toile.height);
  return new Promise((resoudre, rejeter) =>
    toile.toBlob((blob) => (blob ? resoudre(blob) : rejeter(new Error('L’image n’a pas pu être écrite.'))), 'image/png')
  );
}

export function enSvg({ svg }: Planche): Blob {
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${svg}`], { type: 'image/svg+xml;charset=utf-8' });
}
