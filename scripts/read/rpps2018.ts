import { sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import { CODE_DEPARTEMENT, NOMBRE_DEPARTEMENTS, type LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';

const SOURCE = 'drees_rpps_2018';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';

/** Columns by the start of their title: the file's accents were damaged before it was published. */
const COLONNES: readonly (readonly [string, MesureId])[] = [
  ['Ensemble des sp', 'densite_medecins_tous_modes'],
  ['Sp', 'densite_specialistes_tous_modes']
];

/** Density of doctors, liberal and salaried, by département. */
export function readRpps2018(brut: DossierBrut): LectureDepartement {
  const classeur = new Classeur(brut.octets(FICHIER), FICHIER);
  const [entete = [], ...lignes] = classeur.cellules();
  const titres = entete.map((titre) => String(titre ?? ''));
  const departements = lignes.flatMap((ligne) => {
    const code = String(ligne[0] ?? '').split(' - ')[0] ?? '';
    return CODE_DEPARTEMENT.test(code) ? [{ code, ligne }] : [];
  });
  if (departements.length !== NOMBRE_DEPARTEMENTS)
    arreter(`${departements.length} départements au lieu de ${NOMBRE_DEPARTEMENTS}`);
  const valeurs = COLONNES.flatMap(([debut, mesure]) => {
    const rang = titres.findIndex((titre) => titre.startsWith(debut));
    if (rang < 0) arreter(`aucune colonne ne commence par « ${debut} »`);
    return departements.map(({ code, ligne }) => {
      const valeur = ligne[rang];
      if (typeof valeur !== 'number') return arreter(`« ${valeur ?? ''} » au lieu d’un nombre, département ${code}`);
      return { departement: code, mesure, millesime: sources[SOURCE].millesime, valeur };
    });
  });
  return { source: SOURCE, valeurs, lignes: lignes.length, controles: [], constats: [] };
}

function arreter(trouve: string): never {
  throw new LectureError({ fichier: FICHIER, trouve, remede: 'Vérifier l’édition du fichier (tableau 7, 2018).' });
}
