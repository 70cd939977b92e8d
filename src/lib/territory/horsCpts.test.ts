import { expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { distanceKm } from '../access/sphere';
import { mailles, sourceIds } from '../catalogue/index';
import { horsCpts, partages, plusProches, regrouper } from './horsCpts';
import { Graphe } from './verifications';

const paires = [
  [4, 5],
  [5, 7],
  [10, 11]
] as const;
const graphe = new Graphe(
  { a: Float64Array.from(paires, ([a]) => a + 1), b: Float64Array.from(paires, ([, b]) => b + 1) },
  12
);
const population = Float64Array.from({ length: 12 }, (_, i) => 10_000 * (i + 1));
const { region, longitude, latitude, epci } = referentiel.communes;
const dehorsDe = (regions: readonly string[]) => horsCpts(referentiel, regions, () => true);

it('ne parle que des régions que la liste couvre, et du champ', () => {
  const { couvertes, dehors } = dehorsDe(['93']);
  expect(couvertes).toEqual(region.flatMap((r, i) => (r === '93' ? [i] : [])));
  expect(dehors).toEqual(couvertes.filter((i) => i !== 8 && i !== 9));
  expect(horsCpts(referentiel, ['93'], (i) => i === 10).dehors).toEqual([10]);
  expect(dehorsDe([]).couvertes).toEqual([]);
});

it('la CPTS la plus proche est celle de la commune membre la plus proche', () => {
  const [proche] = plusProches([11], referentiel);
  const km = [8, 9].map((i) => distanceKm(longitude[11]!, latitude[11]!, longitude[i]!, latitude[i]!));
  expect(proche).toMatchObject({ cpts: 'ESSAI', km: Math.min(...km) });
  expect(proche!.minutes).toBeGreaterThan(0);
});

it('un regroupement est d’un seul tenant, et se coupe à l’EPCI quand on le demande', () => {
  const { dehors } = dehorsDe(['84', '93']);
  const groupes = regrouper(dehors, referentiel, graphe, population, false);
  expect(groupes.flatMap((g) => g.communes).sort((a, b) => a - b)).toEqual(dehors);
  const ensemble = groupes.find((g) => g.communes.includes(4))!;
  expect([...ensemble.communes].sort()).toEqual([4, 5, 7]);
  expect(ensemble).toMatchObject({ habitants: 190_000, aci: { taille: '4' } });
  for (const { communes } of regrouper(dehors, referentiel, graphe, population, true))
    expect(new Set(communes.map((i) => epci[i])).size).toBe(1);
});

it('un EPCI qu’une CPTS ne tient qu’en partie', () => {
  const { couvertes } = dehorsDe(['84', '93']);
  const attendus = epci.flatMap((e, i) => (e === '200000004' ? [i] : []));
  expect(partages('epci', couvertes, referentiel, population)).toEqual([
    {
      maille: 'epci',
      code: '200000004',
      parts: [{ cpts: 'ESSAI', habitants: 190_000 }],
      dehors: attendus.filter((i) => i > 9).reduce((s, i) => s + population[i]!, 0),
      habitants: attendus.reduce((s, i) => s + population[i]!, 0)
    }
  ]);
});

it('la liste dit d’où elle vient', () => expect(sourceIds).toContain(mailles.cpts.liste?.source));
