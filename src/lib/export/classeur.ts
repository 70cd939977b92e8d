import type { utils as Utils } from '@e965/xlsx';
import { cellules, inerte } from './colonnes';
import { auteurDe, type Contenu } from './contenu';
import { parTheme } from './lignes';
import { SANS_VALEUR, textesFinancement } from '../report/financement';
import { titresSens } from '../report/synthese';

/** Widths of the columns, in characters, in the order of `colonnes`. */
const LARGEURS = [48, 12, 12, 26, 12, 12, 14, 14, 10, 12, 12, 12, 12, 12, 14, 24, 40, 60, 60, 60];

/** A workbook: what it is, then one sheet a section; numbers are numbers, absences are text. */
export async function ecrireClasseur({ entete, lignes, synthese, financement }: Contenu): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const livre = utils.book_new();
  const presentation = [[entete.titre], [], ...entete.mentions.map(([quoi, texte]) => [quoi, texte])];
  utils.book_append_sheet(livre, feuille(utils, presentation, [28, 100]), 'Présentation');
  const phrases = [
    ['Sens', 'Phrase', 'Auteur', 'Avertissement'],
    ...synthese.map((p) => [titresSens[p.sens], p.texte, auteurDe(p) || 'règle', p.avertissement])
  ];
  utils.book_append_sheet(livre, feuille(utils, phrases, [30, 80, 60, 60]), 'Synthèse');
  for (const { titre, lignes: ici } of parTheme(lignes))
    utils.book_append_sheet(livre, feuille(utils, cellules(ici), LARGEURS), titre.slice(0, 31));
  if (financement.length > 0)
    utils.book_append_sheet(livre, feuille(utils, simulation(financement), [18, 46, 14, 12, 60]), 'Financement');
  return new Uint8Array(write(livre, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function simulation(lignes: Contenu['financement']): (string | number)[][] {
  return [
    ['Cadre', 'Quoi', 'Valeur', 'Unité', 'Lecture'],
    ...lignes.map((l) => [l.cadre, l.quoi, l.valeur, l.unite, l.lecture]),
    [],
    [SANS_VALEUR],
    ...textesFinancement().map((t) => [t])
  ];
}

function feuille(
  utils: typeof Utils,
  lignes: readonly (readonly (string | number | null)[])[],
  largeurs: readonly number[]
) {
  const sures = lignes.map((ligne) => ligne.map((c) => (typeof c === 'string' ? inerte(c) : c)));
  const faite = utils.aoa_to_sheet(sures);
  faite['!cols'] = largeurs.map((wch) => ({ wch }));
  return faite;
}
