import type { utils as Utils } from '@e965/xlsx';
import { parTheme } from '../catalogue/index';
import { cellules, inerte } from './colonnes';
import { auteurDe, type Contenu } from './contenu';
import type { Annexe } from '../report/annexes';
import { SANS_VALEUR, textesFinancement } from '../report/financement';
import { titresSens } from '../report/synthese';

/** Widths of the columns, in characters, in the order of `colonnes`. */
const LARGEURS = [48, 12, 12, 26, 12, 12, 14, 14, 10, 12, 12, 12, 12, 12, 8, 9, 36, 14, 14, 24, 24, 40, 60, 60, 60];

export interface Feuille {
  nom: string;
  rangees: readonly (readonly (string | number | null)[])[];
  /** In characters. */
  largeurs: readonly number[];
}

/** A workbook: what it is, then one sheet a section; numbers are numbers, absences are text. */
export function ecrireClasseur({ entete, lignes, synthese, financement, annexes }: Contenu): Promise<Uint8Array> {
  const presentation = [[entete.titre], [], ...entete.mentions.map(([quoi, texte]) => [quoi, texte])];
  const phrases = [
    ['Sens', 'Phrase', 'Auteur', 'Avertissement'],
    ...synthese.map((p) => [titresSens[p.sens], p.texte, auteurDe(p) || 'règle', p.avertissement])
  ];
  return classeurDe([
    { nom: 'Présentation', rangees: presentation, largeurs: [28, 100] },
    { nom: 'Synthèse', rangees: phrases, largeurs: [30, 80, 60, 60] },
    ...parTheme(lignes, (l) => l.theme).map(({ titre, ici }) => ({
      nom: titre,
      rangees: cellules(ici),
      largeurs: LARGEURS
    })),
    ...annexes.map(feuilleAnnexe),
    ...(financement.length > 0
      ? [{ nom: 'Financement', rangees: simulation(financement), largeurs: [18, 46, 14, 12, 60] }]
      : [])
  ]);
}

/** A table and its words as a sheet; words alone stand one under the other. */
export function feuilleAnnexe({ feuille: nom, phrases, colonnes, rangees, lectures }: Annexe): Feuille {
  return {
    nom,
    rangees: [
      ...(colonnes.length === 0
        ? []
        : [colonnes.map((c) => (c.unite ? `${c.titre} (${c.unite})` : c.titre)), ...rangees, []]),
      ...[...phrases, ...lectures].map((t) => [t])
    ],
    largeurs: colonnes.length === 0 ? [120] : colonnes.map((c) => (c.decimales === undefined ? 40 : 16))
  };
}

/** Sheets as the bytes of a workbook; no cell is a formula. */
export async function classeurDe(feuilles: readonly Feuille[]): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx');
  const livre = utils.book_new();
  for (const { nom, rangees, largeurs } of feuilles)
    utils.book_append_sheet(livre, feuille(utils, rangees, largeurs), nom.slice(0, 31));
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
