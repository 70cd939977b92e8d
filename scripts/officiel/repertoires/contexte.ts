import { Passage } from '../../cog/passage.ts';
import type { Cog } from '../../read/cog.ts';
import type { DossierBrut } from '../../read/dossier.ts';
import { readIndexPostal, type TrouverCommune } from '../../read/indexPostal.ts';
import type { Lecture } from '../../read/lecture.ts';

/** What the registers need besides their own bytes. */
export interface ContexteRepertoires {
  brut: DossierBrut;
  /** Vintage of the current code officiel géographique. */
  cog: string;
  /** Whether a code was that of a commune or an arrondissement, at any date. */
  connue: (code: string) => boolean;
  /** The whole commune of a code of arrondissement; any other code is its own. */
  entiere: (code: string) => string;
  trouverCommune: TrouverCommune;
  /** Commune of each establishment of FINESS, by its number: filled when that register is read, before those that name it. */
  etablissements: Map<string, string>;
  /**
   * Maisons and centres de santé of FINESS, by number, and the départements that its file covers: null until that
   * register is read, before those that ask for it.
   */
  coordination: { numeros: ReadonlySet<string>; departements: ReadonlySet<string> } | null;
  /** Year in which the file was retrieved, else that of the COG; never the clock. */
  annee: (fichier: string) => string;
}

/** Reads one source of the catalogue into lines by commune. */
export type LecteurRepertoire = (contexte: ContexteRepertoires) => Promise<Lecture | Lecture[]>;

export function contexteRepertoires(brut: DossierBrut, cog: Cog): ContexteRepertoires {
  // Shares do not matter here: only whether a code existed.
  const passage = new Passage(cog, () => 0);
  const jour = `${cog.millesime}-01-01`;
  let index: TrouverCommune | null = null;
  return {
    brut,
    cog: cog.millesime,
    connue: (code) => passage.dateDe(code, jour) !== null,
    entiere: (code) => passage.communeDe(code) ?? code,
    // La Poste's index is made once, and only if a register asks for it.
    trouverCommune: (codePostal, ville) => (index ??= readIndexPostal(brut))(codePostal, ville),
    etablissements: new Map(),
    coordination: null,
    annee: (fichier) => (brut.recupere(fichier) ?? cog.millesime).slice(0, 4)
  };
}
