import { indicateurIds, type IndicateurId } from '../catalogue/index';
import { composable } from './score';

/** A threshold moved: where it was, where it is brought. */
export interface Essai {
  indicateur: IndicateurId;
  de: number;
  a: number;
}

/** Reads `apl_mg_65:2.5:2.71`. */
export function lireEssai(texte: string): Essai | null {
  const [nom, de = '', a = '', ...reste] = texte.split(':').map((m) => m.trim());
  const indicateur = indicateurIds.find((id) => id === nom && composable(id));
  const valides = [de, a].every((n) => /^-?\d+(?:\.\d+)?$/.test(n));
  return indicateur && valides && reste.length === 0 ? { indicateur, de: Number(de), a: Number(a) } : null;
}

export function ecrireEssai(essai: Essai | null): string {
  return essai ? `${essai.indicateur}:${essai.de}:${essai.a}` : '';
}
