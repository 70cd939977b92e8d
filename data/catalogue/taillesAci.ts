const origine =
  'Accord conventionnel interprofessionnel du 20 juin 2019 : le financement d’une CPTS dépend de la population de son territoire.';

/**
 * Size classes of the agreement on CPTS, smallest first. `sous`: inhabitants under which the class ends, a whole number:
 * the last class is for « plus de 175 000 », so 175 000 itself is still of the third.
 */
export const taillesAci = [
  { libelle: '1', sous: 40_000, bornes: 'moins de 40 000 habitants', origine },
  { libelle: '2', sous: 80_000, bornes: 'de 40 000 à 80 000 habitants', origine },
  { libelle: '3', sous: 175_001, bornes: 'de 80 000 à 175 000 habitants', origine },
  { libelle: '4', sous: Infinity, bornes: 'plus de 175 000 habitants', origine }
] as const;
