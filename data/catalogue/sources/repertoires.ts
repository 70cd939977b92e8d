import type { Source } from '../../../src/lib/catalogue/types';

const LO = 'Licence Ouverte 2.0';

/** National registers, read line after line and kept as counts. A raw folder may lack any of them. */
export const repertoires = {
  ans_rpps: {
    nom: 'Annuaire Santé, professionnels du RPPS',
    producteur: 'ANS',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/annuaire-sante-extractions-des-donnees-en-libre-acces-des-professionnels-intervenant-dans-le-systeme-de-sante-rpps/',
    fichiers: ['ans/rpps/ps-libreacces-personne-activite.txt', 'ans/rpps/ps-libreacces-savoirfaire.txt'],
    millesime: '2026',
    note: 'Praticiens comptés une fois, partagés entre leurs lieux d’exercice. Seuls des effectifs par commune sont gardés. Le millésime est l’année du fichier.'
  },
  /** The first file there is read, whichever its layout. */
  ans_finess: {
    nom: 'FINESS, établissements',
    producteur: 'ANS, DREES',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/finess-structures-1/',
    fichiers: [
      'ans/finess/finess-structures-journalier.json.gz',
      'ans/finess/finess_etablissements.csv',
      'ans/finess/etalab-cs1100507.csv',
      'ans/finess/occitanie_2026/etablissements_occitanie.csv'
    ],
    millesime: '2026',
    note: 'Établissements ouverts, par catégorie. Les départements dont le fichier ne parle pas sont hors champ. Le millésime est l’année du fichier.'
  },
  ans_finess_capacites: {
    nom: 'FINESS, capacités des établissements sociaux et médico-sociaux, Occitanie',
    producteur: 'ANS, DREES',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/finess-structures-1/',
    fichiers: ['ans/finess/occitanie_2026/equipements_occitanie.csv'],
    millesime: '2026',
    note: 'Capacités installées, publiées pour l’Occitanie : les autres départements sont hors champ.'
  },
  insee_bpe_2025: {
    nom: 'Base permanente des équipements',
    producteur: 'INSEE',
    licence: 'Réutilisation libre, avec mention de la source',
    url: 'https://www.insee.fr/fr/statistiques/8217525',
    fichiers: ['insee/bpe/BPE25.csv', 'insee/bpe/BPE25.zip', 'insee/bpe/BPE25_communes.xlsx'],
    millesime: '2025',
    note: 'Comptée par commune et par type d’équipement, du fichier détail ou, sans lui, du tableau par commune. Une commune sans ligne n’a pas l’équipement.'
  },
  ameli_annuaire: {
    nom: 'Annuaire santé Ameli, professionnels libéraux',
    producteur: 'CNAM',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/annuaire-sante-ameli/',
    fichiers: ['cnam/annuaire/liste-ps.csv'],
    millesime: '2026',
    note: 'Lieux d’exercice par spécialité et secteur : un professionnel de deux communes compte dans chacune. Communes retrouvées par code postal et nom.'
  },
  ameli_centres: {
    nom: 'Annuaire santé Ameli, centres de santé',
    producteur: 'CNAM',
    licence: LO,
    url: 'https://www.data.gouv.fr/fr/datasets/annuaire-sante-ameli/',
    fichiers: ['cnam/annuaire/liste-cds.csv'],
    millesime: '2026',
    note: 'Une ligne par centre et par spécialité : un centre compte une fois. Communes retrouvées par le numéro FINESS, sinon par code postal et nom.'
  },
  /** The year in course, else the whole series. */
  cnam_effectifs: {
    nom: 'Patients pris en charge par pathologie',
    producteur: 'CNAM',
    licence: 'Licence Ouverte ou ODbL : à lire sur la fiche du jeu',
    url: 'https://data.ameli.fr/explore/dataset/effectifs/',
    fichiers: ['cnam/effectifs-2024.csv', 'cnam/effectifs.csv'],
    millesime: '2024',
    note: 'Effectifs arrondis à la dizaine par le producteur ; un effectif laissé vide est sous le seuil de diffusion.'
  }
} as const satisfies Record<string, Source>;
