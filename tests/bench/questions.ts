import type { Manifeste } from '../../src/lib/catalogue/index';
import type { Requete } from '../../src/lib/data/base';
import { sommesComparateurs, sommesTerritoire, type LigneDiagnostic } from '../../src/lib/queries/diagnostic';
import { planDiagnostic } from '../../src/lib/queries/figures';
import { entieres } from '../../src/lib/territory/territoire';

export interface Durees {
  territoire: number[];
  comparateurs: number[];
}

const COMMUNES = 200;
/** Ids follow the codes: these communes are neighbours, in two départements, as a territory's are. */
const PREMIERE = 32_200;

/** Every figure of a diagnostic of 200 communes, and those of all its possible comparators. */
export function questions(manifeste: Manifeste): Record<keyof Durees, Requete<LigneDiagnostic>> {
  const { formules } = planDiagnostic(manifeste, { seuil_apl_mg: 2.5 });
  const population = manifeste.mesures.population?.millesimes.at(-1)?.colonne;
  if (!population) throw new Error('le jeu de données n’a pas de population');
  const communes = Array.from({ length: COMMUNES }, (_, k) => PREMIERE + k - 1);
  return {
    territoire: sommesTerritoire(formules, population, entieres(communes)),
    comparateurs: sommesComparateurs(formules, population)
  };
}
