import { plier } from '../../format/listes';

/** « La Réunion » and « Réunion » are one département. */
export const sansArticle = (nom: string): string => plier(nom).replace(/^(?:la|le|les|l) /, '');

/** The département that a postal code begins with, where it says one for sure. */
export function departementPostal(postal: string | null): string | null {
  if (postal === null || postal.startsWith('20')) return null;
  return /^9[78]/.test(postal) ? postal.slice(0, 3) : postal.slice(0, 2);
}
