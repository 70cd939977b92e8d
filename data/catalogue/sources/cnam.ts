import type { Source } from '../../../src/lib/catalogue/types';

const jeu = <F extends string>(nom: string, id: F, note: string) =>
  ({
    nom,
    producteur: 'CNAM',
    licence: 'Licence Ouverte ou ODbL : à lire sur la fiche du jeu',
    url: `https://data.ameli.fr/explore/dataset/${id}/`,
    fichiers: [`cnam/${id}.csv`],
    millesime: '2024',
    note
  }) as const;

/** Liberal professionals of data.ameli.fr, by département. A raw folder may lack them. */
export const cnam = {
  cnam_demographie_ages: jeu(
    'Démographie des professionnels libéraux, par âge',
    'demographie-effectifs-et-les-densites',
    'Publiée par département, avec des lignes de total de chaque sorte, écartées.'
  ),
  cnam_demographie_secteurs: jeu(
    'Médecins libéraux par secteur conventionnel',
    'demographie-secteurs-conventionnels',
    'Publiée par département ; la ligne de tous les secteurs est écartée, leur somme la remplace.'
  ),
  cnam_demographie_exercices: jeu(
    'Médecins libéraux par type d’exercice',
    'demographie-exercices-liberaux',
    'Publiée par département ; la ligne de tous les exercices est écartée, leur somme la remplace.'
  ),
  cnam_patientele: jeu(
    'Patientèle des professionnels libéraux',
    'patientele',
    'Moyennes par praticien : jamais additionnées. « NS » y est un secret, et non zéro.'
  )
} as const satisfies Record<string, Source>;
