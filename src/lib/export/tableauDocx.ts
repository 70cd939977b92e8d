import type * as Docx from 'docx';
import { nombre } from '../format/nombres';
import type { LigneExport } from './lignes';

/** Shares of the width: name, value, interval, then the three references. */
const PARTS = [0.34, 0.14, 0.17, 0.12, 0.11, 0.12];

const TITRES = ['Indicateur', 'Valeur', 'Intervalle à 95 %', 'Dép.', 'Région', 'France'];

/** The figures of a section as a real table, its head repeated on each page. */
export function tableauFigures(docx: typeof Docx, lignes: readonly LigneExport[], largeur: number): Docx.Table {
  return tableau(
    docx,
    TITRES,
    lignes.map((l) => {
      const ecrit = (v: number | null) => (v === null ? 'n.d.' : nombre(v, l.decimales));
      return [
        `${l.indicateur} (${l.unite}, ${l.millesime})`,
        l.valeur === null ? l.absence || 'n.d.' : ecrit(l.valeur),
        l.bas === null ? '–' : `${ecrit(l.bas)} à ${ecrit(l.haut)}`,
        ecrit(l.departement),
        ecrit(l.region),
        ecrit(l.france)
      ];
    }),
    PARTS.map((part) => Math.round(part * largeur))
  );
}

/** Beyond, the words of the head no longer hold in their column at the size of the text. */
const SERRES = 6;

/**
 * @param largeurs of the columns, in twips
 * @param textes columns of words, set on the left; the first alone when not said
 */
export function tableau(
  { Table, TableCell, TableRow, Paragraph, TextRun, WidthType, AlignmentType }: typeof Docx,
  titres: readonly string[],
  lignes: readonly (readonly string[])[],
  largeurs: readonly number[],
  textes: readonly boolean[] = [true]
): Docx.Table {
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
                alignment: textes[k] ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [new TextRun({ text: t, bold: titre, size: titre && titres.length > SERRES ? 15 : 18 })]
              })
            ]
          })
      )
    });
  return new Table({
    width: { size: largeurs.reduce((n, l) => n + l, 0), type: WidthType.DXA },
    columnWidths: [...largeurs],
    rows: [rangee(titres, true), ...lignes.map((l) => rangee(l))]
  });
}
