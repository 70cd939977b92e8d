import { LectureError } from '../erreur.ts';

/** Number of an establishment: nine characters, the second a letter in Corsica. */
export const FINESS = /^\d[\dAB]\d{7}$/;

export function fauteFiness(fichier: string, ligne: number | undefined, lu: string): LectureError {
  return new LectureError({
    fichier,
    ...(ligne === undefined ? {} : { ligne }),
    trouve: `« ${lu} » n’est pas un numéro FINESS (neuf caractères)`,
    remede: 'Vérifier que les colonnes ne sont pas décalées et que les codes sont lus comme du texte.'
  });
}
