import type * as Docx from 'docx';
import { nombre } from '../format/nombres';
import { parTheme, type Entete, type LigneExport } from './lignes';

/** A4 in twips, 2 cm of margin. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGE = 1134;
const CORPS = PAGE.width - 2 * MARGE;
/** Shares of the width: name, value, interval, then the three references. */
const PARTS = [0.34, 0.14, 0.17, 0.12, 0.11, 0.12];

/** A document to paste into the projet de santé: real headings, real tables, the sentences of the page, sources last. */
export async function ecrireDocument(entete: Entete, lignes: readonly LigneExport[]): Promise<Blob> {
  const docx = await import('docx');
  const { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } = docx;
  const texte = (t: string, style: { bold?: boolean; italics?: boolean; size?: number } = {}) =>
    new Paragraph({ children: [new TextRun({ text: t, ...style })], spacing: { after: 80 } });
  const sections = parTheme(lignes).flatMap(({ titre, lignes: ici }) => [
    new Paragraph({ text: titre, heading: HeadingLevel.HEADING_1, keepNext: true }),
    tableau(docx, ici),
    texte(''),
    ...[...new Set(ici.map((l) => l.phrase))].map((t) => texte(t))
  ]);
  const sources = [...new Set(lignes.map((l) => l.source))].sort();
  const document = new Document({
    title: entete.titre,
    creator: 'Maillage',
    description: entete.mentions.map(([quoi, t]) => `${quoi} : ${t}`).join('\n'),
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGE, bottom: MARGE, left: MARGE, right: MARGE } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ size: 16, text: `${entete.titre} · page ` }),
                  new TextRun({ size: 16, children: [PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES] })
                ]
              })
            ]
          })
        },
        children: [
          new Paragraph({ text: entete.titre, heading: HeadingLevel.TITLE }),
          ...entete.mentions.map(([quoi, t]) => texte(`${quoi} : ${t}`, { size: 18 })),
          ...sections,
          new Paragraph({ text: 'Sources', heading: HeadingLevel.HEADING_1, keepNext: true }),
          ...sources.map((t) => texte(t, { size: 18 })),
          new Paragraph({ text: 'Lecture', heading: HeadingLevel.HEADING_1, keepNext: true }),
          texte(
            'Un taux n’est jamais moyenné : il est recomposé à partir de son numérateur et de son dénominateur. « Supérieur », « inférieur » et « non différent » viennent des intervalles à 95 % ; « n.d. » dit que le chiffre n’est pas publié.'
          )
        ]
      }
    ]
  });
  return Packer.toBlob(document);
}

function tableau(
  { Table, TableCell, TableRow, Paragraph, TextRun, WidthType, AlignmentType }: typeof Docx,
  lignes: LigneExport[]
) {
  const largeurs = PARTS.map((part) => Math.round(part * CORPS));
  const rangee = (cellules: readonly string[], titre = false) =>
    new TableRow({
      tableHeader: titre,
      cantSplit: true,
      children: cellules.map(
        (t, k) =>
          new TableCell({
            width: { size: largeurs[k]!, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(titre ? { shading: { fill: 'E3F0F1' } } : {}),
            children: [
              new Paragraph({
                alignment: k === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [new TextRun({ text: t, bold: titre, size: 18 })]
              })
            ]
          })
      )
    });
  return new Table({
    width: { size: CORPS, type: WidthType.DXA },
    columnWidths: largeurs,
    rows: [
      rangee(['Indicateur', 'Valeur', 'Intervalle à 95 %', 'Dép.', 'Région', 'France'], true),
      ...lignes.map((l) => {
        const ecrit = (v: number | null) => (v === null ? 'n.d.' : nombre(v, l.decimales));
        return rangee([
          `${l.indicateur} (${l.unite}, ${l.millesime})`,
          l.valeur === null ? l.absence || 'n.d.' : ecrit(l.valeur),
          l.bas === null ? '–' : `${ecrit(l.bas)} à ${ecrit(l.haut)}`,
          ecrit(l.departement),
          ecrit(l.region),
          ecrit(l.france)
        ]);
      })
    ]
  });
}
