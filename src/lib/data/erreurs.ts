/** Something the visitor must be told: what happened and what to do, in plain French. */
export class ErreurDonnees extends Error {
  override readonly name = 'ErreurDonnees';
}

/** A query that failed keeps its SQL, its parameters and its cause. */
export class ErreurRequete extends Error {
  override readonly name = 'ErreurRequete';
  readonly sql: string;
  readonly parametres: readonly Parametre[];

  constructor(sql: string, parametres: readonly Parametre[], cause: unknown) {
    super(`Requête refusée : ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.sql = sql;
    this.parametres = parametres;
  }
}

export type Parametre = string | number | null;

/** The sentence to show for any error. */
export function phraseErreur(erreur: unknown): string {
  if (erreur instanceof ErreurDonnees) return erreur.message;
  if (erreur instanceof ErreurRequete)
    return `Le calcul n’a pas abouti. Rechargez la page ; si cela se répète, signalez : ${erreur.message}`;
  return `Une erreur inattendue s’est produite. Rechargez la page ; si cela se répète, signalez : ${String(erreur)}`;
}
