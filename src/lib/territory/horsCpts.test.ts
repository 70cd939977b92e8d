import { expect, it } from 'vitest';
import { referentiel } from '../../../tests/fixtures/petitJeu';
import { distanceKm } from '../access/sphere';
import { minutesEstimees } from '../access/temps';
import { mailles, sourceIds } from '../catalogue/index';
import { horsCpts, partages, prochesCpts, regrouper } from './horsCpts';
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
const proches = prochesCpts(referentiel, { longitude, latitude });
const dehorsDe = (regions: readonly string[]) => horsCpts(referentiel, regions, () => true);

it('ne parle que des régions que la liste couvre, et du champ', () => {
  const { couvertes, dehors } = dehorsDe(['93']);
  expect(couvertes).toEqual(region.flatMap((r, i) => (r === '93' ? [i] : [])));
  expect(dehors).toEqual(couvertes.filter((i) => i !== 8 && i !== 9));
  expect(horsCpts(referentiel, ['93'], (i) => i === 10).dehors).toEqual([10]);
  expect(dehorsDe([]).couvertes).toEqual([]);
});

it('la CPTS la plus proche est celle de la commune membre la plus proche', () => {
  const voisine = { longitude: longitude.with(11, longitude[9]! + 0.1), latitude: latitude.with(11, latitude[9]!) };
  const km = distanceKm(voisine.longitude[11]!, latitude[9]!, longitude[9]!, latitude[9]!);
  const proche = prochesCpts(referentiel, voisine).de(11);
  expect(referentiel.communes.cpts[proche.lieu]).toBe('ESSAI');
  expect(proche).toMatchObject({ lieu: 9 });
  expect(proche.minutes).toBeCloseTo(minutesEstimees(km), 9);
  expect(proches.de(11)).toMatchObject({ lieu: -1, minutes: Infinity });
});

it('la CPTS la plus proche est celle que dit le fichier des temps, quand il en dit un', () => {
  const table = {
    debut: Int32Array.from({ length: 13 }, (_, i) => (i === 12 ? 2 : 0)),
    voisin: Int32Array.of(8, 9),
    minutes: Uint8Array.of(41, 44),
    donnee: Uint8Array.from({ length: 12 }, (_, i) => (i >= 8 ? 1 : 0))
  };
  const donnes = prochesCpts(referentiel, { longitude, latitude, table, jusque: 45 });
  expect(donnes.de(11)).toMatchObject({ lieu: 8, minutes: 41, court: 41, long: 41 });
});

it('un regroupement est d’un seul tenant, et se coupe à l’EPCI quand on le demande', () => {
  const { dehors } = dehorsDe(['84', '93']);
  const groupes = regrouper(dehors, referentiel, graphe, population, proches, false);
  expect(groupes.flatMap((g) => g.communes).sort((a, b) => a - b)).toEqual(dehors);
  const ensemble = groupes.find((g) => g.communes.includes(4))!;
  expect([...ensemble.communes].sort()).toEqual([4, 5, 7]);
  expect(ensemble).toMatchObject({ habitants: 190_000, aci: { taille: '4' } });
  for (const { communes } of regrouper(dehors, referentiel, graphe, population, proches, true))
    expect(new Set(communes.map((i) => epci[i])).size).toBe(1);
});

it('d’un regroupement, chaque bout des temps est le plus court de ses communes', () => {
  const proche = (minutes: number, court: number, long: number, inconnuCourt = Infinity) => ({
    lieu: minutes < Infinity ? 8 : -1,
    minutes,
    court,
    long,
    inconnu: inconnuCourt,
    inconnuCourt
  });
  const dites = new Map([
    [4, proche(28, 22, 36)],
    [5, proche(29, 29, 29)],
    [7, proche(Infinity, Infinity, Infinity, 20)]
  ]);
  const lues = { de: (i: number) => dites.get(i) ?? proches.de(i) } as typeof proches;
  const [ensemble] = regrouper([4, 5, 7], referentiel, graphe, population, lues, false);
  expect(ensemble!.proche).toMatchObject({ minutes: 28, court: 22, long: 29, inconnuCourt: 20 });
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
