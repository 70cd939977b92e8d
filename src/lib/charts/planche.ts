/** A drawing taken out of its page: its marks, styled in place. */
export interface Dessin {
  contenu: string;
  largeur: number;
  hauteur: number;
}

/** What an image says around its drawing, so that it can be read alone. */
export interface Legende {
  titre: string;
  sousTitre: string;
  /** How to read the marks. */
  lecture: string;
  /** Reserves, source, data set, address: one paragraph each. */
  notes: readonly string[];
  /** The text alternative. */
  description: string;
}

/** A figure that stands alone. */
export interface Planche {
  svg: string;
  titre: string;
  description: string;
  largeur: number;
  hauteur: number;
}

/** Ink on paper, whatever the theme of the page: an image ends in a document. */
export const encres = {
  '--encre': '#16202a',
  '--encre-douce': '#4a5661',
  '--papier': '#ffffff',
  '--filet': '#d5dade',
  '--accent': '#0f5e6b',
  '--accent-fonce': '#0a434d',
  '--attention': '#7a4a00'
} as const;

const POLICE = "'Source Sans 3', 'Segoe UI', Arial, sans-serif";
const MARGE = 20;
const LARGEUR = 680;
/** Room for the drawing. */
export const LARGEUR_DESSIN = LARGEUR - 2 * MARGE;
/** Mean width of a letter, in ems, on the wide side: no line may run out of the frame, whatever the font found. */
const LETTRE = 0.54;

/** Text that no SVG takes for a mark. */
export function echapper(texte: string): string {
  return texte
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Lines of a text in a width; a word longer than the line (an address) is cut. */
export function couper(texte: string, largeur: number, corps: number): string[] {
  const maximum = Math.max(8, Math.floor(largeur / (corps * LETTRE)));
  const mots = texte
    .split(' ')
    .flatMap((mot) => (mot.length <= maximum ? [mot] : (mot.match(new RegExp(`.{1,${maximum}}`, 'gsu')) ?? [])));
  return mots.reduce<string[]>((lignes, mot) => {
    const courante = lignes.at(-1);
    if (courante === undefined || courante.length + 1 + mot.length > maximum) return [...lignes, mot];
    return [...lignes.slice(0, -1), `${courante} ${mot}`];
  }, []);
}

/** Sets a drawing on a sheet with its title, its subtitle, its source and its address. */
export function composer(dessin: Dessin, { titre, sousTitre, lecture, notes, description }: Legende): Planche {
  let y = MARGE;
  const ecrire = (texte: string, corps: number, style: string) =>
    couper(texte, LARGEUR_DESSIN, corps).map((ligne) => {
      y += Math.round(corps * 1.35);
      return `<text x="${MARGE}" y="${y}" font-size="${corps}" ${style}>${echapper(ligne)}</text>`;
    });
  const douce = `fill="${encres['--encre-douce']}"`;
  const haut = [...ecrire(titre, 19, `fill="${encres['--encre']}" font-weight="600"`), ...ecrire(sousTitre, 14, douce)];
  const sommet = y + 14;
  y = sommet + dessin.hauteur;
  const bas = [...(lecture ? ecrire(lecture, 13, douce) : []), ...notes.flatMap((note) => ecrire(note, 11, douce))];
  const hauteur = Math.ceil(y + MARGE);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LARGEUR} ${hauteur}" width="${LARGEUR}" height="${hauteur}" role="img" aria-labelledby="titre desc" font-family="${POLICE}">`,
    `<title id="titre">${echapper(titre)}</title>`,
    `<desc id="desc">${echapper(description)}</desc>`,
    `<rect width="${LARGEUR}" height="${hauteur}" fill="${encres['--papier']}"/>`,
    ...haut,
    `<g transform="translate(${MARGE} ${sommet})">${dessin.contenu}</g>`,
    ...bas,
    '</svg>'
  ].join('\n');
  return { svg, titre, description, largeur: LARGEUR, hauteur };
}
