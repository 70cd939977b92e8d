import type { MailleId } from '../catalogue/types';
import { mailleIds } from '../catalogue/index';

/** One piece of a territory: a zone or a commune, added or left out, in the order written. */
export interface Piece {
  maille: MailleId;
  code: string;
  exclue: boolean;
  /** Share of its population that counts, above 0 and under 1, of a commune that the territory splits. */
  part?: number;
}

/**
 * A territory as the URL writes it: `epci:248300543,+83137,-83062,+34154~18`, the last for 18 % of a commune.
 * Empty when none is chosen.
 */
export type Expression = readonly Piece[];

export interface ExpressionLue {
  expression: Expression;
  /** Pieces that were not understood, as written. */
  rejets: string[];
}

/** Longest expression read: beyond it an address is a mistake or an attack. */
const LIMITE_PIECES = 5000;

const CODE: Record<MailleId, RegExp> = {
  commune: /^(\d{5}|2[AB]\d{3})$/,
  epci: /^\d{9}$/,
  tvs: /^[0-9A-Z]{2,80}$/,
  bassin_vie: /^(\d{5}|2[AB]\d{3})$/,
  canton_ville: /^[0-9AB]{4,5}$/,
  cpts: /^[0-9A-Z]{2,80}$/,
  departement: /^(\d{2,3}|2[AB])$/,
  region: /^\d{2,3}$/,
  france: /^france$/
};

/** Reads an expression; never throws. A « + » that the address bar turned into a space is a plus. */
export function lireExpression(texte: string): ExpressionLue {
  const expression: Piece[] = [];
  const rejets: string[] = [];
  const morceaux = texte.split(',').filter((m) => m.trim() !== '');
  for (const morceau of morceaux.slice(0, LIMITE_PIECES)) {
    const piece = lirePiece(morceau);
    if (!piece) rejets.push(morceau.trim());
    else {
      // Said twice, a piece counts once: the last word wins.
      const double = expression.findIndex((p) => p.maille === piece.maille && p.code === piece.code);
      if (double >= 0) expression.splice(double, 1);
      expression.push(piece);
    }
  }
  if (morceaux.length > LIMITE_PIECES)
    rejets.push(`${morceaux.length - LIMITE_PIECES} codes au-delà de ${LIMITE_PIECES}`);
  return { expression, rejets };
}

function lirePiece(morceau: string): Piece | null {
  const trouve = /^\s*([+-]?)\s*(?:([a-z_]+):)?([0-9A-Za-z]+)(?:~(\d{1,2}(?:\.\d{1,2})?))?\s*$/.exec(morceau);
  if (!trouve) return null;
  const [, signe, nomMaille = 'commune', brut = '', pourcent] = trouve;
  const maille = mailleIds.find((m) => m === nomMaille);
  const code = maille === 'france' ? brut.toLowerCase() : brut.toUpperCase();
  if (!maille || !CODE[maille].test(code)) return null;
  const piece: Piece = { maille, code, exclue: signe === '-' };
  if (pourcent === undefined) return piece;
  // Only a commune is split, and none of it is « sauf ».
  return maille !== 'commune' || piece.exclue || Number(pourcent) === 0
    ? null
    : { ...piece, part: Number(pourcent) / 100 };
}

/** Writes an expression; `lireExpression` gives it back. Additions after a base carry their plus. */
export function ecrireExpression(expression: Expression): string {
  const avecBase = expression.some((p) => p.maille !== 'commune');
  return expression
    .map(({ maille, code, exclue, part }, k) => {
      const prefixe = maille === 'commune' ? '' : `${maille}:`;
      const signe = exclue ? '-' : avecBase && k > 0 ? '+' : '';
      return `${signe}${prefixe}${code}${part === undefined ? '' : `~${pourcentDe(part)}`}`;
    })
    .join(',');
}

/** Percents of a share, to the hundredth that an address keeps: of any share above 0 and under 1, one of its kind. */
export const pourcentDe = (part: number): number =>
  part >= 1 ? 100 : Math.min(99.99, Math.max(0.01, Math.round(part * 10_000) / 100));

/** A commune, or the share of it that an address would give back. */
export function pieceCommune(code: string, part = 1): Piece {
  const piece: Piece = { maille: 'commune', code, exclue: false };
  return part >= 1 ? piece : { ...piece, part: pourcentDe(part) / 100 };
}
