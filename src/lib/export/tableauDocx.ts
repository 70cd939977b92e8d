import type * as Docx from 'docx';
import { nombre, pourcent } from '../format/nombres';
import { PART_ENTIERE } from '../queries/ensembles';
import { rangEnBref } from '../report/chiffres';
import { ditSonUnite } from '../report/phrases';
import type { LigneExport } from './lignes';

/** Shares of the width: name, value, interval, the three references, the alike, the rank. */
const PARTS = [0.25, 0.1, 0.13, 0.1, 0.1, 0.11, 0.1, 0.11];

const TITRES = ['Indicateur', 'Valeur', 'Intervalle à 95 %', 'Dép.', 'Région', 'France', 'Sembl.', 'Rang'];

/** The figures of a section as a real table, its head repeated on each page. */
export function tableauFigures(docx: typeof Docx, lignes: readonly LigneExport[], largeur: number): Docx.Table {
  return tableau(
    docx,
    TITRES,
    lignes.map((l) => {
      const ecrit = (v: number | null) => nombre(v, l.decimales);
      return [
        nomDe(l),
        l.valeur === null ? l.absence || 'n.d.' : ecrit(l.valeur),
        l.bas === null ? '–' : `${ecrit(l.bas)} à ${ecrit(l.haut)}`,
        ecrit(l.departement),
        ecrit(l.region),
        ecrit(l.france),
        l.semblables === null ? '–' : ecrit(l.semblables),
        l.rang === null || l.rangSur === null ? '–' : rangEnBref(l.rang, l.rangSur)
      ];
    }),
    PARTS.map((part) => Math.round(part * largeur))
  );
}

/** « Infirmiers pour 10 000 habitants (2021, observé sur 87,0 % de la population) »: a unit is said once. */
function nomDe({ indicateur, unite, millesime, valeur, partObservee }: LigneExport): string {
  const observee =
    valeur !== null && partObservee < PART_ENTIERE ? `observé sur ${pourcent(partObservee)} de la population` : '';
  const precisions = [ditSonUnite(indicateur, unite) ? '' : unite, millesime, observee].filter((t) => t !== '');
  return `${indicateur} (${precisions.join(', ')})`;
}

/** Beyond, the words no longer hold in their column at the size of the text. */
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
  const serree = titres.length > SERRES;
  const marge = serree ? 45 : 80;
  const rangee = (cellules: readonly string[], titre = false) =>
    new TableRow({
      tableHeader: titre,
      cantSplit: true,
      children: cellules.map(
        (t, k) =>
          new TableCell({
            width: { size: largeurs[k]!, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: marge, right: marge },
            ...(titre ? { shading: { fill: 'E3F0F1' } } : {}),
            children: [
              new Paragraph({
                alignment: textes[k] ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [new TextRun({ text: t, bold: titre, size: serree ? (titre ? 15 : 16) : 18 })]
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
