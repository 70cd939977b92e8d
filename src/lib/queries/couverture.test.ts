import { describe, expect, it } from 'vitest';
import { manifeste } from '../../../tests/fixtures/petitJeu';
import { colonnesDeSource, couvrir, pires } from './couverture';

const departements = ['01', '01', '2A', '2A'];
const population = Float64Array.of(10, 20, 30, NaN);

describe('couvrir', () => {
  it('counts what has a value in one column at least, and why the rest has none', () => {
    const lue = couvrir([Float64Array.of(NaN, 1, 3, 2), Float64Array.of(2, NaN, 1, 1)], departements, population);
    expect(lue).toMatchObject({ total: 4, communes: 2, population: 0.5, raisons: { 1: 0, 2: 1, 3: 1 } });
    expect(lue.departements).toEqual([
      { code: '01', total: 2, communes: 2 },
      { code: '2A', total: 2, communes: 0 }
    ]);
    expect(pires(lue, 5).map((d) => d.code)).toEqual(['2A']);
  });

  it('one full column covers everything', () => {
    expect(couvrir([null, Float64Array.of(1, 1, 1, 1)], departements, population).communes).toBe(4);
  });

  it('no column covers nothing, and says « non disponible »', () => {
    expect(couvrir([], departements, population)).toMatchObject({ communes: 0, raisons: { 2: 4 } });
  });
});

it('every vintage of the manifest belongs to one source', () => {
  const ids = new Set(Object.values(manifeste.mesures).flatMap((m) => m.millesimes.map((v) => v.source ?? m.source)));
  const comptees = [...ids].flatMap((id) => colonnesDeSource(manifeste, id)).map((c) => c.colonne);
  const toutes = Object.values(manifeste.mesures).flatMap((m) => m.millesimes.map((v) => v.colonne));
  expect(comptees.toSorted()).toEqual(toutes.toSorted());
});
