import { sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import type { Constat, ValeurDepartement } from '../entrees.ts';
import { CODE_DEPARTEMENT, type LectureDepartement } from './departement.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';

const SOURCE = 'insee_ages';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
const MILLESIMES = ['2013', '2018', '2023'] as const;
const ENSEMBLE = 'France métropolitaine et DOM';

/** Bands in the order in which the sheet repeats them for both sexes, then men, then women. */
const TRANCHES: readonly (readonly [string, MesureId])[] = [
  ['0 à 19 ans', 'age_0_19'],
  ['20 à 39 ans', 'age_20_39'],
  ['40 à 59 ans', 'age_40_59'],
  ['60 à 74 ans', 'age_60_74'],
  ['75 ans et plus', 'age_75_plus'],
  ['Total', 'age_total']
];

/** Population estimates by département and age: one sheet a year, two rows of header. */
export function readAges(brut: DossierBrut): LectureDepartement {
  const classeur = new Classeur(brut.octets(FICHIER), FICHIER, MILLESIMES);
  const constats: Constat[] = [
    {
      source: SOURCE,
      niveau: 'information',
      texte: 'Les estimations de 2021 à 2023 sont provisoires chez le producteur.'
    }
  ];
  const valeurs = MILLESIMES.flatMap((millesime) => {
    const lues = readMillesime(classeur, millesime);
    constats.push({
      source: SOURCE,
      niveau: 'information',
      texte: `Âges ${millesime} : ${new Set(lues.map((v) => v.departement)).size} départements ; leur somme égale la ligne « ${ENSEMBLE} » du fichier.`
    });
    return lues;
  });
  return { source: SOURCE, valeurs, lignes: valeurs.length, controles: [], constats };
}

/** One sheet, of any edition: all have the same layout. */
export function readMillesime(classeur: Classeur, millesime: string): ValeurDepartement[] {
  const lignes = classeur.cellules(millesime);
  const stop = (trouve: string): never => {
    throw new LectureError({
      fichier: classeur.fichier,
      colonne: millesime,
      trouve,
      remede: 'Vérifier l’édition du fichier et l’en-tête de la feuille.'
    });
  };
  const sexe = lignes.findIndex((ligne) => ligne.includes('Ensemble'));
  const debut = lignes[sexe]?.indexOf('Ensemble') ?? -1;
  const rangs = TRANCHES.map(([libelle]) => lignes[sexe + 1]?.indexOf(libelle, debut) ?? -1);
  if (sexe < 0 || rangs.some((rang) => rang < 0)) stop('en-tête « Ensemble » et tranches d’âge introuvables');
  const nombre = (ligne: readonly (string | number | null)[], rang: number): number => {
    const cellule = ligne[rang];
    return typeof cellule === 'number'
      ? cellule
      : stop(`« ${cellule ?? ''} » au lieu d’un nombre, ligne ${ligne[0] ?? ''}`);
  };
  // Overseas codes are numbers in some sheets and text in others: none of them has a leading zero to lose.
  const departements = lignes.filter((ligne) => CODE_DEPARTEMENT.test(String(ligne[0] ?? '')));
  const ensemble = lignes.find((ligne) => ligne[0] === ENSEMBLE) ?? stop(`ligne « ${ENSEMBLE} » absente`);
  return TRANCHES.flatMap(([libelle, mesure], i) => {
    const rang = rangs[i] ?? -1;
    const lues = departements.map((ligne) => ({
      departement: String(ligne[0]),
      mesure,
      millesime,
      valeur: nombre(ligne, rang)
    }));
    const total = lues.reduce((cumul, v) => cumul + v.valeur, 0);
    if (total !== nombre(ensemble, rang))
      stop(`${libelle} : les départements font ${total}, le fichier annonce ${ensemble[rang]}`);
    return lues;
  });
}
