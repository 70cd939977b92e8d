import type * as Docx from 'docx';
import { compte } from '../format/nombres';
import { ecrireCellule, type Annexe } from '../report/annexes';
import type { Entete } from '../report/entete';
import type { ImageDocument } from './contenu';
import { tableau } from './tableauDocx';

/** A4 in twips, 2 cm of margin. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGE = 1134;
export const CORPS = PAGE.width - 2 * MARGE;
/** Width of a figure on paper, in pixels at 96 to the inch: 13 cm. */
export const LARGEUR_IMAGE = 490;

export type Outils = ReturnType<typeof outilsDe>;

/** The few paragraphs a document is made of. */
export function outilsDe(docx: typeof Docx) {
  const { Paragraph, TextRun, ImageRun, Bookmark, HeadingLevel, InternalHyperlink } = docx;
  const signet = (nom: string) => `s_${nom.replace(/[^A-Za-z0-9]/g, '_')}`;

  const texte = (t: string, style: { bold?: boolean; italics?: boolean; size?: number } = {}, suivi = false) =>
    new Paragraph({ children: [new TextRun({ text: t, ...style })], spacing: { after: 80 }, keepNext: suivi });

  const titre = (t: string, ancre?: string, page = false) =>
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      pageBreakBefore: page,
      spacing: { before: 280, after: 80 },
      children: ancre ? [new Bookmark({ id: signet(ancre), children: [new TextRun(t)] })] : [new TextRun(t)]
    });

  const renvoi = (t: string) =>
    new Paragraph({
      spacing: { after: 20 },
      children: [
        new InternalHyperlink({
          anchor: signet(t),
          children: [new TextRun({ text: t, style: 'Hyperlink', size: 19 })]
        })
      ]
    });

  const image = (
    { octets, largeur, hauteur, titre: nom, description }: ImageDocument,
    large: number,
    haute = Infinity
  ) => {
    const echelle = Math.min(large / largeur, haute / hauteur);
    return new Paragraph({
      spacing: { after: 160 },
      children: [
        new ImageRun({
          type: 'png',
          data: octets,
          transformation: { width: Math.round(largeur * echelle), height: Math.round(hauteur * echelle) },
          altText: { name: nom, title: nom, description }
        })
      ]
    });
  };

  /** What a document is, and what it says of itself first. */
  const page = ({ titre: nom, mentions }: Entete) => [
    new Paragraph({ text: nom, heading: HeadingLevel.TITLE }),
    ...mentions.map(([quoi, t]) => texte(`${quoi} : ${t}`, { size: 18 }))
  ];

  return { texte, titre, renvoi, image, page };
}

/** The file, its pages numbered under its title. */
export function paginer(
  docx: typeof Docx,
  { titre, mentions }: Entete,
  children: (Docx.Paragraph | Docx.Table)[]
): Promise<Blob> {
  const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
  const pied = new Paragraph({
    children: [
      new TextRun({ size: 16, text: `${titre} · page ` }),
      new TextRun({ size: 16, children: [PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES] })
    ]
  });
  const document = new Document({
    title: titre,
    creator: 'Maillage',
    description: mentions.map(([quoi, t]) => `${quoi} : ${t}`).join('\n'),
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGE, bottom: MARGE, left: MARGE, right: MARGE } } },
        footers: { default: new Footer({ children: [pied] }) },
        children
      }
    ]
  });
  return Packer.toBlob(document);
}

/** A table of the dossier with its words; a column of words keeps to the left, one of numbers to the right. */
export function tableAnnexe(
  docx: typeof Docx,
  { titre: nom, phrases, colonnes, rangees: toutes, rangeesDocument, lectures }: Annexe,
  { titre, texte }: Outils
): (Docx.Paragraph | Docx.Table)[] {
  const gardees = colonnes.flatMap((c, k) => (c.tableurSeul ? [] : [{ ...c, k }]));
  const rangees = toutes.slice(0, rangeesDocument);
  const reste = toutes.length - rangees.length;
  return [
    titre(nom, nom),
    ...phrases.map((t) => texte(t)),
    ...(gardees.length === 0 || rangees.length === 0
      ? []
      : [
          tableau(
            docx,
            gardees.map((c) => c.titre),
            rangees.map((r) => gardees.map(({ k, decimales }) => ecrireCellule(r[k] ?? null, decimales))),
            gardees.map((c) => Math.round(c.part * CORPS)),
            gardees.map((c) => c.decimales === undefined)
          ),
          texte('')
        ]),
    ...(reste > 0 ? [texte(`${compte(reste, 'ligne')} de plus dans le classeur.`, { italics: true })] : []),
    ...lectures.map((t) => texte(t, { size: 18 }))
  ];
}
