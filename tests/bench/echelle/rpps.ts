import { hasard, type Lieux } from './communes';

/** Columns of the reader among the fifty-six published; the others hold text of a usual length. */
const LUES = [
  'Identification nationale PP',
  'Code profession',
  'Code catégorie professionnelle',
  'Code savoir-faire',
  'Code mode exercice',
  'Numéro SIRET site',
  'Numéro FINESS site',
  'Identifiant technique de la structure',
  'Raison sociale site',
  'Enseigne commerciale site',
  'Libellé Voie (coord. structure)',
  'Bureau cedex (coord. structure)',
  'Code postal (coord. structure)',
  'Code commune (coord. structure)',
  'Libellé commune (coord. structure)',
  "Code secteur d'activité"
];
const COLONNES = 56;
const PROFESSIONS = ['10', '10', '21', '40', '50', '60', '60', '60', '70', '80', '91', '93', '31', '86'];
const SAVOIRS = ['SM54', 'SM26', 'SM20', 'SM04', ''];
const SECTEURS = ['SA07', 'SA08', 'SA09', 'SA01', 'SA05', 'SA64'];

/** Invented practitioners, about one in five in several places, one address in ten without a commune code. */
export function* lignesRpps(nombre: number, lieux: Lieux): Generator<string> {
  const tirage = hasard(1);
  const parmi = (choix: readonly string[]) => choix[Math.floor(tirage() * choix.length)]!;
  const reste = Array.from({ length: COLONNES - LUES.length }, (_, rang) => `Colonne ${rang}`);
  const remplissage = reste.map((_, rang) => (rang % 3 === 0 ? 'Libellé' : rang % 3 === 1 ? 'X1' : '')).join('|');
  yield `${[...LUES, ...reste].join('|')}|`;
  let identifiant = 810_000_000_000;
  let profession = '10';
  for (let rang = 0; rang < nombre; rang++) {
    if (rang === 0 || tirage() > 0.2) {
      identifiant += 1 + Math.floor(tirage() * 7);
      profession = parmi(PROFESSIONS);
    }
    const { code, codePostal, nom } = lieux.tirer(tirage());
    const commune = tirage() < 0.1 ? '' : code;
    const mode = tirage() < 0.55 ? 'L' : 'S';
    const structure = `C${String(Math.floor(tirage() * 900_000)).padStart(9, '0')}`;
    const savoir = profession === '10' ? parmi(SAVOIRS) : '';
    yield `${identifiant}|${profession}|C|${savoir}|${mode}|||${structure}|CABINET ${structure}||RUE DES ESSAIS||${codePostal}|${commune}|${nom}|${parmi(SECTEURS)}|${remplissage}|`;
  }
}
