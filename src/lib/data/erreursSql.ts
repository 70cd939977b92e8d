/** A query the console does not run, and where. */
export class ErreurRefus extends Error {
  override readonly name = 'ErreurRefus';
  readonly sql: string;
  readonly lieu: Lieu;

  constructor(sql: string, raison: string, position: number) {
    super(raison);
    this.sql = sql;
    this.lieu = lieuDe(sql, position);
  }
}

/** What the engine says, in French, with its own words and where. */
export class ErreurMoteur extends Error {
  override readonly name = 'ErreurMoteur';
  /** The plain sentence. */
  readonly phrase: string;
  readonly lieu: Lieu | null;

  constructor(phrase: string, message: string, lieu: Lieu | null, cause: unknown) {
    super(message, { cause });
    this.phrase = phrase;
    this.lieu = lieu;
  }
}

/** A place in a text, lines and columns from 1. */
export interface Lieu {
  position: number;
  ligne: number;
  colonne: number;
}

const PHRASES: Record<string, string> = {
  Parser: 'La requête n’est pas du SQL que le moteur comprend.',
  Binder: 'La requête nomme ou assemble des choses qui ne vont pas ensemble, souvent une colonne qui n’existe pas.',
  Catalog: 'La requête nomme une table ou une fonction qui n’existe pas.',
  Conversion: 'Une valeur ne se convertit pas dans le type demandé.',
  'Mismatch Type': 'Deux types de valeurs ne vont pas ensemble.',
  'Out of Range': 'Une valeur sort de ce que son type peut porter.',
  'Out of Memory': 'La requête demande plus de mémoire que le navigateur n’en donne : filtrez ou agrégez davantage.',
  'Invalid Input': 'Une fonction a reçu une valeur qu’elle n’accepte pas.',
  'Not implemented': 'Le moteur ne sait pas faire cela.',
  Permission: 'Aucun fichier, aucune adresse et aucune extension ne s’ouvrent ici.',
  TransactionContext: 'La console ne fait que lire : les tables ne se modifient pas.'
};

/** Reads the error of the engine, which comes as JSON when it can and as text when it cannot. */
export function lireErreur(sql: string, cause: unknown): ErreurMoteur {
  const brut = cause instanceof Error ? cause.message : String(cause);
  const { exception_type, exception_message, position } = deplier(brut);
  const message = typeof exception_message === 'string' ? exception_message : brut;
  const sorte =
    typeof exception_type === 'string' ? exception_type : (/^([A-Z][A-Za-z ]+?) Error:/.exec(brut)?.[1] ?? '');
  const octets = typeof position === 'string' && /^\d+$/.test(position) ? Number(position) : null;
  const lieu = octets === null ? null : lieuDe(sql, caracteres(sql, octets));
  return new ErreurMoteur(PHRASES[sorte] ?? 'Le moteur n’a pas pu répondre.', message, lieu, cause);
}

/** A parser error may come as JSON in the message of a JSON: the inner one speaks, the outer one keeps what it adds. */
function deplier(brut: string): Record<string, unknown> {
  const lu = /\{.*\}/s.exec(brut);
  const dehors = lu && objet(lu[0]);
  if (!dehors) return {};
  const { exception_message } = dehors;
  return { ...dehors, ...(typeof exception_message === 'string' ? deplier(exception_message) : {}) };
}

function objet(texte: string): Record<string, unknown> | null {
  try {
    const lu: unknown = JSON.parse(texte);
    return typeof lu === 'object' && lu !== null ? (lu as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The engine counts bytes, a text editor characters. */
function caracteres(sql: string, octets: number): number {
  return new TextDecoder().decode(new TextEncoder().encode(sql).slice(0, octets)).length;
}

export function lieuDe(sql: string, position: number): Lieu {
  const avant = sql.slice(0, position).split('\n');
  return { position: Math.min(position, sql.length), ligne: avant.length, colonne: avant.at(-1)!.length + 1 };
}
