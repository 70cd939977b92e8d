import type { MailleId } from '../catalogue/types';
import { pieceCommune, type Expression, type Piece } from './expression';
import type { Referentiel } from './referentiel';
import { resoudre } from './territoire';

/** Adds a zone or a commune; when lifting an exclusion is enough, nothing more is written. */
export function ajouter(expression: Expression, referentiel: Referentiel, maille: MailleId, code: string): Expression {
  const restantes = sansPiece(expression, referentiel, maille, code);
  return contient(restantes, referentiel, maille, code) ? restantes : [...restantes, { maille, code, exclue: false }];
}

/** Leaves a zone or a commune out; an exclusion is written only when another piece still holds it. */
export function exclure(expression: Expression, referentiel: Referentiel, maille: MailleId, code: string): Expression {
  const restantes = sansPiece(expression, referentiel, maille, code);
  return touche(restantes, referentiel, maille, code) ? [...restantes, { maille, code, exclue: true }] : restantes;
}

/** Counts a share of a commune, above 0 and under 1; as before it was split when the share is the whole. */
export function partager(expression: Expression, referentiel: Referentiel, code: string, part: number): Expression {
  if (part >= 1) return ajouter(expression, referentiel, 'commune', code);
  return [...sansPiece(expression, referentiel, 'commune', code), pieceCommune(code, part)];
}

/** Without the pieces that say this very place, former communes included. */
function sansPiece(expression: Expression, referentiel: Referentiel, maille: MailleId, code: string): Piece[] {
  const lieu = referentiel.indice(code);
  return expression.filter(
    (p) => p.maille !== maille || (maille === 'commune' ? referentiel.indice(p.code) !== lieu : p.code !== code)
  );
}

function contient(expression: Expression, referentiel: Referentiel, maille: MailleId, code: string): boolean {
  const { communes, parts } = resoudre(expression, referentiel);
  const dedans = new Set(communes);
  const membres = referentiel.membres(maille, code) ?? [];
  return membres.length > 0 && membres.every((i) => dedans.has(i) && !parts.has(i));
}

function touche(expression: Expression, referentiel: Referentiel, maille: MailleId, code: string): boolean {
  const dedans = new Set(resoudre(expression, referentiel).communes);
  return (referentiel.membres(maille, code) ?? []).some((i) => dedans.has(i));
}
