/** A piece of SQL. Comments and spaces are dropped; a string keeps no text: nothing in it is code. */
export interface Jeton {
  sorte: 'mot' | 'cite' | 'chaine' | 'nombre' | 'signe';
  /** Lower-case word, name between quotes, text of a string, or sign. */
  texte: string;
  debut: number;
  /** Parentheses open around it. */
  niveau: number;
}

/** A text or a comment that never ends. */
export class Inacheve extends Error {
  readonly debut: number;
  constructor(quoi: string, debut: number) {
    super(quoi);
    this.debut = debut;
  }
}

const ESPACE = /\s/;
const MOT = /[\p{L}_][\p{L}\p{N}_$]*/uy;
const NOMBRE = /(?:\d[\d_]*)?\.?\d+(?:e[+-]?\d+)?\.?/iy;
const DOLLAR = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/** Cuts SQL as DuckDB does: nested comments, doubled quotes, E'…' with backslashes, $tag$…$tag$. */
export function jetons(sql: string): Jeton[] {
  const lus: Jeton[] = [];
  let i = 0;
  let niveau = 0;
  const ajouter = (sorte: Jeton['sorte'], texte: string, fin: number) => {
    lus.push({ sorte, texte, debut: i, niveau });
    i = fin;
  };
  const motif = (re: RegExp) => {
    re.lastIndex = i;
    return re.exec(sql)?.[0];
  };
  while (i < sql.length) {
    const c = sql[i]!;
    if (ESPACE.test(c)) i++;
    else if (sql.startsWith('--', i)) i = finDeLigne(sql, i);
    else if (sql.startsWith('/*', i)) i = finDeCommentaire(sql, i);
    else if (c === "'") ajouter('chaine', ...chaine(sql, i, "'", false));
    else if (c === '"') ajouter('cite', ...chaine(sql, i, '"', false));
    else if (/e/i.test(c) && sql[i + 1] === "'") ajouter('chaine', ...chaine(sql, i + 1, "'", true));
    else if (c === '$' && motif(DOLLAR)) ajouter('chaine', ...dollars(sql, i, motif(DOLLAR)!));
    else {
      const mot = motif(MOT);
      const nombre = mot === undefined ? motif(NOMBRE) : undefined;
      if (mot !== undefined) ajouter('mot', mot.toLowerCase(), i + mot.length);
      else if (nombre) ajouter('nombre', nombre, i + nombre.length);
      else {
        if (c === ')') niveau = Math.max(0, niveau - 1);
        ajouter('signe', c, i + 1);
        if (c === '(') niveau++;
      }
    }
  }
  return lus;
}

function finDeLigne(sql: string, debut: number): number {
  const fin = sql.slice(debut).search(/[\n\r]/);
  return fin < 0 ? sql.length : debut + fin;
}

function finDeCommentaire(sql: string, debut: number): number {
  let ouverts = 0;
  for (let i = debut; i < sql.length; i++) {
    if (sql.startsWith('/*', i)) {
      ouverts++;
      i++;
    } else if (sql.startsWith('*/', i)) {
      ouverts--;
      i++;
      if (ouverts === 0) return i + 1;
    }
  }
  throw new Inacheve('un commentaire n’est pas refermé', debut);
}

function chaine(sql: string, debut: number, borne: string, barres: boolean): [string, number] {
  let texte = '';
  for (let i = debut + 1; i < sql.length; i++) {
    if (barres && sql[i] === '\\') texte += sql[++i] ?? '';
    else if (sql[i] !== borne) texte += sql[i];
    else if (sql[i + 1] === borne) texte += sql[i++];
    else return [texte, i + 1];
  }
  throw new Inacheve(borne === "'" ? 'un texte n’est pas refermé' : 'un nom entre guillemets n’est pas refermé', debut);
}

function dollars(sql: string, debut: number, borne: string): [string, number] {
  const fin = sql.indexOf(borne, debut + borne.length);
  if (fin < 0) throw new Inacheve('un texte n’est pas refermé', debut);
  return [sql.slice(debut + borne.length, fin), fin + borne.length];
}
