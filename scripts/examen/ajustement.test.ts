import { describe, expect, it } from 'vitest';
import { serie } from '../series.ts';
import { tempsConnus } from '../temps/connus.ts';
import { ajustements, juger } from './ajustement.ts';

describe('juger', () => {
  it('pondère la corrélation et l’erreur', () => {
    const lignes = [
      { poids: 1, modele: 1, vraie: 2 },
      { poids: 3, modele: 2, vraie: 4 },
      { poids: 0, modele: 50, vraie: -50 }
    ];
    expect(juger(lignes)).toEqual({ communes: 3, correlation: 1, erreur: 1.75, moyenne: 3.5 });
  });
});

describe('ajustements', () => {
  const codes = Array.from({ length: 40 }, (_, i) => String(1001 + i).padStart(5, '0'));
  const communes = codes.map((code, i) => ({ code, densite: i < 35 ? 6 : 7 })) as never[];
  const temps = tempsConnus({ longitude: Float64Array.from(codes, (_, i) => 5 + i * 0.4), latitude: new Float64Array(40).fill(45) }, 30); // prettier-ignore
  const effectifs = codes.map((_, i) => i % 4);
  const donnees = {
    origines: { apl_mg_65: { source: 'drees_apl' } },
    series: [
      // Out of reach of one another: access is the count itself, over its inhabitants.
      serie(
        'apl_mg_65',
        '2021',
        codes,
        effectifs.map((n) => 2 * n)
      ),
      serie(
        'standardisee_mg',
        '2021',
        codes,
        codes.map(() => 1000)
      ),
      serie('medecins_generalistes', '2013', codes, effectifs)
    ]
  };

  it('retrouve un niveau qui suit la règle, à l’échelle près, et tait une classe trop petite', () => {
    const [mg, ...autres] = ajustements(donnees, communes, temps);
    expect(autres).toEqual([]);
    expect(mg).toMatchObject({
      profession: 'generalistes',
      millesimes: { acces: '2021', effectif: '2013' },
      sansEffectif: 0,
      communes: 40,
      correlation: 1,
      erreur: 0,
      moyenne: 3
    });
    expect(mg?.classes.map((c) => [c.classe, c.communes])).toEqual([[6, 35]]);
  });

  it('ne met pas un niveau modélisé face à sa propre règle', () => {
    const modelees = { ...donnees, origines: { apl_mg_65: { source: 'illustration', modele: 'même règle' } } };
    expect(ajustements(modelees as never, communes, temps)).toEqual([]);
  });
});
