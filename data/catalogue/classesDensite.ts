/** The seven levels of INSEE's density grid, densest first. */
export const classesDensite = [
  'Grands centres urbains',
  'Centres urbains intermédiaires',
  'Ceintures urbaines',
  'Petites villes',
  'Bourgs ruraux',
  'Rural à habitat dispersé',
  'Rural à habitat très dispersé'
] as const;
