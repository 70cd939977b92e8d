import { masquage } from '../catalogue/index';
import type { Lecteur } from '../stats/recomposition';
import { partDe, type Perimetre } from '../territory/territoire';
import type { LigneReleve } from '../territory/releve';
import { facteur, proposer, type Cible } from './cibles';

/** A figure of the visitor's report beside ours. */
export interface Rapprochement {
  ligne: LigneReleve;
  cible: Cible | null;
  /** Theirs, in our unit; NaN when the report hides it. */
  sienne: number;
  /** What theirs was multiplied by to be in our unit. */
  facteur: number;
  ecart: number;
  /** Ours over theirs less one, 0–1; NaN against zero. */
  ecartRelatif: number;
  /** Theirs within our interval, equal at the decimals shown, apart, or not comparable. */
  issue: 'egal' | 'intervalle' | 'different' | null;
}

export function rapprocher(ligne: LigneReleve, cible: Cible | null): Rapprochement {
  const k = cible ? facteur(ligne.libelle, cible) : 1;
  const sienne = ligne.valeur === null ? NaN : ligne.valeur * k;
  const notre = cible?.valeur ?? NaN;
  const ecart = notre - sienne;
  return {
    ligne,
    cible,
    sienne,
    facteur: k,
    ecart,
    ecartRelatif: sienne === 0 ? NaN : ecart / sienne,
    issue: issueDe(sienne, cible)
  };
}

/** Each line of a report against the target chosen by hand, else the one its words propose. */
export function rapprocherTout(
  lignes: readonly (LigneReleve & { choix: string | null })[],
  cibles: readonly Cible[]
): Rapprochement[] {
  const parCle = new Map(cibles.map((c) => [c.cle, c]));
  return lignes.map((ligne) =>
    rapprocher(ligne, ligne.choix === null ? proposer(ligne, cibles) : (parCle.get(ligne.choix) ?? null))
  );
}

function issueDe(sienne: number, cible: Cible | null): Rapprochement['issue'] {
  if (!cible || Number.isNaN(sienne) || Number.isNaN(cible.valeur)) return null;
  const { valeur, intervalle, decimales } = cible;
  if (Math.abs(valeur - sienne) < 0.5 * 10 ** -decimales + 1e-9) return 'egal';
  return intervalle && sienne >= intervalle.bas && sienne <= intervalle.haut ? 'intervalle' : 'different';
}

/** What a report that hides small counts would have left out of a figure. */
export interface Masque {
  communes: number;
  professionnels: number;
  /** The sum that would be left. */
  reste: number;
}

/** Columns that tell what would be hidden: none where the target is not counted in hidden units. */
export function colonnesMasquees({ quoi, unite, figure: { formule } }: Cible): readonly string[] {
  const compte = quoi === 'numerateur' || formule.issue.type === 'somme';
  return compte && (masquage.unites as readonly string[]).includes(unite) ? formule.numerateur.colonnes : [];
}

/** Communes whose own count lies under the threshold, and what they hold. */
export function masquer(colonnes: readonly string[], lire: Lecteur, perimetre: Perimetre): Masque {
  const lues = colonnes.map(lire);
  const masque: Masque = { communes: 0, professionnels: 0, reste: 0 };
  for (const i of perimetre.communes) {
    const entiere = lues.reduce((n, c) => n + (c[i] || 0), 0);
    const ici = entiere * partDe(perimetre, i);
    // What hides a commune is its whole count.
    if (entiere > 0 && entiere < masquage.seuil) {
      masque.communes++;
      masque.professionnels += ici;
    } else masque.reste += ici;
  }
  return masque;
}
