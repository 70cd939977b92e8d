import { describe, expect, it } from 'vitest';
import type { Formule } from '../catalogue/formule';
import { limitesEffectif } from '../stats/intervalles';
import { changements, intervalleChangement, repartitions, sansIntervalle } from './changements';
import type { Couche } from './couche';

function couche(millesime: string, valeurs: number[], denominateurs: number[]): Couche {
  const formule = {
    indicateur: 'densite_generalistes',
    millesime,
    issue: { type: 'rapport', echelle: 10_000 }
  } as Formule;
  return {
    indicateur: 'densite_generalistes',
    millesime,
    formule,
    valeurs: Float64Array.from(valeurs),
    denominateurs: Float64Array.from(denominateurs)
  } as Couche;
}

const avant = couche('2019', [10, 8, NaN, 6], [10_000, 50_000, 1000, 20_000]);
const apres = couche('2023', [6, 8, 7, 9], [10_000, 50_000, 1000, 20_000]);

describe('ce qui change entre deux millésimes', () => {
  it('donne l’écart dans le champ, et compte les zones dont une valeur manque', () => {
    const lus = changements(avant, apres, Uint8Array.of(1, 1, 1, 0));
    expect([...lus.ecarts]).toEqual([-4, 0, NaN, NaN]);
    expect(lus.inconnues).toBe(1);
  });

  it('l’intervalle de l’écart est celui de deux taux indépendants (addition des carrés)', () => {
    const lus = changements(avant, apres, Uint8Array.of(1, 1, 1, 1));
    const [debut, fin] = [limitesEffectif(10), limitesEffectif(6)];
    const { bas, haut } = intervalleChangement(lus, 0)!;
    expect(bas).toBeCloseTo(-4 - Math.hypot(6 - fin.bas, debut.haut - 10), 9);
    expect(haut).toBeCloseTo(-4 + Math.hypot(fin.haut - 6, 10 - debut.bas), 9);
    expect(sansIntervalle(avant)).toBeNull();
    expect(sansIntervalle({ ...avant, indicateur: 'apl_mg_65' })).not.toBeNull();
  });

  it('la figure du champ se recompose : elle n’est pas la moyenne des zones', () => {
    const { annees, bornes } = repartitions([avant, apres], Uint8Array.of(1, 1, 0, 0));
    expect(annees.map((a) => a.millesime)).toEqual(['2019', '2023']);
    expect(annees[0]!.ensemble).toBeCloseTo((10_000 * (10 + 40)) / 60_000, 9);
    expect(annees.map((a) => a.zones)).toEqual([2, 2]);
    expect(annees.map((a) => a.comptes.reduce((s, n) => s + n, 0))).toEqual([2, 2]);
    expect(bornes).toHaveLength(25);
  });
});
