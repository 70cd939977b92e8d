import type { Rubrique, Theme } from '../../src/lib/catalogue/typesRubrique';
import type { mesures } from './mesures';

/** Sections of the diagnostic, in reading order. */
export const themes = {
  population: {
    libelle: 'Population',
    question: 'Combien d’habitants, et comment leur nombre change-t-il ?',
    prolongee: 'population'
  },
  ages: { libelle: 'Âges', question: 'Qui sont-ils, du plus jeune au plus âgé ?' },
  revenus: { libelle: 'Conditions de vie', question: 'Dans quelles conditions vivent-ils ?' },
  sante: { libelle: 'État de santé', question: 'De quoi les habitants sont-ils soignés ?' },
  offre: { libelle: 'Offre de soins', question: 'Quels professionnels et quels lieux de soins sont là ?' },
  specialistes: {
    libelle: 'Spécialistes',
    question: 'Quels médecins de second recours exercent dans les départements du territoire ?'
  },
  coordination: { libelle: 'Exercice coordonné', question: 'Où les professionnels travaillent-ils ensemble ?' },
  acces: {
    libelle: 'Accès aux soins',
    question: 'Quels soins sont à portée, au-delà des limites du territoire ?',
    alentours: { minutes: 20 },
    professions: true
  },
  urgences: {
    libelle: 'Soins non programmés, urgences',
    question: 'Où aller quand cela ne peut pas attendre ?'
  },
  hopital: { libelle: 'Hôpital', question: 'De quels lits de soins critiques les départements disposent-ils ?' },
  prevention: { libelle: 'Prévention', question: 'Qui est vacciné, et contre quoi ?' },
  zonages: { libelle: 'Zonages officiels', question: 'Comment l’ARS classe-t-elle le territoire ?' }
} as const satisfies Record<Theme, Rubrique<keyof typeof mesures>>;
