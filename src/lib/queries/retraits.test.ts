import { describe, expect, it } from 'vitest';
import { professionsScenario } from '../catalogue/index';
import { exposition } from '../stats/exposition';
import { departsEstimes, etpParTete, retraitPartout, retraits } from './retraits';

const ages = {
  millesime: '2021',
  acces: {
    tous: Float64Array.of(4, 3, 2, 5),
    bornes: [
      { age: 62, acces: Float64Array.of(2, 2.4, 1, NaN) },
      { age: 65, acces: Float64Array.of(3, 2.7, 1.5, 4) }
    ]
  },
  demande: Float64Array.of(1000, 3000, 2000, 500),
  estimee: null
};
// Of the second département nothing is known of the ages.
const estimee = { age: 67, acces: Float64Array.of(3.5, 2.8, NaN, NaN), millesime: '2021' };
const toutes = [0, 1, 2, 3];
const { generalistes, generalistes_tous_ages, infirmiers } = professionsScenario;

describe('retraits', () => {
  it('au-delà de l’âge que l’APL montrée compte, rien ne changerait', () => {
    expect(retraits(generalistes, ages)).toEqual([{ age: 62, jusque: 65, estime: false }]);
    expect(retraits(generalistes_tous_ages, ages).map((r) => r.age)).toEqual([62, 65]);
    expect(retraits(infirmiers, { acces: { tous: ages.acces.tous, bornes: [] }, estimee: null })).toEqual([]);
  });

  it('partout : la différence publiée, rendue pour la part remplacée', () => {
    const retrait = { age: 62, jusque: null, estime: false };
    const sans = retraitPartout(toutes, retrait, 0, ages, 2.5)!;
    // The commune where an age is not published counts neither before nor after.
    expect(sans.avant).toBeCloseTo((4000 + 9000 + 4000) / 6000, 12);
    expect(sans.delta).toBeCloseTo(-(2000 + 1800 + 2000) / 6000, 12);
    expect([sans.sousAvant, sans.sousApres]).toEqual([2000, 6000]);
    const { tous, bornes } = exposition(toutes, ages.acces, ages.demande);
    expect(sans.avant + sans.delta).toBeCloseTo(bornes[0]!.jusque, 12);
    expect(sans.avant).toBeCloseTo(tous, 12);
    expect(retraitPartout(toutes, retrait, 0.5, ages, 2.5)!.delta).toBeCloseTo(sans.delta / 2, 12);
    expect(retraitPartout(toutes, retrait, 1, ages, 2.5)!.delta).toBe(0);
  });

  it('partout, de l’APL des 65 ans et moins : ne compte que ceux de 63 à 65 ans', () => {
    const lu = retraitPartout([0], { age: 62, jusque: 65, estime: false }, 0, ages, null)!;
    expect([lu.avant, lu.delta]).toEqual([3, -1]);
    expect(retraitPartout([0], { age: 60, jusque: 65, estime: false }, 0, ages, null)).toBeNull();
  });
});

describe('départs à 67 ans', () => {
  const avec = { ...ages, estimee };
  const retrait = { age: 67, jusque: null, estime: true };

  it('se proposent, dits estimés, de l’APL de tous âges seule', () => {
    expect(retraits(generalistes_tous_ages, avec).at(-1)).toEqual(retrait);
    expect(retraits(generalistes, avec)).toEqual([{ age: 62, jusque: 65, estime: false }]);
  });

  it('partout : où les âges sont connus, et moins que ceux de plus de 65 ans', () => {
    const lu = retraitPartout(toutes, retrait, 0, avec, null)!;
    expect(lu.avant).toBeCloseTo((4000 + 9000) / 4000, 12);
    expect(lu.delta).toBeCloseTo(-(0.5 * 1000 + 0.2 * 3000) / 4000, 12);
    const de65 = retraitPartout([0, 1], { age: 65, jusque: null, estime: false }, 0, avec, null)!;
    expect(lu.delta).toBeGreaterThan(de65.delta);
    expect(retraitPartout(toutes, retrait, 0, ages, null)).toBeNull();
  });

  it('dans le territoire : la part estimée de chaque commune, les autres dites inconnues', () =>
    expect(departsEstimes(toutes, retrait, avec, Float64Array.of(8, 30, 10, 3), 1)).toEqual({
      departs: [
        { commune: 1, effectif: 30, exposes: 2 },
        { commune: 0, effectif: 8, exposes: 1 }
      ],
      inconnues: 2
    }));
});

describe('départs estimés', () => {
  it('prête à ceux d’une commune la part de l’accès qu’on y atteint, les plus exposées d’abord', () => {
    const { departs, inconnues } = departsEstimes(
      toutes,
      { age: 62, jusque: null, estime: false },
      ages,
      Float64Array.of(2, 10, 0, 3),
      1
    );
    expect(departs).toEqual([
      { commune: 1, effectif: 10, exposes: 2 },
      { commune: 0, effectif: 2, exposes: 1 }
    ]);
    expect(inconnues).toBe(1);
  });

  it('un effectif inconnu n’est pas zéro', () =>
    expect(departsEstimes([0, 1], { age: 62, jusque: 65, estime: false }, ages, Float64Array.of(NaN, 10), 0.5)).toEqual(
      {
        departs: [{ commune: 1, effectif: 10, exposes: 0.5 }],
        inconnues: 1
      }
    ));

  it('un professionnel compté vaut, sur le pays, l’offre que l’APL partage rapportée aux effectifs', () => {
    // 1 000 × 4 + 3 000 × 3 + 2 000 × 2 + 500 × 5 = 19 500 acts, for 13 persons of 500 acts a full time.
    expect(etpParTete(ages, Float64Array.of(3, 10, 0, NaN), 500)).toBeCloseTo(19_500 / 500 / 13, 12);
  });
});
