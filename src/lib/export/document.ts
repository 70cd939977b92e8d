import type * as Docx from 'docx';
import { themes } from '../catalogue/index';
import { nombre } from '../format/nombres';
import type { Annexe } from '../report/annexes';
import { SANS_VALEUR, textesFinancement } from '../report/financement';
import { titresSens, type Sens } from '../report/synthese';
import { auteurDe, type Contenu, type Illustrations, type ImageDocument } from './contenu';
import { parTheme } from './lignes';
import { tableau, tableauFigures } from './tableauDocx';

/** A4 in twips, 2 cm of margin. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGE = 1134;
const CORPS = PAGE.width - 2 * MARGE;
/** Width of a figure on paper, in pixels at 96 to the inch: 13 cm. */
const LARGEUR_IMAGE = 490;
/** The map stands on the first page, between the mentions and the contents. */
const HAUTEUR_CARTE = 420;

const LECTURE =
  'Un taux n’est jamais moyenné : il est recomposé à partir de son numérateur et de son dénominateur. « Supérieur », « inférieur » et « non différent » viennent des intervalles à 95 % ; « n.d. » dit que le chiffre n’est pas publié.';

const FINANCEMENT = 'Financement (simulation)';

/** A document to paste into the projet de santé: real headings, real tables, images with their words, sources last. */
export async function ecrireDocument(contenu: Contenu, illustrations: Illustrations): Promise<Blob> {
  const docx = await import('docx');
  const { Document, Footer, Packer, PageNumber, Paragraph, TextRun } = docx;
  const { entete, lignes } = contenu;
  const annexes = contenu.annexes.filter((a) => !a.tableurSeul);
  const outils = outilsDe(docx);
  const { texte, titre } = outils;
  const sections = parTheme(lignes);
  const sources = [...new Set(lignes.map((l) => l.source))].sort();
  const pied = new Paragraph({
    children: [
      new TextRun({ size: 16, text: `${entete.titre} · page ` }),
      new TextRun({ size: 16, children: [PageNumber.CURRENT, ' sur ', PageNumber.TOTAL_PAGES] })
    ]
  });
  const document = new Document({
    title: entete.titre,
    creator: 'Maillage',
    description: entete.mentions.map(([quoi, t]) => `${quoi} : ${t}`).join('\n'),
    styles: { default: { document: { run: { font: 'Calibri', size: 21 } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: { top: MARGE, bottom: MARGE, left: MARGE, right: MARGE } } },
        footers: { default: new Footer({ children: [pied] }) },
        children: [
          new Paragraph({ text: entete.titre, heading: docx.HeadingLevel.TITLE }),
          ...entete.mentions.map(([quoi, t]) => texte(`${quoi} : ${t}`, { size: 18 })),
          ...(illustrations.carte ? [outils.image(illustrations.carte, CORPS / 15, HAUTEUR_CARTE)] : []),
          titre('Sommaire'),
          ...[
            'Ce qui ressort',
            ...sections.map((s) => s.titre),
            ...annexes.map((a) => a.titre),
            ...(contenu.financement.length > 0 ? [FINANCEMENT] : []),
            'Sources',
            'Lecture'
          ].map(outils.renvoi),
          titre('Ce qui ressort', 'Ce qui ressort', true),
          ...outils.synthese(contenu),
          ...sections.flatMap(({ theme, titre: nom, lignes: ici }) => [
            titre(nom, nom),
            texte(themes[theme].question, { italics: true }),
            tableauFigures(docx, ici, CORPS),
            texte(''),
            ...[...new Map(ici.map((l) => [l.id, l.phrase]))].flatMap(([id, phrase]) => {
              const image = illustrations.figures.get(id);
              return [texte(phrase, {}, image !== undefined), ...(image ? [outils.image(image, LARGEUR_IMAGE)] : [])];
            })
          ]),
          ...annexes.flatMap((a) => annexe(docx, a, outils)),
          ...(contenu.financement.length > 0 ? financement(docx, contenu, outils) : []),
          titre('Sources', 'Sources'),
          ...sources.map((t) => texte(t, { size: 18 })),
          titre('Lecture', 'Lecture'),
          texte(LECTURE)
        ]
      }
    ]
  });
  return Packer.toBlob(document);
}

function annexe(
  docx: typeof Docx,
  { titre: nom, phrases, colonnes, rangees, lectures }: Annexe,
  { titre, texte }: ReturnType<typeof outilsDe>
): (Docx.Paragraph | Docx.Table)[] {
  const gardees = colonnes.flatMap((c, k) => (c.tableurSeul ? [] : [{ ...c, k }]));
  return [
    titre(nom, nom),
    ...phrases.map((t) => texte(t)),
    tableau(
      docx,
      gardees.map((c) => c.titre),
      rangees.map((r) => gardees.map(({ k, decimales }) => ecrireCellule(r[k] ?? null, decimales))),
      gardees.map((c) => Math.round(c.part * CORPS))
    ),
    texte(''),
    ...lectures.map((t) => texte(t, { size: 18 }))
  ];
}

const ecrireCellule = (v: string | number | null, decimales = 0) =>
  v === null ? '–' : typeof v === 'string' ? v : nombre(v, Number.isInteger(v) ? 0 : decimales);

function financement(
  docx: typeof Docx,
  { financement: lignes }: Contenu,
  { titre, texte }: ReturnType<typeof outilsDe>
): (Docx.Paragraph | Docx.Table)[] {
  const rangees = lignes.map((l) => [`${l.cadre} : ${l.quoi}`, `${nombre(l.valeur)} ${l.unite}`, l.lecture]);
  return [
    titre(FINANCEMENT, FINANCEMENT),
    texte(`${SANS_VALEUR}.`, { bold: true }),
    tableau(
      docx,
      ['Quoi', 'Valeur', 'Lecture'],
      rangees,
      [0.4, 0.22, 0.38].map((part) => Math.round(part * CORPS))
    ),
    texte(''),
    ...textesFinancement().map((t) => texte(t, { size: 18 }))
  ];
}

/** The few paragraphs a dossier is made of. */
function outilsDe(docx: typeof Docx) {
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
      spacing: { after: 40 },
      children: [new InternalHyperlink({ anchor: signet(t), children: [new TextRun({ text: t, style: 'Hyperlink' })] })]
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

  const synthese = ({ synthese: phrases }: Contenu) =>
    phrases.length === 0
      ? [texte('Aucun indicateur ne s’écarte nettement de la France, avec les effectifs dont on dispose.')]
      : (Object.keys(titresSens) as Sens[]).flatMap((sens) => {
          const ici = phrases.filter((p) => p.sens === sens);
          if (ici.length === 0) return [];
          const sousTitre = new Paragraph({
            text: titresSens[sens],
            heading: HeadingLevel.HEADING_2,
            keepNext: true,
            spacing: { before: 160, after: 60 }
          });
          return [
            sousTitre,
            ...ici.map((p) => {
              const auteur = auteurDe(p);
              const suites = [...(auteur ? [`[${auteur}]`] : []), ...(p.avertissement ? [`[${p.avertissement}]`] : [])];
              return new Paragraph({
                bullet: { level: 0 },
                children: [
                  new TextRun(p.texte),
                  ...suites.map((t) => new TextRun({ text: ` ${t}`, italics: true, size: 18 }))
                ]
              });
            })
          ];
        });

  return { texte, titre, renvoi, image, synthese };
}
