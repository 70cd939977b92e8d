import { expect, it } from 'vitest';
import { manifeste } from '../../../tests/fixtures/petitJeu';
import { mesures } from '../catalogue/index';
import { comptages, offreAlentours, voisinage } from './offreAlentours';
import { entieres } from '../territory/territoire';

it('ne compte que des professionnels et des lieux connus par commune', () => {
  const prises = comptages(manifeste);
  expect(prises.length).toBeGreaterThan(20);
  for (const { mesure, millesime } of prises) {
    expect(['professionnels', 'etablissements']).toContain(mesures[mesure].unite);
    expect(millesime).toBe('2023');
  }
});

it('range ce qui est dedans, alentour à coup sûr, alentour peut-être, et ce qui manque', () => {
  // 0,05° of latitude is 5,6 km (13 min), 0,1° is 11,1 km (22 min), 0,5° is out of reach.
  const positions = {
    longitude: new Float64Array(6).fill(2),
    latitude: Float64Array.of(45, 45.05, 45.1, 45.5, 44.95, 44.9)
  };
  const voisines = voisinage([0], positions, () => 10, 20);
  expect(voisines.map((v) => `${v.commune} ${v.etat}`)).toEqual(['1 dedans', '4 dedans', '2 incertain', '5 incertain']);
  const [prise] = comptages(manifeste);
  const [offre] = offreAlentours([prise!], () => Float64Array.of(3, 2, 4, 100, NaN, 0), entieres([0]), voisines);
  expect(offre).toMatchObject({ ici: 3, certaine: 2, incertaine: 4, inconnues: 1 });
  expect(offre!.communes.map((c) => [c.commune, c.nombre])).toEqual([
    [1, 2],
    [2, 4]
  ]);
});

it('n’annonce pas zéro là où rien n’est publié', () => {
  const positions = { longitude: Float64Array.of(2, 2, 2), latitude: Float64Array.of(45, 45.05, 45.1) };
  const voisines = voisinage([0], positions, () => 10, 20);
  const [offre] = offreAlentours(
    comptages(manifeste).slice(0, 1),
    () => Float64Array.of(NaN, NaN, 0),
    entieres([0]),
    voisines
  );
  expect(offre).toMatchObject({ ici: NaN, certaine: NaN, incertaine: 0, inconnues: 1 });
});

it('part des communes habitées seulement', () => {
  const positions = { longitude: Float64Array.of(2, 3, 3.01), latitude: new Float64Array(3).fill(45) };
  expect(voisinage([0, 1], positions, (i) => (i === 1 ? 0 : 5), 20)).toEqual([]);
  expect(voisinage([0, 1], positions, () => NaN, 20)).toHaveLength(1);
});
