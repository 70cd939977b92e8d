import type * as Docx from 'docx';
import type { Annexe } from '../report/annexes';
import type { FichePreuve } from '../report/fichePreuve';
import { classeurDe, feuilleAnnexe } from './classeur';
import type { ImageDocument } from './contenu';
import { fichierCsv } from './csv';
import { LARGEUR_IMAGE, outilsDe, paginer, tableAnnexe } from './outilsDocx';

/** Images of a proof, under the table that they draw, by the name of its sheet. */
export type ImagesFiche = ReadonlyMap<string, readonly ImageDocument[]>;

/** A document to hand over: real headings, real tables whose rows are never cut, images with their words. */
export async function ecrireFiche(fiche: FichePreuve, images: ImagesFiche): Promise<Blob> {
  const docx = await import('docx');
  const outils = outilsDe(docx);
  const section = (a: Annexe): (Docx.Paragraph | Docx.Table)[] => [
    ...tableAnnexe(docx, a, outils),
    ...(images.get(a.feuille) ?? []).map((image) => outils.image(image, LARGEUR_IMAGE))
  ];
  return paginer(docx, fiche, [...outils.page(fiche), ...fiche.annexes.flatMap(section)]);
}

/** The same as a workbook: numbers are numbers, no cell is a formula. */
export function classeurFiche({ titre, mentions, annexes }: FichePreuve): Promise<Uint8Array> {
  const presentation = [[titre], [], ...mentions.map((m) => [...m])];
  return classeurDe([
    { nom: 'Présentation', rangees: presentation, largeurs: [28, 100] },
    ...annexes.map(feuilleAnnexe)
  ]);
}

/** One table of a proof as CSV for a spreadsheet set to French, with what the proof says of itself first. */
export function csvAnnexe(
  { titre, mentions }: FichePreuve,
  { titre: nom, phrases, colonnes, rangees, lectures }: Annexe
): Blob {
  const tableau = {
    colonnes: titresDistincts(colonnes.map((c) => c.titre)),
    lignes: rangees.length,
    ligne: (k: number) => rangees[k]!,
    entete: [titre, ...mentions.map(([quoi, t]) => `${quoi} : ${t}`), nom, ...phrases, ...lectures]
  };
  return fichierCsv(tableau);
}

/** Two columns of one name are told apart by what stands before them. */
const titresDistincts = (titres: readonly string[]) =>
  titres.map((t, k) => (titres.indexOf(t) === titres.lastIndexOf(t) ? t : `${titres[k - 1]} : ${t.toLowerCase()}`));
