import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import { CODE_DEPARTEMENT, NOMBRE_DEPARTEMENTS, type LectureDepartement } from './departement.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import type { Tableau } from './tableau.ts';

const SOURCE = 'cnam_honoraires_2016';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
const MILLESIME = sources[SOURCE].millesime;
const EFFECTIFS = 'EFFECTIFS';
const DEPARTEMENT = 'DEPARTEMENT';
const FRANCE = 'TOTAL France ENTIERE';

/** Sheet → line of the sheet → measure. A line is one specialty, or the producer's own total of several. */
const LIGNES: Readonly<Record<string, Readonly<Record<string, MesureId>>>> = {
  Spécialistes: {
    '03- Pathologie cardio-vasculaire': 'liberaux_cardiologues',
    '05- Dermato-vénéréologie': 'liberaux_dermatologues',
    'TOTAL GYNECOLOGIE  (70, 77, 79, 07)': 'liberaux_gynecologues',
    'TOTAL PEDIATRIE  (78, 12)': 'liberaux_pediatres',
    '15- Ophtalmologie': 'liberaux_ophtalmologues',
    'TOTAL PSYCHIATRIE  (75, 33)': 'liberaux_psychiatres',
    '13- Pneumologie': 'liberaux_pneumologues',
    '14- Rhumatologie': 'liberaux_rhumatologues',
    'TOTAL RADIOLOGIE  (72, 74, 76, 06)': 'liberaux_radiologues',
    'TOTAL SPECIALISTES': 'liberaux_specialistes'
  },
  'Auxiliaires médicaux': { '29- Orthoptistes': 'liberaux_orthoptistes' }
};

/** Liberal professionals in activity at the end of 2016, by specialty and département. */
export function readHonoraires2016(brut: DossierBrut): LectureDepartement {
  const classeur = new Classeur(brut.octets(FICHIER), FICHIER, Object.keys(LIGNES));
  const lectures = Object.entries(LIGNES).map(([feuille, lignes]) => {
    const table = classeur.tableau([DEPARTEMENT, EFFECTIFS], feuille);
    return { lignes: table.lignes.length, lues: Object.entries(lignes).map(([l, m]) => specialite(table, l, m)) };
  });
  const lues = lectures.flatMap((lecture) => lecture.lues);
  return {
    source: SOURCE,
    valeurs: lues.flatMap(({ valeurs }) => valeurs),
    lignes: lectures.reduce((total, { lignes }) => total + lignes, 0),
    controles: lues.map(({ mesure, total }) => ({
      source: SOURCE,
      libelle: `${mesures[mesure].libelle}, « ${FRANCE} » du fichier`,
      mesure,
      millesime: MILLESIME,
      attendu: total
    })),
    constats: []
  };
}

function specialite(table: Tableau, ligne: string, mesure: MesureId) {
  const [effectifs, departement] = [table.colonne(EFFECTIFS), table.colonne(DEPARTEMENT)];
  const rangs = [...table.lignes.keys()].filter((rang) => table.texte(rang, 0) === ligne);
  const nombre = (rang: number) => table.entier(rang, effectifs).valeur;
  // « 75- Paris (Ville) »: the code is what stands before the dash; totals have none.
  const valeurs = rangs.flatMap((rang) => {
    const code = /^(\w+)-/.exec(table.texte(rang, departement))?.[1] ?? '';
    return CODE_DEPARTEMENT.test(code)
      ? [{ departement: code, mesure, millesime: MILLESIME, valeur: nombre(rang) }]
      : [];
  });
  const france = rangs.find((rang) => table.texte(rang, departement) === FRANCE);
  const total = france === undefined ? NaN : nombre(france);
  const somme = valeurs.reduce((cumul, v) => cumul + v.valeur, 0);
  if (valeurs.length !== NOMBRE_DEPARTEMENTS || somme !== total) {
    throw new LectureError({
      fichier: FICHIER,
      colonne: EFFECTIFS,
      trouve: `« ${ligne} » : ${valeurs.length} départements dont la somme est ${somme}, la ligne « ${FRANCE} » dit ${total}`,
      remede: 'Le fichier doit s’accorder avec son propre total : le télécharger de nouveau.'
    });
  }
  return { mesure, valeurs, total };
}
