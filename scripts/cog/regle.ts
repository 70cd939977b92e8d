import { indicateurIds, indicateurs, mesures, type MesureId } from '../../src/lib/catalogue/index.ts';

/** How a column is carried when communes merge or are cut. */
export type Regle = { type: 'somme'; entier: boolean } | { type: 'moyenne'; poids: MesureId } | { type: 'classe' };

/** The rule follows from the catalogue: a value that indicators weight is weighted by the same weight here. */
export function regleDe(mesure: MesureId): Regle {
  const { colonne } = mesures[mesure];
  if (colonne === 'classe') return { type: 'classe' };
  const poids = POIDS.get(mesure);
  return poids ? { type: 'moyenne', poids } : { type: 'somme', entier: colonne === 'entier' };
}

const POIDS = new Map<MesureId, MesureId>(
  indicateurIds.flatMap((id) => {
    const { recette } = indicateurs[id];
    return 'valeur' in recette ? [[recette.valeur, recette.poids] as const] : [];
  })
);
