import { mailles } from '../catalogue/index';
import { compte } from '../format/nombres';
import type { Expression, Piece } from './expression';
import type { Referentiel } from './referentiel';

/** The communes that a count is made over, and those of which it takes a part. */
export interface Perimetre {
  /** Indices (id − 1), ascending, no duplicate. */
  communes: readonly number[];
  /** Of the communes that it splits: the share of their population, above 0 and under 1. */
  parts: ReadonlyMap<number, number>;
}

/** A territory resolved: the communes it is made of. */
export interface Territoire extends Perimetre {
  expression: Expression;
  nom: string;
  /** The name as the subject of a singular verb. */
  sujet: string;
  /** Pieces whose code is in no table. */
  inconnues: Piece[];
  /** Former communes, replaced by the current one that holds them. */
  remplacees: { code: string; actuelle: string }[];
}

/** Communes taken whole. */
export const entieres = (communes: readonly number[]): Perimetre => ({ communes, parts: new Map() });

/** Share of a commune that a perimeter counts: 1 unless it is split. */
export const partDe = ({ parts }: Pick<Perimetre, 'parts'>, commune: number): number => parts.get(commune) ?? 1;

/** Sum of a count over a perimeter, split communes for their share; a commune without a value adds nothing. */
export function sommeSur(perimetre: Perimetre, valeur: (commune: number) => number): number {
  return perimetre.communes.reduce((n, i) => n + (valeur(i) || 0) * partDe(perimetre, i), 0);
}

/** Communes of an expression: pieces apply in the order written, the last word wins. */
export function resoudre(expression: Expression, referentiel: Referentiel, nom?: string): Territoire {
  const dedans = new Map<number, number>();
  const inconnues: Piece[] = [];
  const remplacees: Territoire['remplacees'] = [];
  for (const piece of expression) {
    const membres = referentiel.membres(piece.maille, piece.code);
    if (!membres) {
      inconnues.push(piece);
      continue;
    }
    const actuelle = piece.maille === 'commune' ? referentiel.remplacante(piece.code) : undefined;
    if (actuelle !== undefined) remplacees.push({ code: piece.code, actuelle });
    for (const i of membres) {
      if (piece.exclue) dedans.delete(i);
      else dedans.set(i, piece.part ?? 1);
    }
  }
  // A code that no table knows is told apart: it is no part of a name.
  const connues = expression.filter((piece) => !inconnues.includes(piece));
  const lu = nom ?? nommer(connues.length > 0 ? connues : expression, referentiel, dedans.size);
  return {
    expression,
    communes: [...dedans.keys()].sort((a, b) => a - b),
    parts: new Map([...dedans].filter(([, part]) => part < 1)),
    nom: lu,
    sujet: nom !== undefined || connues.length === 1 ? lu : `Le territoire «\u00a0${lu}\u00a0»`,
    inconnues,
    remplacees
  };
}

/** A name for a territory that has none: its zone, « et 2 communes », « sauf 1 commune ». */
export function nommer(expression: Expression, referentiel: Referentiel, nombre: number): string {
  const premiere = expression.find((p) => !p.exclue);
  if (!premiere) return 'Aucun territoire';
  const nomDe = ({ maille, code, part }: Piece) =>
    `${referentiel.nom(maille, code)}${part === undefined ? '' : ' (en partie)'}`;
  const base = `${mailles[premiere.maille].prefixe}${nomDe(premiere)}`;
  if (expression.length === 1) return base;
  if (expression.every((p) => p.maille === 'commune' && !p.exclue)) {
    return nombre <= 3
      ? expression.map(nomDe).join(', ')
      : `${base} et ${compte(nombre - 1, 'autre commune', 'autres communes')}`;
  }
  const suite = (exclue: boolean) => expression.filter((p) => p !== premiere && p.exclue === exclue);
  const pieces = (liste: Piece[]) =>
    liste.length === 1
      ? nomDe(liste[0]!)
      : liste.every((p) => p.maille === 'commune')
        ? compte(liste.length, 'commune')
        : liste.every((p) => p.maille === liste[0]!.maille)
          ? `${liste.length} ${mailles[liste[0]!.maille].pluriel}`
          : `${liste.length} zones`;
  const plus = suite(false);
  const moins = suite(true);
  return [base, plus.length > 0 && `et ${pieces(plus)}`, moins.length > 0 && `sauf ${pieces(moins)}`]
    .filter((mot) => mot !== false)
    .join(' ');
}
