import { mesures, sources, type MesureId } from '../../src/lib/catalogue/index.ts';
import { Classeur } from './classeur.ts';
import type { DossierBrut } from './dossier.ts';
import { LectureError } from './erreur.ts';
import { CODE_COMMUNE, colonneLue, controleSomme, somme, type Lecture } from './lecture.ts';

const SOURCE = 'insee_bpe_2020';
const FICHIER = sources[SOURCE].fichiers[0] ?? '';
const COMMUNES = 'COM';
const ARRONDISSEMENTS = 'ARM';

const COLONNES = {
  courts_sejours: 'NB_D101',
  urgences: 'NB_D106',
  maternites: 'NB_D107',
  centres_sante: 'NB_D108',
  hospitalisation_domicile: 'NB_D112',
  maisons_sante: 'NB_D113',
  laboratoires: 'NB_D302',
  pharmacies: 'NB_D307'
} as const satisfies Partial<Record<MesureId, string>>;

/** Health facilities of 2020: Paris, Lyon and Marseille are whole communes, checked against the arrondissements. */
export function readBpe2020(brut: DossierBrut): Lecture {
  const classeur = new Classeur(brut.octets(FICHIER), FICHIER, [COMMUNES, ARRONDISSEMENTS]);
  const table = classeur.tableau(['CODGEO', ...Object.values(COLONNES)], COMMUNES);
  const codes = table.cles(table.colonne('CODGEO'), CODE_COMMUNE);
  const colonnes = (Object.entries(COLONNES) as [MesureId, string][]).map(([mesure, titre]) => {
    const rang = table.colonne(titre);
    return colonneLue(table, mesure, sources[SOURCE].millesime, (ligne) => table.entier(ligne, rang));
  });
  verifierArrondissements(classeur, codes, colonnes);
  return {
    source: SOURCE,
    geographie: '2021-01-01',
    codes,
    colonnes,
    absents: 'non_disponible',
    lignes: codes.length,
    controles: colonnes.map((c) => controleSomme(SOURCE, `${mesures[c.mesure].libelle}, France`, c)),
    constats: []
  };
}

/** The sheet of arrondissements must sum to the three communes, or one of the two sheets is not what it says. */
function verifierArrondissements(classeur: Classeur, codes: readonly string[], colonnes: Lecture['colonnes']): void {
  const table = classeur.tableau(['CODGEO', ...Object.values(COLONNES)], ARRONDISSEMENTS);
  const plm = codes.flatMap((code, ligne) => (['13055', '69123', '75056'].includes(code) ? [ligne] : []));
  for (const colonne of colonnes) {
    const titre = COLONNES[colonne.mesure as keyof typeof COLONNES];
    const rang = table.colonne(titre);
    const arrondissements = somme(Float64Array.from(table.lignes.keys(), (ligne) => table.entier(ligne, rang).valeur));
    const communes = plm.reduce((total, ligne) => total + (colonne.valeurs[ligne] ?? 0), 0);
    if (arrondissements === communes) continue;
    throw new LectureError({
      fichier: FICHIER,
      colonne: titre,
      trouve: `Paris, Lyon et Marseille font ${communes}, leurs arrondissements ${arrondissements}`,
      remede: 'Les deux feuilles doivent s’accorder : télécharger le fichier de nouveau.'
    });
  }
}
