import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lieuxDe, minutes, partout, pays, residentsDe, type Commune, type Place } from '../../../tests/reseaux';
import { atteindre } from './atteinte';
import { couverture } from './couverture';
import { sitesFragiles } from './sitesFragiles';

const limites = partout(minutes(20));
const chercher = (communes: readonly Commune[], places: readonly Place[], site: readonly number[], seuil = 0.9) => {
  const [residents, lieux] = [residentsDe(communes), { ...lieuxDe(places), site: Int32Array.from(site) }];
  const personnes = atteindre(residents, lieux, limites, 'centrale');
  const zone = communes.map((_, i) => i);
  return {
    trouves: sitesFragiles(residents, lieux, limites, personnes, zone, seuil),
    seuls: couverture(personnes, residents.habitants, zone)
  };
};

describe('les sites fragiles', () => {
  // A town, a village and a hamlet, each 20 km and more from the others: nobody serves two of them.
  const communes: Commune[] = [
    { x: 5, y: 45, habitants: 9000, classe: 2 },
    { x: 5.3, y: 45, habitants: 1000, classe: 6 },
    { x: 5.6, y: 45, habitants: 500, classe: 6 }
  ];
  const a = (personne: number, commune: number): Place => {
    const { x, y } = communes[commune]!;
    return { personne, commune, x, y, etp: 1, age: 40 };
  };

  it('un site qui ferme emporte tous ceux qui y exercent, ce que le départ d’un seul ne montre pas', () => {
    // Two at the site of the town; one alone in the village; the first of the town also goes to the hamlet, beside another.
    const { trouves, seuls } = chercher(communes, [a(0, 0), a(1, 0), a(2, 1), a(0, 2), a(3, 2)], [0, 0, 1, 2, 2]);
    expect(seuls.captifs).toEqual([{ personne: 2, habitants: 1000 }]);
    expect(trouves).toEqual({
      sites: [
        { places: [0, 1], personnes: 2, habitants: 9000, plusieurs: 9000, decisif: true },
        { places: [2], personnes: 1, habitants: 1000, plusieurs: 0, decisif: false },
        { places: [3, 4], personnes: 2, habitants: 500, plusieurs: 500, decisif: false }
      ],
      seuls: 3,
      nommes: 3,
      sansSite: 0
    });
    // 9 500 of 10 500 stay covered without the village: just under 0.905.
    const strict = chercher(communes, [a(0, 0), a(1, 0), a(2, 1), a(0, 2), a(3, 2)], [0, 0, 1, 2, 2], 0.91).trouves;
    expect(strict!.sites.map((s) => s.decisif)).toEqual([true, true, false]);
    // A cover that is not reached today is not brought down by anybody.
    const sans = chercher(
      [...communes, { x: 6, y: 45, habitants: 9000, classe: 2 }],
      [a(0, 0), a(1, 0)],
      [0, 0]
    ).trouves;
    expect(sans!.sites.map((s) => s.decisif)).toEqual([false]);
  });

  it('deux sites d’une commune se relaient, même d’une seule personne', () => {
    const { trouves, seuls } = chercher(communes, [a(0, 0), a(0, 0)], [0, 1]);
    expect(seuls.captifs).toEqual([{ personne: 0, habitants: 9000 }]);
    expect(trouves).toMatchObject({ sites: [], seuls: 0, nommes: 2 });
  });

  it('un lieu sans site ferme à part et n’est pas nommé ; sans aucun site, rien n’est dit', () => {
    const { trouves } = chercher(communes, [a(0, 0), a(1, 0), a(2, 1)], [0, -1, -1]);
    expect(trouves).toEqual({ sites: [], seuls: 0, nommes: 1, sansSite: 2 });
    expect(chercher(communes, [a(0, 0)], [-1]).trouves).toBeNull();
  });

  it('un site par personne d’un seul lieu : ce qui dépend des sites dépend des personnes', () =>
    fc.assert(
      fc.property(pays, ({ communes: ici, places }) => {
        const seules = places.map((p, personne) => ({ ...p, personne }));
        const { trouves, seuls } = chercher(
          ici,
          seules,
          seules.map((_, k) => k)
        );
        const captifs = (trouves?.sites ?? []).map((s) => ({ personne: s.places[0]!, habitants: s.habitants }));
        expect(captifs).toEqual(seuls.captifs);
        expect((trouves?.sites ?? []).every((s) => s.plusieurs === 0)).toBe(true);
      })
    ));
});
