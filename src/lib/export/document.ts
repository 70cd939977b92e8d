import type * as Docx from 'docx';
import { parTheme, themes } from '../catalogue/index';
import { nombre } from '../format/nombres';
import { lectureRangs } from '../report/chiffres';
import { SANS_VALEUR, textesFinancement } from '../report/financement';
import { titresSens, type Sens } from '../report/synthese';
import { auteurDe, type Contenu, type Illustrations } from './contenu';
import { CORPS, LARGEUR_IMAGE, outilsDe, paginer, tableAnnexe, type Outils } from './outilsDocx';
import { tableau, tableauFigures } from './tableauDocx';

/** The map stands on the first page, between the mentions and the contents. */
const HAUTEUR_CARTE = 360;

const LECTURE =
  'Un taux n’est jamais moyenné : il est recomposé à partir de son numérateur et de son dénominateur. « Supérieur », « inférieur » et « non différent » viennent des intervalles à 95 % ; « n.d. » dit que le chiffre n’est pas publié.';

const FINANCEMENT = 'Financement (simulation)';

/** A document to paste into the projet de santé: real headings, real tables, images with their words, sources last. */
export async function ecrireDocument(contenu: Contenu, illustrations: Illustrations): Promise<Blob> {
  const docx = await import('docx');
  const { entete, lignes } = contenu;
  const annexes = contenu.annexes.filter((a) => !a.tableurSeul);
  const outils = outilsDe(docx);
  const { texte, titre } = outils;
  const sections = parTheme(lignes, (l) => l.theme);
  const sources = [...new Set(lignes.map((l) => l.source))].sort();
  return paginer(docx, entete, [
    ...outils.page(entete),
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
    ...synthese(docx, contenu, outils),
    ...sections.flatMap(({ theme, titre: nom, ici }) => [
      titre(nom, nom),
      texte(themes[theme].question, { italics: true }),
      tableauFigures(docx, ici, CORPS),
      texte(''),
      ...[...new Map(ici.map((l) => [l.id, l.phrase]))].flatMap(([id, phrase]) => {
        const image = illustrations.figures.get(id);
        return [texte(phrase, {}, image !== undefined), ...(image ? [outils.image(image, LARGEUR_IMAGE)] : [])];
      })
    ]),
    ...annexes.flatMap((a) => tableAnnexe(docx, a, outils)),
    ...(contenu.financement.length > 0 ? financement(docx, contenu, outils) : []),
    titre('Sources', 'Sources'),
    ...sources.map((t) => texte(t, { size: 18 })),
    titre('Lecture', 'Lecture'),
    texte(LECTURE),
    ...lectureRangs(lignes.flatMap((l) => (l.rangParmi ? [l.rangParmi] : []))).map((t) => texte(t))
  ]);
}

function financement(
  docx: typeof Docx,
  { financement: lignes }: Contenu,
  { titre, texte }: Outils
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

function synthese(docx: typeof Docx, { synthese: phrases }: Contenu, { texte }: Outils): Docx.Paragraph[] {
  const { Paragraph, TextRun, HeadingLevel } = docx;
  return phrases.length === 0
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
}
