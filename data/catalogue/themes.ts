import type { Theme } from '../../src/lib/catalogue/types';

/** Sections of the diagnostic, in reading order. */
export const themes = {
  population: { libelle: 'Population', question: 'Combien d’habitants, et comment leur nombre change-t-il ?' },
  ages: { libelle: 'Âges', question: 'Qui sont-ils, du plus jeune au plus âgé ?' },
  revenus: { libelle: 'Revenus et pauvreté', question: 'Dans quelles conditions vivent-ils ?' },
  offre: { libelle: 'Offre de soins', question: 'Quels professionnels et quels lieux de soins sont là ?' },
  acces: { libelle: 'Accès aux soins', question: 'Quels soins sont à portée, au-delà des limites du territoire ?' },
  zonages: { libelle: 'Zonages officiels', question: 'Comment l’ARS classe-t-elle le territoire ?' }
} as const satisfies Record<Theme, { libelle: string; question: string }>;
