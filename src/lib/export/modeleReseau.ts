import { fichierCsv } from './csv';

/** Invented lines, in the columns that a network file may have. */
const COLONNES = [
  'Identifiant',
  'Profession',
  'Code INSEE',
  'Code postal',
  'Commune',
  'Latitude',
  'Longitude',
  'Site',
  'Âge',
  'ETP'
];
const LIGNES = [
  ['A1', 'Opticien', '83023', '83170', 'Brignoles', null, null, 'S1', 41, 1],
  ['A2', 'Opticien', null, '48000', 'Mende', null, null, 'S2', 63, 0.8],
  ['A3', 'Médecin généraliste', null, null, null, 44.5177, 3.4991, 'S3', 58, 1]
];

/** A file to fill in, as CSV for a spreadsheet set to French. */
export function modeleReseau(): Blob {
  const tableau = { colonnes: COLONNES, lignes: LIGNES.length, ligne: (k: number) => LIGNES[k] ?? [], entete: [] };
  return fichierCsv(tableau);
}
