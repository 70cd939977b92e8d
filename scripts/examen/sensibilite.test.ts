import { describe, expect, it } from 'vitest';
import { varianteAccesIds } from '../../src/lib/catalogue/index.ts';
import { serie } from '../series.ts';
import { cinquiemes, deplaces, LIMITE_VARIANTES, sensibilites } from './sensibilite.ts';
import { tempsConnus } from '../temps/connus.ts';

describe('cinquièmes des habitants', () => {
  it('se comptent en habitants, non en communes, et gardent ensemble les égales', () => {
    expect([...cinquiemes(Float64Array.of(5, 1, 2, 3, 4), Float64Array.of(20, 20, 20, 20, 20))]).toEqual([
      4, 0, 1, 2, 3
    ]);
    expect([...cinquiemes(Float64Array.of(0, 0, 0, 1), Float64Array.of(10, 10, 10, 10))]).toEqual([0, 0, 0, 3]);
    expect([...cinquiemes(Float64Array.of(1, 2), Float64Array.of(1, 99))]).toEqual([0, 0]);
  });
});

describe('déplacés', () => {
  it('en communes et en habitants, sans celles où personne n’habite', () => {
    expect(deplaces(Uint8Array.of(0, 1, 2, 4), Uint8Array.of(0, 2, 0, 0), Float64Array.of(70, 20, 10, 0))).toEqual({
      communes: 0.667,
      habitants: 0.3,
      loin: 0.1
    });
  });
});

describe('sensibilités', () => {
  const codes = Array.from({ length: 40 }, (_, i) => String(1001 + i).padStart(5, '0'));
  const communes = codes.map((code) => ({ code, densite: 6 })) as never[];
  const series = [
    serie(
      'standardisee_mg',
      '2021',
      codes,
      codes.map(() => 1000)
    ),
    serie(
      'medecins_generalistes',
      '2013',
      codes,
      codes.map((_, i) => (7 * i) % 11)
    )
  ];
  const origines = { medecins_generalistes: { source: 'bpe' } };
  const enLigne = (pas: number) =>
    tempsConnus(
      { longitude: Float64Array.from(codes, (_, i) => 5 + i * pas), latitude: new Float64Array(40).fill(45) },
      LIMITE_VARIANTES
    );
  const loin = enLigne(1);

  it('hors de portée les unes des autres, rien ne dépend de la méthode', () => {
    const [mg, ...autres] = sensibilites({ series, origines }, communes, loin);
    expect(autres).toEqual([]);
    expect(mg).toMatchObject({
      profession: 'generalistes',
      communes: 40,
      millesimes: { demande: '2021', effectif: '2013' }
    });
    expect(mg?.variantes).toEqual(
      varianteAccesIds.slice(1).map((variante) => ({ variante, communes: 0, habitants: 0, loin: 0 }))
    );
  });

  it('à dix minutes l’une de l’autre, des temps plus courts en déplacent', () => {
    const pres = enLigne(0.06);
    const [mg] = sensibilites({ series, origines }, communes, pres);
    const part = (id: string) => mg?.variantes.find((v) => v.variante === id)?.communes ?? 0;
    expect(part('temps_longs')).toBeGreaterThan(0);
    expect(part('binaire_30')).toBeGreaterThan(part('binaire_20'));
  });

  it('un temps donné ne dépend pas de la lecture des estimations', () => {
    const pres = enLigne(0.06);
    const donnes = { ...pres, donne: new Uint8Array(pres.voisin.length).fill(1) };
    const [mg] = sensibilites({ series, origines }, communes, donnes);
    for (const id of ['temps_courts', 'temps_longs'])
      expect(mg?.variantes.find((v) => v.variante === id)).toMatchObject({ communes: 0, habitants: 0 });
    expect(mg?.variantes.find((v) => v.variante === 'binaire_30')?.communes).toBeGreaterThan(0);
  });

  it('se tait quand les professionnels comptés sont eux-mêmes inventés', () => {
    const inventes = { medecins_generalistes: { source: 'illustration', modele: 'tirés' } };
    expect(sensibilites({ series, origines: inventes as never }, communes, loin)).toEqual([]);
  });
});
