import type { ParClasse } from '../catalogue/typesReseau';
import { rangClasse } from './classe';
import { peuple } from './couverture';
import type { RetentionDemandee } from './retention';
import type { Constat, Dossier, Epreuve, EpreuveId, Residents } from './types';

/** Float noise that a limit forgives: a share of 0,9 passes a limit of 0,9 however it was summed. */
const BRUIT = 1e-9;

/** How a value stands to its limit: limits are inclusive, but for an area, which is named from its limit on. */
const PASSE = {
  au_moins: (valeur: number, limite: number) => valeur >= limite - BRUIT * Math.max(1, Math.abs(limite)),
  au_plus: (valeur: number, limite: number) => valeur <= limite + BRUIT,
  en_dessous: (valeur: number, limite: number) => valeur < limite
} as const;

/** A value that is not known makes its test impossible, never failed. */
function epreuve(id: EpreuveId, valeur: number, sens: keyof typeof PASSE, limite: number): Epreuve {
  if (Number.isNaN(valeur) || Number.isNaN(limite)) return { id, valeur, limite, issue: 'impossible' };
  return { id, valeur, limite, issue: PASSE[sens](valeur, limite) ? 'passee' : 'echouee' };
}

/** Share asked of a zone: that of each class, weighed by those who live there; NaN where nobody lives. */
export function seuilDeZone(
  { habitants, classe }: Residents,
  zone: readonly number[],
  seuils: ParClasse<number>
): number {
  let [total, attendus] = [0, 0];
  for (const i of zone) {
    const p = peuple(habitants, i);
    total += p;
    attendus += p * seuils[rangClasse(classe[i]!)]!;
  }
  return attendus / total;
}

/** What the tests of one reading read. */
export interface Mesures extends Omit<Constat, 'verdict' | 'epreuves'> {
  /** Share asked of the zone. */
  seuil: number;
  /** Share of the people who hang on the band of the times. */
  incertains: number;
  /** Null where no share is asked. */
  retention: RetentionDemandee | null;
}

/** Every test that the rule asks for, in the order of the rule. */
export function eprouver(m: Mesures, { exigence, regle, lignes }: Dossier): Epreuve[] {
  const inconnues = lignes.lues > 0 ? lignes.nonSituees / lignes.lues : 0;
  return [
    epreuve('couverture', m.couverts / m.habitants, 'au_moins', m.seuil),
    ...(regle.choix > 0 ? [epreuve('choix', m.choix / m.habitants, 'au_moins', regle.choix)] : []),
    ...(exigence.ratio.some((r) => r > 0) ? [epreuve('nombre', m.aPortee, 'au_moins', m.necessaires)] : []),
    ...(exigence.capacite > 0 ? [epreuve('capacite', m.capacite, 'au_moins', exigence.capacite)] : []),
    ...(m.retention ? [epreuve('retention', m.retention.valeur, 'au_moins', m.retention.limite)] : []),
    epreuve('moins_un', m.moinsUn, 'au_moins', m.seuil),
    ...(regle.cinqAns ? [epreuve('cinq_ans', m.cinqAns, 'au_moins', m.seuil)] : []),
    epreuve('zones_vides', m.zonesVides[0]?.habitants ?? 0, 'en_dessous', regle.zoneVide),
    epreuve('lignes', inconnues, 'au_plus', regle.inconnus),
    epreuve('temps', m.incertains, 'au_plus', regle.incertains)
  ];
}
