import type { Manifeste, MesureId } from '../catalogue/index';
import type { PointCompte } from '../stats/prolongement';
import type { Lecteur } from '../stats/recomposition';
import { sommeSur, type Perimetre } from '../territory/territoire';

/** Columns of a count, oldest vintage first. */
export function colonnesDe(manifeste: Manifeste, mesure: MesureId): { annee: number; colonne: string }[] {
  return (manifeste.mesures[mesure]?.millesimes ?? []).map((m) => ({ annee: Number(m.millesime), colonne: m.colonne }));
}

export interface SerieEffectif {
  points: PointCompte[];
  /** Communes left out because a vintage does not know them. */
  ecartees: number;
}

/** A count at each vintage over the same communes: one that a vintage does not know would make a false step. */
export function serieEffectif(
  colonnes: ReturnType<typeof colonnesDe>,
  lire: Lecteur,
  perimetre: Perimetre
): SerieEffectif {
  const lues = colonnes.map(({ annee, colonne }) => ({ annee, valeurs: lire(colonne) }));
  const gardees = perimetre.communes.filter((i) => lues.every(({ valeurs }) => !Number.isNaN(valeurs[i] ?? NaN)));
  return {
    points: lues.map(({ annee, valeurs }) => ({
      annee,
      valeur: sommeSur({ ...perimetre, communes: gardees }, (i) => valeurs[i]!)
    })),
    ecartees: perimetre.communes.length - gardees.length
  };
}
