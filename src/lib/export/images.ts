import type { IndicateurId } from '../catalogue/index';
import { enPng } from '../charts/image';
import type { Planche } from '../charts/planche';
import { Souffle } from '../data/souffle';
import type { Figure } from '../queries/figures';
import { plancheCarte, type CarteDuTerritoire } from '../report/imageCarte';
import { imageDe, type Provenance } from '../report/imageFigure';
import type { Illustrations, ImageDocument } from './contenu';
import type { Avancement } from './fichier';

/** Dots for one of the drawing: 200 to the inch, at the width of a figure on paper. */
const FINESSE = 1.5;

/** Draws the map and each figure, breathing between two; an aborted signal stops it. */
export async function illustrer(
  figures: readonly Figure[],
  carte: Promise<CarteDuTerritoire | null>,
  provenance: Provenance,
  avancer: Avancement,
  signal: AbortSignal
): Promise<Illustrations> {
  const images: Promise<[IndicateurId, ImageDocument]>[] = [];
  const souffle = new Souffle();
  for (const [k, f] of figures.entries()) {
    // The document gives sources and address once.
    const planche = imageDe(f, provenance, true);
    // Encoded beside the page while the next is drawn.
    if (planche) images.push(imageDocument(planche).then((image) => [f.indicateur, image]));
    if (await souffle.reprendre(signal)) avancer(k / figures.length);
  }
  const lue = await carte;
  return {
    carte: lue && (await imageDocument(plancheCarte(lue))),
    figures: new Map(await Promise.all(images))
  };
}

/** A drawing as a document takes it. */
export async function imageDocument(planche: Planche): Promise<ImageDocument> {
  const { largeur, hauteur, titre, description } = planche;
  const png = await enPng(planche, FINESSE);
  return { octets: new Uint8Array(await png.arrayBuffer()), largeur, hauteur, titre, description };
}
